import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { StatePaths } from "./paths";

/** How many copies are kept. */
const KEPT = 20;

/**
 * Copies the state to `backups`, as it is before an apply: named by time, readable by the operator alone. Nothing when
 * no state is on this computer.
 */
export function backUpState({ directory, tofuState }: StatePaths, now = new Date()): void {
  if (!existsSync(tofuState)) return;
  const folder = join(directory, "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, `${now.toISOString().replaceAll(":", "")}.tfstate`);
  copyFileSync(tofuState, copy);
  chmodSync(copy, 0o600);
  const copies = readdirSync(folder).filter((name) => name.endsWith(".tfstate"));
  for (const name of copies.sort().slice(0, -KEPT)) rmSync(join(folder, name));
}
