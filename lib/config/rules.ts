import { z } from "zod";
import type { ErrorDetail } from "../errors";
import { TRACKER_HEALTH_PORT } from "../topology/topology";
import { domainFaults } from "./domain-rules";
import { networkStart } from "./network";
import { publicKeys, split } from "./public-keys";
import type { Values } from "./schema";
import { serviceFaults, wantedPorts } from "./service-rules";
import { udpPorts } from "./tracker";
import { trackerFaults } from "./tracker-rules";
import { cidr } from "./values";

/** A fault of the configuration as a whole; the loader adds file and line. */
export type RuleFault = Omit<ErrorDetail, "file" | "line"> & { readonly key: string };

/** Kinds of keys that OpenSSH 9 accepts. */
const PUBLIC_KEY =
  /^(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]+={0,2}( .*)?$/;

/** What cannot be said of one key alone. All faults at once. */
export function crossFieldFaults(values: Values, environment: string): RuleFault[] {
  return [
    ...socketFaults(values),
    ...accessFaults(values, environment),
    ...listenerFaults(values),
    ...domainFaults(values),
    ...trackerFaults(values),
    ...serviceFaults(values),
  ];
}

/** A tracker without listeners would be healthy and serve nobody. */
function listenerFaults(values: Values): RuleFault[] {
  if (udpPorts(values).length + values.TORRUST_TRACKER_HTTP_PORTS.length > 0) return [];
  return [
    {
      code: "CONFIG_NO_LISTENER",
      key: "TORRUST_TRACKER_UDP_PORTS",
      message: "the tracker has neither a UDP nor an HTTP port",
      fix: "Give at least one port.",
    },
  ];
}

function socketFaults(values: Values): RuleFault[] {
  const uses: { key: string; port: number; what: string }[] = [
    { key: "SSH_PORT", port: values.SSH_PORT, what: "SSH" },
    { key: "TORRUST_TRACKER_API_PORT", port: TRACKER_HEALTH_PORT, what: "the tracker's health check API" },
    { key: "TORRUST_TRACKER_API_PORT", port: values.TORRUST_TRACKER_API_PORT, what: "the tracker's API" },
    ...values.TORRUST_TRACKER_HTTP_PORTS.map((port) => ({
      key: "TORRUST_TRACKER_HTTP_PORTS",
      port,
      what: "an HTTP tracker",
    })),
    // TCP and UDP do not clash for the kernel, but tracker 3.0.0 keys its health registry by address and port
    // alone: of two listeners on one number, one is never checked.
    ...udpPorts(values).map((port) => ({
      key: "TORRUST_TRACKER_UDP_PORTS",
      port,
      what: "a UDP tracker",
    })),
    ...wantedPorts(values),
  ];
  const taken = new Map<number, string>();
  const faults: RuleFault[] = [];
  for (const { key, port, what } of uses) {
    const other = taken.get(port);
    if (other === undefined) {
      taken.set(port, what);
      continue;
    }
    faults.push({
      code: "CONFIG_PORT_CLASH",
      key,
      message: `port ${port} is wanted by ${other} and by ${what}`,
      fix: "Give each listener a port of its own.",
    });
  }
  return faults;
}

function accessFaults(values: Values, environment: string): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const key of publicKeys(values)) {
    if (PUBLIC_KEY.test(key)) continue;
    faults.push({
      code: "CONFIG_INVALID",
      key: values.SSH_PUBLIC_KEY === key ? "SSH_PUBLIC_KEY" : "SSH_PUBLIC_KEYS",
      message: `expected a public key in OpenSSH format, found "${key.slice(0, 40)}"`,
      fix: "Paste the content of a file such as ~/.ssh/id_ed25519.pub.",
    });
  }
  if (publicKeys(values).length === 0 && keysAreRequired(values, environment)) {
    faults.push({
      code: "CONFIG_REQUIRED",
      key: "SSH_PUBLIC_KEYS",
      message: "SSH_PUBLIC_KEYS is required in a shared environment",
      fix: "Set it to the public keys of those who operate it.",
    });
  }
  for (const network of allowedCidrs(values)) {
    const parsed = cidr().safeParse(network);
    if (parsed.success) {
      const start = networkStart(network);
      if (start === network || values.INFRASTRUCTURE_PROVIDER !== "hetzner") continue;
      faults.push({
        code: "CONFIG_INVALID",
        key: "SSH_ALLOWED_CIDRS",
        message: `expected the first address of the network, as Hetzner's firewall does; found "${network}"`,
        fix: `Write ${start}.`,
      });
      continue;
    }
    faults.push({
      code: "CONFIG_INVALID",
      key: "SSH_ALLOWED_CIDRS",
      message: parsed.error.issues[0]?.message ?? z.prettifyError(parsed.error),
      fix: "Write each network with its length; a single address is one of /32, or of /128 in IPv6.",
    });
  }
  return faults;
}

/** An existing host has its keys already; a server of Hetzner is for more than one operator whatever it is called. */
function keysAreRequired(values: Values, environment: string): boolean {
  const provider = values.INFRASTRUCTURE_PROVIDER;
  return provider === "hetzner" || (provider !== "existing" && !isLocal(environment));
}

/** Only environments called `local` or `local-…` generate a key pair. */
export function isLocal(environment: string): boolean {
  return /^local(-|$)/.test(environment);
}

export function allowedCidrs(values: Values): string[] {
  return split(values.SSH_ALLOWED_CIDRS);
}
