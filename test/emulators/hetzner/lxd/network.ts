import { lxc, run, succeeds } from "../../../e2e/lxd/lxc";
import type { AddressPool } from "../addresses";

export const NETWORK = "torrust-hcloud";

/** Every server has its place in these; the IPv6 prefix of the bridge holds all networks of /64. */
export const POOL: AddressPool = { ipv4Prefix: "10.97.212", ipv6Prefix: "fd42:97:212" };

const BRIDGE_MAC = "00:16:3e:97:02:12";
/** The address that follows from `BRIDGE_MAC` (RFC 4291, appendix A). */
const BRIDGE_LINK_LOCAL = "fe80::216:3eff:fe97:212";

export async function ensureNetwork(): Promise<void> {
  if (await succeeds(() => lxc(["network", "show", NETWORK]))) return;
  const config = {
    "bridge.hwaddr": BRIDGE_MAC,
    "ipv4.address": `${POOL.ipv4Prefix}.1/24`,
    "ipv4.dhcp": "false",
    "ipv4.nat": "true",
    "ipv6.address": `${POOL.ipv6Prefix}::1/48`,
    "ipv6.dhcp": "false",
    "ipv6.nat": "true",
  };
  const values = Object.entries(config).map(([key, value]) => `${key}=${value}`);
  await lxc(["network", "create", NETWORK, ...values]);
}

/** Fixed addresses, as cloud-init gives them to a server at Hetzner. */
export function networkConfig(addresses: { readonly ipv4?: string; readonly ipv6?: string }): object {
  const { ipv4, ipv6 } = addresses;
  return {
    version: 2,
    ethernets: {
      eth0: {
        "accept-ra": false,
        addresses: [
          ...(ipv4 === undefined ? [] : [`${ipv4}/24`]),
          ...(ipv6 === undefined ? [] : [`${ipv6}/64`]),
        ],
        nameservers: { addresses: [`${POOL.ipv4Prefix}.1`] },
        routes: [
          ...(ipv4 === undefined ? [] : [{ to: "0.0.0.0/0", via: `${POOL.ipv4Prefix}.1` }]),
          ...(ipv6 === undefined ? [] : [{ to: "::/0", via: BRIDGE_LINK_LOCAL }]),
        ],
      },
    },
  };
}

/** Sends a floating address to a machine; whether it answers is the machine's own affair, as at Hetzner. */
export async function routeTo(
  ip: string,
  machine: { readonly ipv4?: string; readonly ipv6?: string },
): Promise<void> {
  const family = familyOption(ip);
  const gateway = family === "-6" ? machine.ipv6 : machine.ipv4;
  if (gateway === undefined) throw new Error(`the server has no address of its own to send ${ip} to`);
  await removeRoute(ip);
  await run("ip", [family, "route", "add", ip, "via", gateway, "dev", NETWORK]);
}

/** Packets for a floating address go nowhere, also when a machine of the bridge still has it. */
export async function routeNowhere(ip: string): Promise<void> {
  await removeRoute(ip);
  await run("ip", [familyOption(ip), "route", "add", "unreachable", ip]);
}

/** Of a run that was killed: such a route leads astray who asks for the same address now. */
export async function removeStaleRoutes(): Promise<void> {
  for (const family of ["-4", "-6"]) {
    for (const line of (await run("ip", [family, "route", "show"])).split("\n")) {
      const [, ip = ""] = /^(?:unreachable )?(\S+)/.exec(line) ?? [];
      const ours = ip.startsWith(`${POOL.ipv4Prefix}.`) || ip.startsWith(`${POOL.ipv6Prefix}:`);
      if (ours && !ip.includes("/")) await removeRoute(ip);
    }
  }
}

/** Whatever kind of route there is; `flush` would leave an unreachable one of IPv6. */
export async function removeRoute(ip: string): Promise<void> {
  for (const kind of ["unicast", "unreachable"]) {
    await succeeds(() => run("ip", [familyOption(ip), "route", "del", kind, ip]));
  }
}

function familyOption(ip: string): "-4" | "-6" {
  return ip.includes(":") ? "-6" : "-4";
}
