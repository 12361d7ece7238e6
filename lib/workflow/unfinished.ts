import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../atomic-file";
import type { StatePaths } from "./paths";

/*
 * A mark on this computer that an apply of ours began and did not end well. What exists then, and stands in no state,
 * may be ours; otherwise it is another clone's.
 */

export function isUnfinished(state: StatePaths): boolean {
  return existsSync(mark(state));
}

/** What the apply that did not end well was to make, and nobody had made before it; names without a blank line. */
export function claims(state: StatePaths): readonly string[] {
  return isUnfinished(state) ? readFileSync(mark(state), "utf8").split("\n") : [];
}

/**
 * Runs an apply; the mark goes only when it succeeds.
 * @param claimed what is to be told by `claims`, should it not succeed
 */
export async function whileUnfinished<T>(
  state: StatePaths,
  apply: () => Promise<T>,
  claimed: readonly string[] = [],
): Promise<T> {
  writeAtomically(mark(state), claimed.join("\n"), 0o600);
  const value = await apply();
  endUnfinished(state);
  return value;
}

/** Takes the mark away: nothing of an apply is left that the state does not know. */
export function endUnfinished(state: StatePaths): void {
  rmSync(mark(state), { force: true });
}

function mark({ directory }: StatePaths): string {
  return join(directory, "unfinished");
}
