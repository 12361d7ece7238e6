import { appendFileSync, existsSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";

/** One line of an environment's journal: what was done to it, by whom, and how it ended. */
export interface JournalEntry {
  readonly command: string;
  readonly result: string;
  readonly seconds?: number;
  readonly note?: string;
}

/** Adds a line; an environment that was purged meanwhile has no journal any more. */
export function writeJournal(file: string, entry: JournalEntry): void {
  if (!existsSync(dirname(file))) return;
  const line = { time: new Date().toISOString(), user: userInfo().username, ...entry };
  appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
}
