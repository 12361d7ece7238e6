import type { DomainSettings } from "../config/settings";
import { servicePorts } from "./ports";
import type { Listener, Topology } from "./topology";

/** A host name and the listeners that clients reach by it. */
export interface PublicName {
  readonly hostName: string;
  readonly listeners: readonly Listener[];
}

/** Every host name of the environment, the machine's own first, with its public listeners. */
export function publicNames(domain: DomainSettings, topology: Topology): PublicName[] {
  const names = new Map<string, Listener[]>();
  if (domain.name !== undefined) names.set(domain.name, []);
  const direct = topology.listeners.filter(
    ({ exposure, service }) => exposure === "public" && service !== "caddy",
  );
  for (const listener of direct) {
    const hostName = hostNameOf(domain, listener);
    if (hostName === undefined) continue;
    names.set(hostName, [...(names.get(hostName) ?? []), listener]);
  }
  for (const { hostName, purpose } of topology.sites) {
    names.set(hostName, [...(names.get(hostName) ?? []), behindCaddy(purpose)]);
  }
  return [...names].map(([hostName, listeners]) => ({ hostName, listeners }));
}

/** A site as clients reach it. */
function behindCaddy(purpose: Listener["purpose"]): Listener {
  return { service: "caddy", purpose, protocol: "tcp", port: servicePorts.https, exposure: "public" };
}

/** The name that clients reach a public listener by: its own, or the machine's. */
export function hostNameOf(domain: DomainSettings, listener: Listener): string | undefined {
  const own = domain.listenerNames.find(
    ({ purpose, port }) => purpose === listener.purpose && port === listener.port,
  );
  return own?.hostName ?? domain.name;
}

/**
 * What BEP 34 lets a TXT record tell clients: the trackers at this name, best first.
 * Undefined for a name without trackers, since an empty list would tell clients to stay away.
 */
export function trackerRecord({ listeners }: PublicName): string | undefined {
  const ports = (protocol: Listener["protocol"]): string[] =>
    listeners
      .filter((listener) => listener.purpose.endsWith("-tracker") && listener.protocol === protocol)
      .map(({ port }) => `${protocol.toUpperCase()}:${port}`);
  const trackers = [...ports("udp"), ...ports("tcp")];
  return trackers.length === 0 ? undefined : ["BITTORRENT", ...trackers].join(" ");
}

export function isInZone(hostName: string, zone: string): boolean {
  return hostName === zone || hostName.endsWith(`.${zone}`);
}
