import type { Listener, Protocol } from "../../topology/topology";
import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";

export interface SshRule {
  readonly port: number;
  /** Whether only `networks` may connect, or any address. */
  readonly limited: boolean;
  readonly networks: readonly string[];
}

export interface FirewallView {
  readonly sshPort: number;
  /** Null where nobody connects over this address family. */
  readonly sshIpv4: SshRule | null;
  readonly sshIpv6: SshRule | null;
  /** Of the public, none of them tracked. */
  readonly udpPorts: readonly number[];
  /** Those of `udpPorts` that are the tracker's. */
  readonly trackerUdpPorts: readonly number[];
  /** Packets a second from one source, and how many more at once; null: any number. */
  readonly udpLimit: { readonly rate: number; readonly burst: number } | null;
  readonly dropIpv4: readonly string[];
  readonly dropIpv6: readonly string[];
  readonly tcpPorts: readonly number[];
}

/** Input of `firewall.nft`. */
export function firewallView({ settings, topology }: RenderInput): FirewallView {
  const [ssh] = listenersFor(topology, "ssh");
  if (!ssh) throw new Error("the topology has no listener for SSH");
  const { udpRateLimit, dropCidrs } = settings.firewall;
  const trackerUdpPorts = listenersFor(topology, "udp-tracker").map(({ port }) => port);
  // Hetzner's own firewall enforces the networks: a mistake there can be mended without SSH.
  const cidrs = settings.machine.provider === "hetzner" ? [] : settings.access.allowedCidrs;
  return {
    sshPort: ssh.port,
    sshIpv4: sshRule(
      ssh.port,
      cidrs,
      cidrs.filter((cidr) => !cidr.includes(":")),
    ),
    sshIpv6: sshRule(
      ssh.port,
      cidrs,
      cidrs.filter((cidr) => cidr.includes(":")),
    ),
    udpPorts: publicPorts(topology.listeners, "udp"),
    trackerUdpPorts: trackerUdpPorts.sort((a, b) => a - b),
    // A rule without ports would be none to nftables.
    udpLimit:
      udpRateLimit === undefined || trackerUdpPorts.length === 0
        ? null
        : { rate: udpRateLimit, burst: 2 * udpRateLimit },
    dropIpv4: dropCidrs.filter((cidr) => !cidr.includes(":")).sort(),
    dropIpv6: dropCidrs.filter((cidr) => cidr.includes(":")).sort(),
    tcpPorts: publicPorts(topology.listeners, "tcp"),
  };
}

/** Null where networks are named but none of this address family: nobody connects over it. */
function sshRule(port: number, all: readonly string[], ofFamily: readonly string[]): SshRule | null {
  if (all.length === 0) return { port, limited: false, networks: [] };
  if (ofFamily.length === 0) return null;
  const limited = !ofFamily.some((cidr) => cidr.endsWith("/0"));
  return { port, limited, networks: limited ? [...ofFamily].sort() : [] };
}

function publicPorts(listeners: readonly Listener[], protocol: Protocol): number[] {
  return listeners
    .filter((listener) => listener.exposure === "public" && listener.protocol === protocol)
    .map(({ port }) => port)
    .sort((a, b) => a - b);
}
