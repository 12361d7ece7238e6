import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../support/folder";

const SCRIPT = join(__dirname, "../../scripts/test-infrastructure");
const root = temporaryFolder("test-infrastructure");
cpSync(SCRIPT, join(root, "scripts/test-infrastructure"));
program("toolchain/bin/tofu", 'echo "tofu $*"');
writeFileSync(join(root, "toolchain/env"), `PATH=${join(root, "toolchain/bin")}:$PATH\n`);

/** A program of this test's in a file of the copy. */
function program(file: string, lines: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/bash\n${lines}\n`);
  chmodSync(path, 0o755);
}

/** Runs the script with a deployer whose `show --json` ends so. */
function run(shown: { status: number; document: unknown }): { status: number | null; stdout: string } {
  const document = JSON.stringify(shown.document, null, 2);
  program(
    "bin/torrust-tracker-deployer",
    `if [[ $1 == show ]]; then echo '${document}'; exit ${shown.status}; fi\necho "$*"`,
  );
  const { status, stdout } = spawnSync(join(root, "scripts/test-infrastructure"), {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ENVIRONMENT: "production", TOOLCHAIN_DIR: join(root, "toolchain") },
  });
  return { status, stdout };
}

test("the HCL is written, formatted and valid; without a machine that is all", () => {
  const { status, stdout } = run({ status: 1, document: { ok: false, error: { code: "NO_MACHINE" } } });
  expect(status).toBe(0);
  expect(stdout).toBe(
    [
      "synth -e production",
      "tofu -chdir=cdktf.out/stacks/production fmt -check -diff",
      "tofu -chdir=cdktf.out/stacks/production validate -no-color",
      "plan skipped: production has no machine yet; make infra-plan shows what would be made",
      "",
    ].join("\n"),
  );
});

test("a machine is planned wherever its state is: the deployer is asked, not a file on this computer", () => {
  const { status, stdout } = run({ status: 0, document: { ok: true, result: {} } });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^plan -e production$/m)]);
});

test("a state that cannot be read is no missing machine: plan is left to say why", () => {
  const { stdout } = run({ status: 5, document: { ok: false, error: { code: "STATE_UNREACHABLE" } } });
  expect(stdout).toMatch(/^plan -e production$/m);
});
