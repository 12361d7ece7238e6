import { stateList } from "../commands/tofu";
import type { Toolchain } from "../toolchain/toolchain";
import type { WorkflowContext } from "./context";
import { machineExists } from "./identity";
import { ensureInitialized, tofuContext } from "./provision";
import { requireMoved } from "./state-moved";
import { unreadableState } from "./state-failure";
import { synthesize } from "./synth";

/**
 * Whether OpenTofu's state names anything, wherever it is and however it is kept.
 * @param findToolchain asked only when the state is no plain file on this computer
 * @throws UserError STATE_UNREADABLE, STATE_NOT_MOVED, TOFU_INIT_FAILED, STATE_ENCRYPTION_TERRAFORM, or what `stateFailure` knows
 */
export async function machineInState(
  context: WorkflowContext,
  findToolchain: () => Promise<Toolchain>,
): Promise<boolean> {
  const { environment, state } = context;
  const plain = environment.state.backend === "local" && !environment.secrets.STATE_ENCRYPTION_PASSPHRASE;
  if (plain) return machineExists(state.tofuState);
  const tofu = tofuContext(context, await findToolchain());
  // The place of the state stands in the HCL.
  await synthesize(context);
  await ensureInitialized(context, tofu);
  const result = await context.runner.run(stateList(tofu));
  if (result.status !== 0 && !/No state file was found/i.test(result.stderr)) {
    throw unreadableState(result.stderr, environment);
  }
  const exists = result.status === 0 && result.stdout.trim() !== "";
  if (!exists) requireMoved(context);
  return exists;
}
