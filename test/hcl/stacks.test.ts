import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { splitStack } from "../../lib/hcl";
import { asObject, type Json } from "../../lib/hcl/json";
import { stacks } from "./fixtures/stacks";
import { schemas } from "./matrix";
import { contentsOf, runApp } from "./run-app";
import { shuffled } from "./shuffle";
import { describeWithTofu, tofuOk } from "../support/tofu";

jest.setTimeout(120_000);

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "stacks-"));
  chmodSync(work, 0o755);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the same stacks give the same bytes", () => {
  test("in another folder, home, time zone, locale and for another user", () => {
    const here = contentsOf(runApp(join(work, "a"), { env: { HOME: work, TZ: "UTC", LANG: "C" } }));
    const root = process.getuid?.() === 0;
    const env = {
      HOME: "/nonexistent",
      TZ: "Asia/Tokyo",
      LANG: "de_DE.UTF-8",
      LC_ALL: "de_DE.UTF-8",
      USER: "other",
    };
    // 65534 is "nobody"; only root can become another user.
    const there = contentsOf(runApp(join(work, "elsewhere", "b"), { env, uid: root ? 65534 : undefined }));
    expect(there).toEqual(here);
    expect(Object.keys(here)).toContain("stacks/hetzner/main.tf");
  });

  test("whatever the order of keys", () => {
    const known = schemas("hcloud", "libvirt", "lxd", "null");
    for (const build of Object.values(stacks)) {
      const stack: TerraformStack = build(new App({ outdir: join(work, "order") }));
      stack.prepareStack();
      const configuration = asObject(JSON.parse(JSON.stringify(stack.toTerraform())), "a stack");
      const expected = splitStack(configuration, known);
      for (let round = 1; round <= 20; round += 1) {
        let state = round;
        const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
        const other: Json = shuffled(configuration, random);
        expect(splitStack(asObject(other, "what was one"), known)).toEqual(expected);
      }
    }
  });
});

test("LXD, whose provider cannot be built here, is held against its pinned schema", () => {
  const stack = stacks.lxd(new App({ outdir: join(work, "lxd") }));
  stack.prepareStack();
  const known = schemas("lxd", "null");
  expect(splitStack(asObject(stack.toTerraform(), "a stack"), known).get("main.tf")).toContain(
    "lxd_instance",
  );
  stack.addOverride("resource.lxd_instance.tracker.profile", "x");
  expect(() => splitStack(asObject(stack.toTerraform(), "a stack"), known)).toThrow("did you mean profiles?");
});

describeWithTofu("real providers accept the HCL", ["libvirt", "hcloud", "null"], () => {
  test.each(["libvirt", "hetzner", "existing"])("%s: init and validate, formatted as written", (name) => {
    const folder = join(runApp(join(work, "validate")), "stacks", name);
    tofuOk(folder, "fmt", "-check", "-diff");
    tofuOk(folder, "init", "-backend=false", "-input=false");
    expect(JSON.parse(tofuOk(folder, "validate", "-json"))).toMatchObject({ valid: true, diagnostics: [] });
  });

  test("a plan needs nothing but the HCL where no credentials are asked for", () => {
    const folder = join(runApp(join(work, "plan")), "stacks", "existing");
    tofuOk(folder, "init", "-input=false");
    expect(tofuOk(folder, "plan", "-input=false", "-no-color")).toContain("Plan: 1 to add");
  });
});
