import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import { ExitCode, UserError } from "../errors";
import type { WorkflowContext } from "./context";

const Kept = z.union([
  z.object({ encrypted_data: z.string() }),
  z.object({ resources: z.array(z.unknown()).nonempty() }),
]);

/**
 * A state on this computer that knows a machine, while the environment keeps its state elsewhere and that place knows
 * none, was left behind: a second machine would be made.
 * @throws UserError STATE_NOT_MOVED (exit 3)
 */
export function requireMoved({
  environment,
  state,
  paths,
}: Pick<WorkflowContext, "environment" | "state" | "paths">): void {
  if (environment.state.backend === "local" || !existsSync(state.tofuState)) return;
  if (!knowsMachine(readFileSync(state.tofuState, "utf8"))) return;
  const file = relative(paths.root, state.tofuState);
  throw new UserError(
    "STATE_NOT_MOVED",
    `${file} knows a machine, and the place that STATE_BACKEND=${environment.state.backend} names knows none.`,
    {
      exitCode: ExitCode.configuration,
      fix: `Move the state (docs/guides/state.md). If that machine is gone: remove ${file}.`,
    },
  );
}

function knowsMachine(text: string): boolean {
  try {
    return Kept.safeParse(JSON.parse(text)).success;
  } catch {
    return text.trim() !== "";
  }
}
