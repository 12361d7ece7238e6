import type { DomainSettings } from "../config/settings";
import { hostNameOf } from "./names";
import type { Listener } from "./topology";

export interface AddressPair {
  readonly ipv4: string;
  /** Null when there is none of this family. */
  readonly ipv6: string | null;
}

/** Addresses that one host name has to itself. */
export interface FloatingAddress extends AddressPair {
  readonly hostName: string;
}

/** The machine's own addresses, and those that are led to it. */
export interface Addresses extends AddressPair {
  readonly floating: readonly FloatingAddress[];
}

/** Where a public listener listens: on the machine's own addresses, and on those of its host name. */
export function listenerAddresses(
  addresses: Addresses,
  domain: DomainSettings,
  listener: Listener,
): readonly AddressPair[] {
  // Caddy tells names apart by itself.
  if (listener.service === "caddy") return [addresses, ...addresses.floating];
  const hostName = hostNameOf(domain, listener);
  return [addresses, ...addresses.floating.filter((floating) => floating.hostName === hostName)];
}
