import type { FirewallRule } from "../backend";
import { NETWORK } from "./network";

const TABLE = "torrust_hcloud";

/** A server that has at least one cloud firewall. */
export interface GuardedServer {
  readonly id: number;
  /** Its own addresses and the floating ones that are sent to it, each an address or a network. */
  readonly addresses: readonly string[];
  readonly rules: readonly FirewallRule[];
}

/** Input of `nft -f` that takes the table away, if there is one. */
export const NO_FIREWALLS = `table inet ${TABLE}\ndelete table inet ${TABLE}\n`;

/**
 * Input of `nft -f` that puts a server's incoming rules in front of it, on the host: what comes from the host and what
 * is routed. Outgoing rules, and what goes from server to server within the bridge, are not looked at.
 */
export function firewallScript(servers: readonly GuardedServer[]): string {
  const sorted = [...servers].sort((one, other) => one.id - other.id);
  const jumps = sorted.flatMap(({ id, addresses }) =>
    addresses.map((address) => `    ${family(address)} daddr ${address} jump server_${id}`),
  );
  const dispatch = `  chain dispatch {
    oifname != "${NETWORK}" accept
    icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept
    ct state established,related accept
${jumps.join("\n")}
  }`;
  const chains = sorted.map(
    ({ id, rules }) => `  chain server_${id} {\n${rules.flatMap(accepting).join("\n")}\n    drop\n  }`,
  );
  const hooks = ["output", "forward"].map(
    (hook) =>
      `  chain ${hook} {\n    type filter hook ${hook} priority 10; policy accept;\n    jump dispatch\n  }`,
  );
  return `${NO_FIREWALLS}table inet ${TABLE} {\n${[...chains, dispatch, ...hooks].join("\n")}\n}\n`;
}

function accepting(rule: FirewallRule): string[] {
  if (rule.direction === "out") return [];
  return (["ip", "ip6"] as const).flatMap((wanted) => {
    const sources = rule.source_ips.filter((source) => family(source) === wanted);
    if (sources.length === 0) return [];
    return [`    ${wanted} saddr { ${sources.join(", ")} } ${matching(rule, wanted)} accept`];
  });
}

function matching({ protocol, port }: FirewallRule, wanted: "ip" | "ip6"): string {
  if (protocol === "tcp" || protocol === "udp") return `${protocol} dport ${port ?? "0-65535"}`;
  if (protocol === "icmp") return `meta l4proto ${wanted === "ip" ? "icmp" : "ipv6-icmp"}`;
  return `meta l4proto ${protocol}`;
}

function family(address: string): "ip" | "ip6" {
  return address.includes(":") ? "ip6" : "ip";
}
