import type { TofuContext } from "../commands/tofu";
import type { WorkflowContext } from "./context";
import { ensureIdentity } from "./identity";
import { machineInState } from "./machine-exists";
import { ensureInitialized, tofuContext } from "./provision";
import { prepare } from "./steps";
import { synthesize } from "./synth";

/**
 * Makes everything that `tofu apply` in the stack's folder needs, and applies nothing.
 * @throws UserError those of `prepare` and `ensureIdentity`; TOFU_INIT_FAILED
 */
export async function initializeStack(context: WorkflowContext): Promise<TofuContext> {
  const { toolchain, host, baseImage } = await prepare(context);
  const exists = await machineInState(context, () => Promise.resolve(toolchain));
  const identity = await ensureIdentity(context, exists);
  await context.report.phase("synth", () => synthesize(context, { identity, baseImage, host }));
  return context.report.phase("init", async () => {
    const tofu = tofuContext(context, toolchain);
    await ensureInitialized(context, tofu);
    return { value: tofu, summary: "ready for tofu apply" };
  });
}
