import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { cloneProject } from "../support/clone";
import { writeFiles } from "../support/folder";

const clone = cloneProject({ "environments/local/.env": "INFRASTRUCTURE_PROVIDER=libvirt\n" });
const state = join(clone.root, ".state/local");

test("synth writes the stack, one line in the journal, and generates neither key nor secret", async () => {
  const { status, stdout } = await clone.run("synth --json");
  const parsed: unknown = JSON.parse(stdout);

  expect(status).toBe(0);
  expect(parsed).toMatchObject({
    ok: true,
    command: "synth",
    environment: "local",
    result: { directory: "cdktf.out/stacks/local" },
  });
  expect(readdirSync(join(clone.root, "cdktf.out/stacks/local"))).toEqual(
    expect.arrayContaining(["main.tf", "outputs.tf", "providers.tf", "variables.tf", "versions.tf"]),
  );
  expect(readdirSync(join(clone.root, "environments/local"))).toEqual([".env"]);
  expect(readdirSync(state)).toEqual(["environment", "journal"]);
  expect(JSON.parse(readFileSync(join(state, "journal"), "utf8"))).toMatchObject({
    command: "synth",
    result: "ok",
  });
});

test("while another command works on the environment, it is refused and named; a reading verb is not", async () => {
  const holder = {
    pid: process.pid,
    host: hostname(),
    user: "alice",
    command: "deploy",
    since: "2026-01-02T03:04:05Z",
  };
  writeFiles(state, { lock: JSON.stringify(holder) });
  const [refused, reading] = await Promise.all([clone.run("synth --json"), clone.run("validate")]);
  const document: unknown = JSON.parse(refused.stdout);

  expect(refused.status).toBe(1);
  expect(document).toMatchObject({
    ok: false,
    error: {
      code: "ENVIRONMENT_LOCKED",
      message: `The environment is in use: alice on ${hostname()} (process ${process.pid}) runs "deploy" since 2026-01-02T03:04:05Z.`,
    },
  });
  expect(reading.status).toBe(0);
  expect(existsSync(join(state, "lock"))).toBe(true);
  rmSync(join(state, "lock"));
});

test("a bad configuration changes nothing that was written before", async () => {
  const main = join(clone.root, "cdktf.out/stacks/local/main.tf");
  const before = readFileSync(main, "utf8");
  writeFiles(clone.root, { "environments/local/.env": "INFRASTRUCTURE_PROVIDER=libvirt\nSSH_USER=root\n" });
  const { status } = await clone.run("synth");

  expect(status).toBe(3);
  expect(readFileSync(main, "utf8")).toBe(before);
});
