import { posix } from "node:path";
import type { DatabaseSettings, LogLevel, TrackerGeneration } from "../../config/settings";
import { listenerAddresses } from "../../topology/addresses";
import type { Listener } from "../../topology/topology";
import { listenersFor } from "../../topology/topology";
import { loopbackSocket, socketAddresses } from "../input";
import type { RenderInput } from "../input";

/** Where the official image keeps its data. */
export const TRACKER_DATA = "/var/lib/torrust/tracker";

/** Input of `tracker.toml` of every generation; each takes what it knows. */
export interface TrackerView {
  readonly listed: boolean;
  readonly private: boolean;
  readonly logLevel: LogLevel;
  readonly announceInterval: number;
  readonly maxPeerTimeout: number;
  readonly keepCompleted: boolean;
  readonly removePeerlessTorrents: boolean;
  readonly externalIp: string;
  /** Whether the HTTP trackers are behind Caddy, for the generations that know only all or none. */
  readonly onReverseProxy: boolean;
  readonly database: DatabaseView;
  readonly udpTrackers: readonly ListenerView[];
  readonly httpTrackers: readonly ListenerView[];
  readonly apiSocket: string;
  readonly healthSocket: string;
}

export interface ListenerView {
  readonly socket: string;
  readonly externalIp: string;
  readonly proxied: boolean;
}

/** No password: it comes from the environment of the container, alone or in a URL. */
export type DatabaseView =
  | { readonly driver: "sqlite3"; readonly path: string }
  | {
      readonly driver: "mysql";
      readonly path: null;
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly name: string;
    };

/** The template that writes the configuration of a generation. */
export function trackerTemplate(generation: TrackerGeneration): string {
  return `tracker/${generation}/tracker.toml.hbs`;
}

export function trackerView(input: RenderInput): TrackerView {
  const { settings, addresses } = input;
  const { tracker } = settings;
  const httpTrackers = listenersFor(input.topology, "http-tracker");
  return {
    listed: tracker.mode === "whitelisted",
    private: tracker.mode === "private",
    logLevel: tracker.logLevel,
    announceInterval: tracker.announceInterval,
    maxPeerTimeout: tracker.maxPeerTimeout,
    keepCompleted: tracker.keepCompleted,
    removePeerlessTorrents: tracker.removePeerlessTorrents,
    externalIp: addresses.ipv4,
    onReverseProxy: httpTrackers.some(isProxied),
    database: databaseView(settings.database),
    udpTrackers: listenersFor(input.topology, "udp-tracker").flatMap((each) => listenerViews(input, each)),
    httpTrackers: httpTrackers.flatMap((each) => listenerViews(input, each)),
    apiSocket: loopbackSocket(input, "tracker-api"),
    healthSocket: loopbackSocket(input, "tracker-health"),
  };
}

function databaseView(database: DatabaseSettings): DatabaseView {
  if (database.driver === "sqlite")
    return { driver: "sqlite3", path: posix.join(TRACKER_DATA, database.file) };
  const { host, port, user, name } = database;
  return { driver: "mysql", path: null, host, port, user, name };
}

/** One socket on each address. */
function listenerViews({ settings, addresses }: RenderInput, listener: Listener): ListenerView[] {
  if (isProxied(listener)) {
    return [{ socket: `127.0.0.1:${listener.port}`, externalIp: addresses.ipv4, proxied: true }];
  }
  return listenerAddresses(addresses, settings.domain, listener).flatMap((pair) =>
    socketAddresses(pair, listener.port).map((socket) => ({
      socket,
      externalIp: socket.startsWith("[") && pair.ipv6 !== null ? pair.ipv6 : pair.ipv4,
      proxied: false,
    })),
  );
}

/** A tracker on the loopback address is there for Caddy alone. */
function isProxied({ exposure }: Listener): boolean {
  return exposure === "loopback";
}
