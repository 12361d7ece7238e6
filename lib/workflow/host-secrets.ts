import { asRoot } from "../commands/host";
import { quote } from "../commands/quote";
import { type GeneratedSecretKey, SECRET_HOLDERS } from "../config/needed-secrets";
import type { StackMachine } from "../inventory/stack-outputs";
import type { WorkflowContext } from "./context";
import { generateSecrets, missingSecrets, requireFirstSecrets, secretsMissing } from "./identity";
import { sshFailure } from "./ssh-failure";
import { sshTarget } from "./target";

/** Where a release keeps the secrets that were delivered, and services their data. */
const SECRETS = "/opt/torrust/shared/secrets";
const DATA = "/opt/torrust/shared/data";

/** What the host prints when its data volume holds something that cannot be seen yet. */
const UNSEEN = "unseen";

/**
 * The context with every secret that a release needs. What is missing is generated, but never what the machine holds or
 * what a service there was initialised with: another clone released it, or it was on once.
 * @throws UserError SECRETS_MISSING (exit 3), or why SSH did not open
 */
export async function withSecrets<C extends WorkflowContext>(context: C, machine: StackMachine): Promise<C> {
  const missing = missingSecrets(context.environment);
  if (missing.length === 0) return context;
  if (context.environment.settings.machine.provider !== "existing") requireFirstSecrets(context);
  const held = await heldOn(context, machine, missing);
  if (held.length > 0) throw secretsMissing(context, held);
  generateSecrets(context, missing);
  return { ...context, environment: context.reload() };
}

async function heldOn(
  context: WorkflowContext,
  machine: StackMachine,
  keys: readonly GeneratedSecretKey[],
): Promise<readonly GeneratedSecretKey[]> {
  const target = sshTarget(context, machine);
  const holders = [...new Set(keys.map((key) => SECRET_HOLDERS[key]))];
  const { status, stdout, stderr } = await context.runner.run(asRoot(target, question(holders, machine)));
  if (status !== 0) throw sshFailure(target, stderr);
  const lines = stdout.split("\n");
  return lines.includes(UNSEEN) ? keys : keys.filter((key) => lines.includes(SECRET_HOLDERS[key]));
}

/** A script that prints, of the services, those that have a secret. */
function question(services: readonly string[], { data_volume: volume }: StackMachine): string {
  const asked = services.map((service) => `held ${service}`);
  return [
    `held() { if [ -e ${SECRETS}/$1.env ] || [ -e ${DATA}/$1 ]; then echo "$1"; fi; }`,
    ...asked,
    ...(volume === undefined ? [] : [unseen(quote(volume.device))]),
    "",
  ].join("\n");
}

/** A new machine gets its volume with the data of the one before; it is mounted only by `configure`. */
function unseen(device: string): string {
  const empty = `{ [ -b ${device} ] && ! blkid --probe ${device} >/dev/null; }`;
  return `mountpoint --quiet ${DATA} || ${empty} || echo ${UNSEEN}`;
}
