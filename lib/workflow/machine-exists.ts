import { stateList } from "../commands/tofu";
import { UserError } from "../errors";
import type { Toolchain } from "../toolchain/toolchain";
import type { WorkflowContext } from "./context";
import { machineExists } from "./identity";
import { ensureInitialized, tofuContext } from "./provision";
import { synthesize } from "./synth";

/**
 * Whether OpenTofu's state names anything, wherever it is and however it is kept.
 * @param findToolchain asked only when the state is no plain file on this computer
 * @throws UserError STATE_UNREADABLE, TOFU_INIT_FAILED, STATE_ENCRYPTION_TERRAFORM
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
  if (result.status === 0) return result.stdout.trim() !== "";
  if (/No state file was found/i.test(result.stderr)) return false;
  throw new UserError("STATE_UNREADABLE", "OpenTofu's state cannot be read.", {
    evidence: result.stderr.trim(),
    fix: "Check STATE_BACKEND, its credentials and STATE_ENCRYPTION_PASSPHRASE; then run the same command again.",
  });
}
