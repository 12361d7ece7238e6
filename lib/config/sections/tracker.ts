import { z } from "zod";
import { boolean, fixedImage, integer, list, matching, oneOf, port } from "../values";

const ports = () =>
  list(port()).refine((found) => new Set(found).size === found.length, {
    error: "a port stands twice in the list",
  });

/** Keys of the tracker. */
export const trackerKeys = z.object({
  TORRUST_TRACKER_MODE: oneOf(["public", "private", "whitelisted"]).default("public").meta({
    description:
      "Who may announce what. `public`: anyone, any torrent. `private`: whoever has a key, over HTTP only. `whitelisted`: anyone, but only torrents on the tracker's list. Keys and list are kept by the API: [guide](../guides/tracker.md).",
    example: "whitelisted",
    defaultText: "public",
  }),
  TORRUST_TRACKER_LOG_LEVEL: oneOf(["off", "error", "warn", "info", "debug", "trace"]).default("warn").meta({
    description:
      "What the tracker logs. `info` writes a line for each request and costs most of the UDP throughput.",
    example: "warn",
    defaultText: "warn",
  }),
  TORRUST_TRACKER_API_TOKEN: matching(
    /^(?=.*[A-Za-z])[A-Za-z0-9_-]{16,128}$/,
    "16 to 128 letters, digits, - or _, with at least one letter (the tracker reads a token of digits as a number)",
  )
    .optional()
    .meta({
      description: "Token of the tracker's API. Generated for a first machine when it is not set.",
      example: "generated",
      secret: true,
    }),
  TORRUST_TRACKER_UDP_PORTS: ports().optional().meta({
    description: "Ports of the UDP trackers, comma-separated; none in private mode.",
    example: "6969,6868",
    defaultText: "6969",
  }),
  TORRUST_TRACKER_HTTP_PORTS: ports().prefault("7070").meta({
    description: "Ports of the HTTP trackers, comma-separated.",
    example: "7070",
    defaultText: "7070",
  }),
  TORRUST_TRACKER_API_PORT: port().prefault("1212").meta({
    description: "Port of the tracker's API on the machine's loopback address.",
    example: "1212",
    defaultText: "1212",
  }),
  TORRUST_TRACKER_ANNOUNCE_INTERVAL: integer(60, 86400).prefault("300").meta({
    description: "Seconds a client waits between two announces.",
    example: "300",
    defaultText: "300",
  }),
  TORRUST_TRACKER_MAX_PEER_TIMEOUT: integer(61, 604800).optional().meta({
    description:
      "Seconds until a peer that does not announce any more is forgotten; more than the announce interval. Three intervals when it is not set, at least 900.",
    example: "1800",
  }),
  TORRUST_TRACKER_REMOVE_PEERLESS_TORRENTS: boolean().prefault("true").meta({
    description:
      "Whether a torrent is forgotten with its last peer. `false` keeps it in memory with its count of completed downloads, for good: for a tracker with few torrents.",
    example: "false",
    defaultText: "true",
  }),
  TORRUST_TRACKER_KEEP_COMPLETED: boolean().prefault("false").meta({
    description:
      "Whether the counts of completed downloads outlive a restart, by a write to the database for each of them. Not with release 3.0.0, which never reads them back.",
    example: "true",
    defaultText: "false",
  }),
  TORRUST_TRACKER_IMAGE: fixedImage("torrust/tracker:3.0.0").meta({
    description: "Image of the tracker. Tags that move are refused.",
    example: "torrust/tracker:3.0.0",
    defaultText: "torrust/tracker:3.0.0",
  }),
  TORRUST_TRACKER_CONFIG_GENERATION: oneOf(["release-3.0.0", "develop-2025", "develop-2026"])
    .optional()
    .meta({
      description:
        "Which configuration the image reads: that of release 3.0.0, of the development from 2025 to mid-2026 (schema 2.0.0), or from then on (schema 3.0.0). Needed with an image whose tag is a later version: [guide](../guides/tracker.md#generations).",
      example: "develop-2025",
      defaultText: "release-3.0.0",
    }),
});
