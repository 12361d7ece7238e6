import type { Values } from "./schema";
import type { TrackerGeneration, TrackerSettings } from "./settings";

/** The protocol's usual port. */
const UDP_PORT = 6969;

/** Seconds; the tracker's own default, kept as the least so that short intervals change nothing. */
const LEAST_PEER_TIMEOUT = 900;

/** A peer is forgotten after it missed two announces; a time-out below the interval would empty every swarm. */
const ANNOUNCES_PER_TIMEOUT = 3;

export function trackerSettings(values: Values): TrackerSettings {
  return {
    mode: values.TORRUST_TRACKER_MODE,
    generation: trackerGeneration(values),
    logLevel: values.TORRUST_TRACKER_LOG_LEVEL,
    udpPorts: udpPorts(values),
    httpPorts: values.TORRUST_TRACKER_HTTP_PORTS,
    apiPort: values.TORRUST_TRACKER_API_PORT,
    announceInterval: values.TORRUST_TRACKER_ANNOUNCE_INTERVAL,
    maxPeerTimeout: maxPeerTimeout(values),
    keepCompleted: values.TORRUST_TRACKER_KEEP_COMPLETED,
    removePeerlessTorrents: values.TORRUST_TRACKER_REMOVE_PEERLESS_TORRENTS,
    image: values.TORRUST_TRACKER_IMAGE,
  };
}

/** Ports of the UDP trackers; none by default where the tracker would skip them. */
export function udpPorts(values: Values): readonly number[] {
  return values.TORRUST_TRACKER_UDP_PORTS ?? (values.TORRUST_TRACKER_MODE === "private" ? [] : [UDP_PORT]);
}

export function trackerGeneration(values: Values): TrackerGeneration {
  return values.TORRUST_TRACKER_CONFIG_GENERATION ?? "release-3.0.0";
}

function maxPeerTimeout(values: Values): number {
  const derived = Math.max(
    LEAST_PEER_TIMEOUT,
    values.TORRUST_TRACKER_ANNOUNCE_INTERVAL * ANNOUNCES_PER_TIMEOUT,
  );
  return values.TORRUST_TRACKER_MAX_PEER_TIMEOUT ?? derived;
}
