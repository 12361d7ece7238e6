import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./support/folder";

const SCRIPT = join(__dirname, "../scripts/lint");
const folder = temporaryFolder("lint");
for (const name of ["awk", "bash", "dirname", "find", "mktemp", "rm", "sort"]) {
  symlinkSync(`/usr/bin/${name}`, join(folder, name));
}
const LANES = [
  ["eslint", "node"],
  ["types", "node"],
  ["prettier", "node"],
  ["shellcheck", "shellcheck"],
  ["yamllint", "yamllint"],
  ["ansible-syntax", "ansible-playbook"],
  ["ansible-lint", "ansible-lint"],
  ["tofu-fmt", "tofu"],
  ["actionlint", "actionlint"],
];

/** Runs it where not one linter is installed. */
function lint(env: Readonly<Record<string, string>>): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync("/usr/bin/bash", [SCRIPT], {
    encoding: "utf8",
    env: { PATH: folder, TOOLCHAIN_DIR: join(folder, "none"), ...env },
  });
  return { status, lines: stdout.trim().split("\n") };
}

test("a linter that is not installed is skipped by name", () => {
  expect(lint({})).toEqual({
    status: 0,
    lines: LANES.map(
      ([lane, program]) => `skipped  ${lane}: ${program} is not installed (scripts/install-linters)`,
    ),
  });
});

test("in CI it is a failure", () => {
  expect(lint({ CI: "true" })).toEqual({
    status: 1,
    lines: LANES.map(([lane, program]) => `failed   ${lane}: ${program} is not installed`),
  });
});
