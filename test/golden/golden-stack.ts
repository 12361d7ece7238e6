import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listEnvironments, loadEnvironment } from "../../lib/config/load";
import { synthEnvironment } from "../../lib/constructs/synth";

const PROJECT = join(__dirname, "../..");

const PRESETS = ["local", "local-lxd", "production", "staging"];

/** Environments whose stack folder is kept below `test/golden/<name>`: the presets, and those of `environments/` here. */
export const goldenEnvironments = [...PRESETS, ...listEnvironments(join(__dirname, "environments"))].sort();

/** Entries of a stack folder that are kept; others in the golden folder belong to other tests. */
const KEPT = /^(.*\.tf|cloud-init)$/;

/** Synthesizes an environment as if nothing stood in the process environment; returns the stack folder. */
export function synthesizePreset(name: string, outputDirectory: string): string {
  const environmentsDirectory = join(PRESETS.includes(name) ? PROJECT : __dirname, "environments");
  const environment = loadEnvironment(name, { environmentsDirectory, processEnv: {} });
  return synthEnvironment(environment, { outputDirectory }).directory;
}

/** What differs between the golden folder and `stack`, as a diff that reads like the change in a pull request. */
export function goldenDiff(name: string, stack: string): string {
  return withTemporaryFolder((folder) => {
    copyKept(join(__dirname, name), join(folder, "golden"));
    copyKept(stack, join(folder, "synthesized"));
    const args = ["diff", "--no-index", "--no-color", "golden", "synthesized"];
    return spawnSync("git", args, { cwd: folder, encoding: "utf8" }).stdout;
  });
}

export function updateGolden(name: string): void {
  const golden = join(__dirname, name);
  withTemporaryFolder((folder) => {
    const stack = synthesizePreset(name, folder);
    for (const entry of keptEntries(golden)) rmSync(join(golden, entry), { recursive: true });
    copyKept(stack, golden);
  });
}

export function withTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "golden-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function copyKept(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of keptEntries(from)) cpSync(join(from, entry), join(to, entry), { recursive: true });
}

function keptEntries(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).filter((entry) => KEPT.test(entry));
}
