import type { Settings } from "../config/settings";
import type { Topology } from "../topology/topology";

export interface Addresses {
  readonly ipv4: string;
  readonly ipv6: string | null;
}

/** What every view derives its template's input from. */
export interface RenderInput {
  readonly settings: Settings;
  readonly topology: Topology;
  readonly addresses: Addresses;
}

/** RFC 5737 and RFC 3849: stand for the machine until there is one, so that rendering needs none. */
export const DOCUMENTATION_ADDRESSES: Addresses = { ipv4: "192.0.2.1", ipv6: "2001:db8::1" };

/** `address:port` of one port on each address of the machine; IPv6 in brackets. */
export function socketAddresses(addresses: Addresses, port: number): string[] {
  const sockets = [`${addresses.ipv4}:${port}`];
  if (addresses.ipv6 !== null) sockets.push(`[${addresses.ipv6}]:${port}`);
  return sockets;
}
