import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const PROJECT = join(__dirname, "../..");

/** Files that are in git or are about to be, below a folder and with this ending, sorted; paths from the project. */
export function committedFiles(folder = ".", ending = ""): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--", folder];
  return execFileSync("git", args, { cwd: PROJECT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    .split("\n")
    .filter((file) => file.endsWith(ending) && file !== "" && existsSync(join(PROJECT, file)))
    .sort();
}
