import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../lib/atomic-file";
import { cliPage } from "./reference/cli";
import { configurationPage, environmentSchema } from "./reference/configuration";
import { errorsPage } from "./reference/errors";

/*
 * Writes docs/reference from the sources: `npx tsx scripts/generate-reference.ts`. With `--check` it writes
 * nothing and fails when a page is not what the sources say.
 */

const PROJECT = join(__dirname, "..");

/** Every generated page by its path in the project. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/reference/configuration.md", configurationPage()],
    ["docs/reference/environment.schema.json", environmentSchema()],
    ["docs/reference/cli.md", cliPage()],
    ["docs/reference/errors.md", errorsPage(PROJECT)],
  ]);
}

/** Paths of the pages that are not what the sources say. */
export function stalePages(): string[] {
  return [...referencePages()].flatMap(([path, content]) => {
    const file = join(PROJECT, path);
    return existsSync(file) && readFileSync(file, "utf8") === content ? [] : [path];
  });
}

function main(check: boolean): void {
  const stale = stalePages();
  if (check) {
    for (const path of stale) console.error(`${path} is stale: run npx tsx scripts/generate-reference.ts`);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  mkdirSync(join(PROJECT, "docs/reference"), { recursive: true });
  const pages = referencePages();
  for (const path of stale) {
    writeAtomically(join(PROJECT, path), pages.get(path) ?? "");
    console.log(path);
  }
}

if (require.main === module) main(process.argv.includes("--check"));
