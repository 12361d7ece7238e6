import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { App, TerraformStack } from "cdktf";
import { splitStack } from "../../lib/hcl";
import { asObject, type Json } from "../../lib/hcl/json";
import { stacks } from "./fixtures/stacks";
import { schemas } from "./matrix";
import { shuffled } from "./shuffle";
import { describeWithTofu, tofuOk } from "./tofu";

jest.setTimeout(120_000);

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "stacks-"));
  chmodSync(work, 0o755);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Synthesizes every stack in a process of its own, in a folder below `work`. */
function synthIn(name: string, env: NodeJS.ProcessEnv = {}, uid?: number): string {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  const loader = pathToFileURL(require.resolve("tsx")).href;
  const program = join(__dirname, "fixtures", "app.ts");
  const { status, stderr } = spawnSync(process.execPath, ["--import", loader, program], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...env },
    uid,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return join(folder, "cdktf.out");
}

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

describe("the same stacks give the same bytes", () => {
  test("in another folder, home, time zone, locale and for another user", () => {
    const here = contents(synthIn("a", { HOME: work, TZ: "UTC", LANG: "C" }));
    const root = process.getuid?.() === 0;
    const env = {
      HOME: "/nonexistent",
      TZ: "Asia/Tokyo",
      LANG: "de_DE.UTF-8",
      LC_ALL: "de_DE.UTF-8",
      USER: "other",
    };
    // 65534 is "nobody"; only root can become another user.
    const there = contents(synthIn("elsewhere/b", env, root ? 65534 : undefined));
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

describeWithTofu(
  "real providers accept the HCL",
  ["dmacvicar/libvirt", "hetznercloud/hcloud", "hashicorp/null"],
  () => {
    test.each(["libvirt", "hetzner"])("%s: init and validate, formatted as written", (name) => {
      const folder = join(synthIn("validate"), "stacks", name);
      tofuOk(folder, "fmt", "-check", "-diff");
      tofuOk(folder, "init", "-backend=false", "-input=false");
      expect(JSON.parse(tofuOk(folder, "validate", "-json"))).toMatchObject({ valid: true, diagnostics: [] });
    });
  },
);
