import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "../e2e/support/deployment";

jest.setTimeout(60_000);

// What stands in the environment of whoever runs the tests is no part of a preset.
const PLAIN = { HCLOUD_TOKEN: "", ENVIRONMENTS_DIR: "", NO_COLOR: "1" };

test.each(["staging", "production"])("make test-%s asks nobody and makes nothing", async (name) => {
  const state = join(ROOT, ".state", name);
  const before = existsSync(state) ? readdirSync(state) : undefined;
  const { status, stdout } = await run("make", [`test-${name}`], PLAIN);
  expect(status).toBe(0);
  expect(stdout).toContain(`environment "${name}": configuration valid`);
  expect(stdout).toContain("needed: HCLOUD_TOKEN");
  expect(stdout.match(/^would .*$/gm)).toEqual([
    "would find or make the tools",
    `would synthesize cdktf.out/stacks/${name}, plan and apply it`,
    "would configure the host, send the release, start it, where the host needs it",
    "would probe every listener from this computer",
  ]);
  expect(existsSync(state) ? readdirSync(state) : undefined).toEqual(before);
});
