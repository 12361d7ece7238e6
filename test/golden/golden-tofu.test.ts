import { join } from "node:path";
import { testWithTofu, tofuOk } from "../support/tofu";
import { goldenEnvironments, synthesizePreset, withTemporaryFolder } from "./golden-stack";

/** As many characters as the provider asks for; nobody's. */
const NO_TOKEN = "0".repeat(64);
/** Port 1 on the loopback: whoever calls the API during a plan is refused. */
const NOWHERE = "http://127.0.0.1:1/v1";

const atHetzner = goldenEnvironments.filter((name) => /^(staging|production)/.test(name));
const withoutProvider = goldenEnvironments.filter((name) => name.includes("lxd"));
const others = goldenEnvironments.filter(
  (name) => !atHetzner.includes(name) && !withoutProvider.includes(name),
);

/** The stack in a folder, with the state below that folder. */
function stackIn(folder: string, name: string): string {
  return synthesizePreset(name, join(folder, "cdktf.out"));
}

for (const name of withoutProvider) {
  testWithTofu(`${name}: there is nothing to format; its provider cannot be had offline`, [], () => {
    withTemporaryFolder((folder) => {
      tofuOk(stackIn(folder, name), "fmt", "-check", "-diff");
    });
  });
}

for (const name of others) {
  testWithTofu(`${name}: valid, formatted, without warnings`, ["libvirt", "null"], () => {
    withTemporaryFolder((folder) => {
      validate(stackIn(folder, name));
    });
  });
}

for (const name of atHetzner) {
  testWithTofu(`${name}: valid, formatted, without warnings, and planned without a call of the API`, ["hcloud", "null"], () => {
    withTemporaryFolder((folder) => {
      const stack = stackIn(folder, name);
      validate(stack);
      const env = { HCLOUD_TOKEN: NO_TOKEN, HCLOUD_ENDPOINT: NOWHERE };
      const plan = tofuOk({ folder: stack, env }, "plan", "-no-color");
      expect(plan).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy/);
    });
  });
}

function validate(stack: string): void {
  tofuOk(stack, "fmt", "-check", "-diff");
  tofuOk(stack, "init", "-no-color");
  const { valid, warning_count } = JSON.parse(tofuOk(stack, "validate", "-json"));
  expect({ valid, warning_count }).toEqual({ valid: true, warning_count: 0 });
}
