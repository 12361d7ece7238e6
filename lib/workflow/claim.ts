import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { writeAtomically } from "../atomic-file";
import { ExitCode, UserError } from "../errors";
import type { WorkflowContext } from "./context";

type Claimed = Pick<WorkflowContext, "environment" | "paths" | "state">;

/**
 * State is kept by the environment's name. Two folders of one name, as `ENVIRONMENTS_DIR` makes possible, must not
 * share a machine.
 * @throws UserError ENVIRONMENT_ELSEWHERE (exit 3) when the state belongs to another folder
 */
export function checkClaim(context: Claimed): void {
  const file = claimFile(context);
  const owner = existsSync(file) ? readFileSync(file, "utf8").trim() : folderOf(context);
  if (owner === folderOf(context)) return;
  throw new UserError(
    "ENVIRONMENT_ELSEWHERE",
    `The state of "${context.environment.name}" belongs to ${owner}, not to ${folderOf(context)}.`,
    {
      exitCode: ExitCode.configuration,
      fix: `Give this environment another name. If you moved its folder: remove ${relative(process.cwd(), claimFile(context))}.`,
    },
  );
}

/** Notes which folder the state belongs to. */
export function claim(context: Claimed): void {
  if (!existsSync(claimFile(context))) writeAtomically(claimFile(context), `${folderOf(context)}\n`, 0o600);
}

function claimFile({ state }: Pick<Claimed, "state">): string {
  return join(state.directory, "environment");
}

/** Relative to the project, so that the project may be moved with its state. */
function folderOf({ environment, paths }: Claimed): string {
  return relative(paths.root, environment.directory);
}
