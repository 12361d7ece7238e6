import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { committedFiles } from "../support/committed-files";
import { temporaryFolder } from "../support/folder";

jest.setTimeout(120_000);

const PROJECT = join(__dirname, "../..");
const NEEDED =
  /^(lib|packages|templates|provider-schemas|environments|scripts)\/|^(main\.ts|package\.json|tsconfig\.json)$/;

const folder = temporaryFolder("hcl-diff");

/** The project as a repository of its own with one commit. */
function repository(name: string): string {
  const root = join(folder, name);
  for (const file of committedFiles().filter((name) => NEEDED.test(name))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(root, file));
  }
  git(root, "init", "--quiet");
  git(root, "add", "--all");
  git(root, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "before");
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"));
  return root;
}

function git(root: string, ...args: readonly string[]): void {
  execFileSync("git", args, { cwd: root });
}

function hclDiff(root: string, environment: string): string {
  const script = join(root, "scripts/hcl-diff");
  return execFileSync(script, ["HEAD", environment], { cwd: root, encoding: "utf8" });
}

function changedLines(diff: string): string[] {
  return diff.split("\n").filter((line) => /^[+-](?![+-])/.test(line));
}

test("only what a change of the environment does to its HCL is printed", () => {
  const root = repository("environment");
  expect(hclDiff(root, "local")).toBe("");

  const env = join(root, "environments/local/.env");
  writeFileSync(
    env,
    readFileSync(env, "utf8").replace("INFRASTRUCTURE_DISK_GB=10", "INFRASTRUCTURE_DISK_GB=20"),
  );
  const diff = hclDiff(root, "local");
  expect(diff).toContain("after/main.tf");
  expect(changedLines(diff)).toEqual(["-  size           = 10737418240", "+  size           = 21474836480"]);
  expect(hclDiff(root, "production")).toBe("");
  expect(
    execFileSync("git", ["worktree", "list"], { cwd: root, encoding: "utf8" }).trim().split("\n"),
  ).toHaveLength(1);
});

test("a change of the code shows in every environment it concerns, cloud-init as YAML", () => {
  const root = repository("code");
  const file = join(root, "lib/constructs/cloud-init.ts");
  writeFileSync(file, readFileSync(file, "utf8").replace("PermitRootLogin no", "PermitRootLogin yes"));
  const diff = hclDiff(root, "local");
  expect(changedLines(diff)).toEqual(["-      PermitRootLogin no", "+      PermitRootLogin yes"]);
  expect(diff).toContain("after/cloud-init/tracker.yaml");
});

test("an environment that was not there before is all new, one that is gone all old", () => {
  const root = repository("whole");
  cpSync(join(root, "environments/local"), join(root, "environments/local-new"), { recursive: true });
  expect(changedLines(hclDiff(root, "local-new")).every((line) => line.startsWith("+"))).toBe(true);
  rmSync(join(root, "environments/local"), { recursive: true });
  const removed = changedLines(hclDiff(root, "local"));
  expect(removed.length).toBeGreaterThan(50);
  expect(removed.every((line) => line.startsWith("-"))).toBe(true);
});
