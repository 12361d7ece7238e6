import type { ErrorDetail } from "../errors";
import type { Environment, Settings } from "./settings";

/**
 * What a valid environment still lacks before a machine can be made of it: the user's own names, keys and tokens.
 * What a first machine generates is not among it.
 */
export function lackingForMachine({ settings, secrets }: Environment): ErrorDetail[] {
  const lacking: ErrorDetail[] = [];
  if (settings.machine.provider === "hetzner" && secrets.HCLOUD_TOKEN === undefined) {
    lacking.push({
      code: "CONFIG_NOT_READY",
      key: "HCLOUD_TOKEN",
      message: "HCLOUD_TOKEN is not set",
      fix: "Make a token with read and write access in the Hetzner console, and put it into .env.secrets.",
    });
  }
  for (const { key, value } of placeholders(settings)) {
    lacking.push({
      code: "CONFIG_NOT_READY",
      key,
      message: `${key} still holds an example: ${value}`,
      fix: "Put your own in its place.",
    });
  }
  return lacking;
}

/** Names that RFC 2606 reserves for examples, and networks that RFC 5737 and RFC 3849 do. */
const EXAMPLE_NAME = /(^|[.@])example(\.(com|net|org))?$/;
const EXAMPLE_NETWORK = /^(192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/i;

function placeholders({ access, domain, machine }: Settings): { key: string; value: string }[] {
  const names = [
    ...(domain.name === undefined ? [] : [{ key: "DOMAIN_NAME", value: domain.name }]),
    ...domain.listenerNames.map(({ hostName }) => ({ key: "TORRUST_TRACKER_HOST_NAMES", value: hostName })),
    ...access.publicKeys.map((line) => ({ key: "SSH_PUBLIC_KEYS", value: line.split(" ")[2] ?? "" })),
  ].filter(({ value }) => EXAMPLE_NAME.test(value));
  const networks = access.allowedCidrs.map((value) => ({ key: "SSH_ALLOWED_CIDRS", value }));
  const addresses =
    machine.provider === "existing" ? [{ key: "INFRASTRUCTURE_ADDRESS", value: machine.address }] : [];
  return [...names, ...[...networks, ...addresses].filter(({ value }) => EXAMPLE_NETWORK.test(value))];
}
