import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file whole or not at all: to a temporary name beside it, then by rename. */
export function writeAtomically(file: string, content: string | Buffer, mode = 0o644): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { mode });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
