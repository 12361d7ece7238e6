import { remote } from "../commands/ssh";
import type { MachineOutputs } from "../inventory/machine-outputs";
import type { WorkflowContext } from "./context";
import { ensureSecrets, missingSecrets } from "./identity";
import { sshFailure } from "./ssh-failure";
import { sshTarget } from "./target";

/** Where a release keeps the secrets that were delivered. */
const DELIVERED = "/opt/torrust/shared/secrets/tracker.env";

/**
 * Generates the secrets of a host that was there before, unless it has some: another clone may have released to it.
 * @throws UserError SECRETS_MISSING (exit 3), or why SSH did not open
 */
export async function ensureHostSecrets(context: WorkflowContext, machine: MachineOutputs): Promise<void> {
  const { environment } = context;
  if (environment.settings.machine.provider !== "existing" || missingSecrets(environment).length === 0)
    return;
  const target = sshTarget(context, machine);
  const { status, stderr } = await context.runner.run(remote(target, `sudo -n test -e ${DELIVERED}`));
  if (status > 1) throw sshFailure(target, stderr);
  ensureSecrets(context, status === 0);
}
