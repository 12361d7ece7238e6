import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const HOST = join(__dirname, "..", "..", "templates", "host");

/** Paths of the host's shell scripts and of the parts that they read. */
export const HOST_SCRIPTS: readonly string[] = readdirSync(HOST, { recursive: true, encoding: "utf8" })
  .filter((name) => /^torrust-\w+$|\.sh$/.test(name) && hostScript(name).startsWith("#!/bin/bash\n"))
  .map((name) => join(HOST, name))
  .sort();

/** What a script, or one of its parts such as `release/images.sh`, says. */
export function hostScript(name: string): string {
  return readFileSync(join(HOST, name), "utf8");
}
