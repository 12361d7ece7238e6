import { type ErrorDetail, ExitCode, UserError } from "../errors";
import { isInNetwork } from "./network";
import { generatedSecretKeys, givenSecretKeys } from "./needed-secrets";
import type { Environment, SecretKey, TlsSettings } from "./settings";

/** What provisioning will still need; `generated` is made by itself where nothing has it yet. */
export interface Need extends Pick<ErrorDetail, "code" | "message" | "fix"> {
  readonly key: string;
  readonly generated: boolean;
}

/** RFC 5737 and RFC 3849: addresses that nobody has. */
const DOCUMENTATION_NETWORKS = ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"];

/** RFC 2606 and RFC 6761: names that nobody has. */
const PLACEHOLDER_NAME = /(^|\.)(example(\.(com|net|org))?|invalid|test)$/;

/** What stands between a valid configuration and a machine: secrets, and examples that were not replaced. */
export function stillNeeded(environment: Environment): Need[] {
  return [...secretNeeds(environment), ...placeholders(environment)];
}

/** @throws UserError NOT_READY (exit 3) naming what a person must still give; called before a machine is touched */
export function requireReady(environment: Environment): void {
  const needs = stillNeeded(environment).filter(({ generated }) => !generated);
  if (needs.length === 0) return;
  throw new UserError("NOT_READY", `The environment "${environment.name}" is valid, but not filled in.`, {
    exitCode: ExitCode.configuration,
    details: needs.map(({ code, key, message, fix }) => ({ code, key, message: `${key}: ${message}`, fix })),
    fix: `Run \`make validate ENVIRONMENT=${environment.name}\` until nothing is listed.`,
  });
}

/** What a person should know of a valid configuration, but need not change. */
export function warnings({ settings: { machine } }: Environment): string[] {
  if (machine.provider !== "hetzner") return [];
  const { backups, dataVolumeGb, protection } = machine;
  return [
    ...(backups && dataVolumeGb !== undefined
      ? ["INFRASTRUCTURE_BACKUPS: Hetzner's backups do not hold the data volume."]
      : []),
    ...(dataVolumeGb !== undefined && !protection
      ? ["INFRASTRUCTURE_PROTECTION: `destroy` takes the data volume with it."]
      : []),
  ];
}

function secretNeeds({ secrets, settings }: Environment): Need[] {
  const needs = (
    keys: readonly SecretKey[],
    need: (key: SecretKey) => Pick<Need, "message" | "fix" | "generated">,
  ) =>
    keys
      .filter((key) => secrets[key] === undefined)
      .map((key) => ({ code: "SECRET_MISSING", key, ...need(key) }));
  return [
    ...needs(givenSecretKeys(settings), (key) => ({
      message:
        key === "HCLOUD_TOKEN"
          ? "the API token of the Hetzner project is not set"
          : "is not set, and cannot be generated",
      fix: `Put ${key}=… into .env.secrets (mode 0600), or into the process environment.`,
      generated: false,
    })),
    ...needs(generatedSecretKeys(settings), () => ({
      message: "generated when it is first needed",
      generated: true,
    })),
  ];
}

function placeholders({ settings: { machine, access, domain, tls, monitoring } }: Environment): Need[] {
  const names = {
    DOMAIN_NAME: given(domain.name),
    TORRUST_TRACKER_HOST_NAMES: domain.listenerNames.map(({ hostName }) => hostName),
    TORRUST_TRACKER_API_HOST_NAME: given(tls?.apiHostName),
    GRAFANA_HOST_NAME: given(monitoring?.grafana?.hostName),
    SSL_EMAIL: given(mailDomain(tls)),
    INFRASTRUCTURE_DNS_ZONE: machine.provider === "hetzner" && machine.dnsZone ? [machine.dnsZone.name] : [],
  };
  const addresses = {
    INFRASTRUCTURE_ADDRESS: machine.provider === "existing" ? [machine.address] : [],
    INFRASTRUCTURE_IPV6_ADDRESS:
      machine.provider === "existing" && machine.ipv6Address !== undefined ? [machine.ipv6Address] : [],
    SSH_ALLOWED_CIDRS: access.allowedCidrs,
  };
  return [
    ...needs(
      names,
      (name) => PLACEHOLDER_NAME.test(name),
      (name) => `${name} is an example`,
    ),
    ...needs(addresses, isDocumentation, (address) => `${address} is an example`),
    ...needs({ SSH_PUBLIC_KEYS: access.publicKeys }, isPlaceholderKey, () => "the key is an example"),
    ...needs({ SSH_PUBLIC_KEYS: access.publicKeys }, isBroken, (key) => `the key is cut off: ${shown(key)}`),
  ];
}

function given(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

/** Authorities refuse accounts of example domains. */
function mailDomain(tls: TlsSettings | undefined): string | undefined {
  return tls && tls.authority !== "internal" ? tls.authority.email.split("@").at(-1) : undefined;
}

function needs(
  values: Readonly<Record<string, readonly string[]>>,
  isOne: (value: string) => boolean,
  message: (value: string) => string,
): Need[] {
  return Object.entries(values).flatMap(([key, all]) =>
    all.filter(isOne).map((value) => ({
      code: "CONFIG_PLACEHOLDER",
      key,
      message: message(value),
      fix: "Replace it by your own.",
      generated: false,
    })),
  );
}

function isDocumentation(addressOrNetwork: string): boolean {
  const address = addressOrNetwork.replace(/\/.*/, "");
  return DOCUMENTATION_NETWORKS.some((network) => isInNetwork(address, network));
}

/**
 * The presets' key is a sentence in 32 letters, for which no private key can exist. No real key is readable text:
 * 32 random bytes are all printable once in 10^14 times.
 */
function isPlaceholderKey(publicKey: string): boolean {
  const { type, fields } = decoded(publicKey);
  return type === "ssh-ed25519" && /^[\x20-\x7e]{32}$/.test(fields[1]?.toString("latin1") ?? "");
}

/** Whether a public key is not what its first word says, as after a copy that missed the end. */
function isBroken(publicKey: string): boolean {
  const { type, fields, whole } = decoded(publicKey);
  return !whole || fields[0]?.toString("latin1") !== type || fields.length < 2;
}

/** The length-prefixed fields of a key in OpenSSH format (RFC 4253, section 6.6). */
function decoded(publicKey: string): { type: string; fields: Buffer[]; whole: boolean } {
  const [type = "", content = ""] = publicKey.split(" ");
  const bytes = Buffer.from(content, "base64");
  const fields: Buffer[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return { type, fields, whole: false };
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return { type, fields, whole: at === bytes.length && at > 0 };
}

function shown(publicKey: string): string {
  return publicKey.length > 40 ? `${publicKey.slice(0, 40)}…` : publicKey;
}
