import type { Settings } from "../config/settings";
import type { AddressPair, Addresses } from "../topology/addresses";
import type { Listener, Purpose, Topology } from "../topology/topology";
import { listenersFor } from "../topology/topology";

/** What every view derives its template's input from. */
export interface RenderInput {
  readonly settings: Settings;
  readonly topology: Topology;
  readonly addresses: Addresses;
  /** The volume for the tracker's data, when there is one. */
  readonly dataVolume?: DataVolume;
}

export interface DataVolume {
  /** Its path below /dev, by an id that stays. */
  readonly device: string;
  readonly sizeGb: number;
}

/** RFC 5737 and RFC 3849: stand for the machine until there is one, so that rendering needs none. */
export const DOCUMENTATION_ADDRESSES: Addresses = { ipv4: "192.0.2.1", ipv6: "2001:db8::1", floating: [] };

/** The documentation addresses with one pair more for each floating host name. */
export function documentationAddresses({ machine }: Settings): Addresses {
  const hostNames = machine.provider === "hetzner" ? machine.floatingHostNames : [];
  return {
    ...DOCUMENTATION_ADDRESSES,
    floating: hostNames.map((hostName, index) => ({
      hostName,
      ipv4: `192.0.2.${index + 2}`,
      ipv6: `2001:db8:${index + 1}::1`,
    })),
  };
}

/** `address:port` of one port on each address of a pair; IPv6 in brackets. */
export function socketAddresses(addresses: AddressPair, port: number): string[] {
  const sockets = [`${addresses.ipv4}:${port}`];
  if (addresses.ipv6 !== null) sockets.push(`[${addresses.ipv6}]:${port}`);
  return sockets;
}

/** `127.0.0.1:port` of a service of the topology. */
export function loopbackSocket({ topology }: RenderInput, purpose: Purpose): string {
  const [listener] = listenersFor(topology, purpose);
  if (!listener) throw new Error(`the topology has no listener for ${purpose}`);
  return socketOf(listener);
}

export function socketOf({ port }: Listener): string {
  return `127.0.0.1:${port}`;
}
