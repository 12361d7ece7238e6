import { posix } from "node:path";
import type { LogLevel } from "../../config/settings";
import { listenerAddresses } from "../../topology/addresses";
import { listenersFor } from "../../topology/topology";
import type { Purpose } from "../../topology/topology";
import { socketAddresses } from "../input";
import type { RenderInput } from "../input";

/** Where the official image keeps its data. */
export const TRACKER_DATA = "/var/lib/torrust/tracker";

/** Seconds; the tracker's own default, kept as the least so that short intervals change nothing. */
const LEAST_PEER_TIMEOUT = 900;

/** A peer is forgotten after it missed two announces; a time-out below the interval would empty every swarm. */
const ANNOUNCES_PER_TIMEOUT = 3;

export interface TrackerView {
  readonly logLevel: LogLevel;
  readonly announceInterval: number;
  readonly maxPeerTimeout: number;
  readonly externalIp: string;
  readonly databasePath: string;
  readonly udpSockets: readonly string[];
  readonly httpSockets: readonly string[];
  readonly apiSocket: string;
  readonly healthSocket: string;
}

/** Input of `tracker.toml`, for the configuration schema 2.0.0 of tracker 3.0.0. */
export function trackerView(input: RenderInput): TrackerView {
  const { settings, addresses } = input;
  const interval = settings.tracker.announceInterval;
  return {
    logLevel: settings.tracker.logLevel,
    announceInterval: interval,
    maxPeerTimeout: Math.max(LEAST_PEER_TIMEOUT, interval * ANNOUNCES_PER_TIMEOUT),
    externalIp: addresses.ipv4,
    databasePath: posix.join(TRACKER_DATA, settings.tracker.databaseFile),
    udpSockets: publicSockets(input, "udp-tracker"),
    httpSockets: publicSockets(input, "http-tracker"),
    apiSocket: loopbackSocket(input, "tracker-api"),
    healthSocket: loopbackSocket(input, "tracker-health"),
  };
}

function publicSockets({ settings, topology, addresses }: RenderInput, purpose: Purpose): string[] {
  return listenersFor(topology, purpose).flatMap((listener) =>
    listenerAddresses(addresses, settings.domain, listener).flatMap((pair) =>
      socketAddresses(pair, listener.port),
    ),
  );
}

function loopbackSocket({ topology }: RenderInput, purpose: Purpose): string {
  const [listener] = listenersFor(topology, purpose);
  if (!listener) throw new Error(`the topology has no listener for ${purpose}`);
  return `127.0.0.1:${listener.port}`;
}
