import { appendFileSync, existsSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { messageOf } from "../errors";

/** One line of an environment's journal: what was done to it, by whom, and how it ended. */
export interface JournalEntry {
  readonly command: string;
  readonly result: string;
  readonly seconds?: number;
  readonly note?: string;
}

/**
 * Adds a line; an environment that was purged meanwhile has no journal any more. A journal that cannot be written,
 * as on a full disk, never hides how the work ended.
 */
export function writeJournal(file: string, entry: JournalEntry): void {
  if (!existsSync(dirname(file))) return;
  const line = { time: new Date().toISOString(), user: userInfo().username, ...entry };
  try {
    appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  } catch (error) {
    process.emitWarning(`the journal was not written: ${messageOf(error)}`);
  }
}
