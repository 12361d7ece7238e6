import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "./lock";
import type { StatePaths } from "./paths";

/** How many release archives are kept. */
const KEPT_ARCHIVES = 5;

/** Removes plans that runs which were killed left behind. */
export function prunePlans({ directory }: Pick<StatePaths, "directory">): void {
  for (const name of readdirSync(directory)) {
    const pid = /^plan-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(directory, name), { force: true });
  }
}

/** Removes all but the newest archives. @param current name of the one that is sent now, which stays */
export function pruneArchives({ releases }: Pick<StatePaths, "releases">, current: string): void {
  const age = (name: string): number => statSync(join(releases, name)).mtimeMs;
  const others = readdirSync(releases).filter((name) => name !== current);
  const newestFirst = others.map((name) => ({ name, at: age(name) })).sort((one, other) => other.at - one.at);
  for (const { name } of newestFirst.slice(KEPT_ARCHIVES - 1)) rmSync(join(releases, name), { force: true });
}
