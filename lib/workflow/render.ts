import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeAtomically } from "../atomic-file";
import type { ReleaseBundle } from "../release/bundle";
import type { WorkflowContext } from "./context";
import { bundleFor } from "./release";

export interface Rendered {
  readonly bundle: ReleaseBundle;
  readonly directory: string;
}

/**
 * Writes the release of an environment to `cdktf.out/releases/<environment>`, for people to read and tools to check;
 * with the documentation addresses in place of the machine's.
 */
export function renderRelease(context: WorkflowContext): Rendered {
  const bundle = bundleFor(context);
  const directory = join(context.paths.output, "releases", context.environment.name);
  const draft = `${directory}.${process.pid}.tmp`;
  for (const [path, { content, mode }] of bundle.files) {
    const file = join(draft, path);
    mkdirSync(dirname(file), { recursive: true });
    writeAtomically(file, content, mode);
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(draft, directory);
  return { bundle, directory };
}
