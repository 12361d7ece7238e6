import { existsSync, readFileSync } from "node:fs";
import { writeAtomically } from "../atomic-file";

/** Sets keys in a `.env` and leaves its other lines as they are; an empty one of the same key is filled. */
export function setKeys(file: string, values: Readonly<Record<string, string>>, mode = 0o644): void {
  const lines = existsSync(file) ? readFileSync(file, "utf8").replace(/\n$/, "").split("\n") : [];
  for (const [key, value] of Object.entries(values)) {
    const at = lines.findIndex((line) => new RegExp(`^\\s*(export\\s+)?${key}\\s*=`).test(line));
    if (at === -1) lines.push(`${key}=${value}`);
    else lines[at] = `${key}=${value}`;
  }
  writeAtomically(file, `${lines.join("\n")}\n`, mode);
}
