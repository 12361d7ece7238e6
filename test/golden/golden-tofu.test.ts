import { join } from "node:path";
import { runTofu, testWithTofu } from "../constructs/tofu";
import { testWithProvider } from "../hetzner/tofu";
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
  testWithTofu(`${name}: there is nothing to format; its provider cannot be had offline`, (tofu) => {
    withTemporaryFolder((folder) => {
      runTofu(tofu, stackIn(folder, name), "fmt", "-check", "-diff");
    });
  });
}

for (const name of others) {
  testWithTofu(`${name}: valid, formatted, without warnings`, (tofu) => {
    withTemporaryFolder((folder) => {
      validate(tofu, stackIn(folder, name));
    });
  });
}

for (const name of atHetzner) {
  testWithProvider(`${name}: valid, formatted, without warnings, and planned without a call of the API`, async (tofu) => {
    withTemporaryFolder((folder) => {
      const stack = stackIn(folder, name);
      validate(tofu, stack);
      const env = { HCLOUD_TOKEN: NO_TOKEN, HCLOUD_ENDPOINT: NOWHERE };
      const plan = runTofu({ tofu, env }, stack, "plan", "-no-color");
      expect(plan).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy/);
    });
    return Promise.resolve();
  });
}

function validate(tofu: string, stack: string): void {
  runTofu(tofu, stack, "fmt", "-check", "-diff");
  runTofu(tofu, stack, "init", "-no-color");
  const { valid, warning_count } = JSON.parse(runTofu(tofu, stack, "validate", "-json"));
  expect({ valid, warning_count }).toEqual({ valid: true, warning_count: 0 });
}
