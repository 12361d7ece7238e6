import { createSocket } from "node:dgram";
import { once } from "node:events";
import { BlockList, isIPv6 } from "node:net";

/** Addresses the internet routes (RFC 4291: global unicast). */
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/**
 * Why this machine cannot send to an IPv6 address, or undefined when it can. Asks the kernel's routing table
 * by connecting a UDP socket, which sends nothing, so that no other host's reply can be mistaken for the lack of
 * a route. IPv4 addresses always count as routed: a probe that cannot reach them must fail, not be skipped.
 */
export async function missingRoute(address: string): Promise<string | undefined> {
  if (!isIPv6(address)) return undefined;
  const socket = createSocket("udp6");
  try {
    const connected = once(socket, "connect");
    socket.connect(9, address);
    await connected;
    const source = socket.address().address;
    const isPrivate = globalUnicast.check(address, "ipv6") && !globalUnicast.check(source, "ipv6");
    return isPrivate ? `only the private address ${source} here` : undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code !== undefined && NO_ROUTE.has(code)) return code;
    throw error;
  } finally {
    socket.close();
  }
}

/** What Linux says for: no route, a route that is marked unreachable, no address to send from. */
const NO_ROUTE: ReadonlySet<string> = new Set([
  "ENETUNREACH",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
]);

/** The `code` of a system error. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
