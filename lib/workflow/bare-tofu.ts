import type { TofuContext } from "../commands/tofu";
import type { WorkflowContext } from "./context";
import { ensureInitialized, tofuContext } from "./provision";
import { findTools } from "./steps";
import { synthesize } from "./synth";

/**
 * Makes the stack's folder ready for a command of OpenTofu's own.
 * @param words what OpenTofu is given; `init` finds the folder not initialized
 * @throws UserError STATE_ENCRYPTION_TERRAFORM, TOFU_INIT_FAILED, or what `stateFailure` knows
 */
export async function readyForTofu(context: WorkflowContext, words: readonly string[]): Promise<TofuContext> {
  const tofu = tofuContext(context, await findTools(context, "look"));
  await context.report.phase("synth", () => synthesize(context));
  if (words[0] !== "init") await ensureInitialized(context, tofu);
  return tofu;
}
