import { z } from "zod";
import { integer, list, matching, oneOf, port } from "../values";

const ports = () =>
  list(port()).refine((found) => new Set(found).size === found.length, {
    error: "a port stands twice in the list",
  });

/** Keys of the tracker. */
export const trackerKeys = z.object({
  TORRUST_TRACKER_MODE: oneOf(["public"]).default("public").meta({
    description: "Who may announce. `public`: anyone. The private and whitelisted modes are not there yet.",
    example: "public",
    defaultText: "public",
  }),
  TORRUST_TRACKER_DATABASE_URL: matching(
    /^sqlite:\/\/\/[\w][\w.-]*$/,
    "sqlite:///<file name>, the file being made in the tracker's data directory",
  )
    .default("sqlite:///tracker.db")
    .transform((url) => url.replace(/^sqlite:\/\/\//, ""))
    .meta({
      description:
        "Where the tracker keeps what outlives a restart. `sqlite:///tracker.db` is a file on the machine.",
      example: "sqlite:///tracker.db",
      defaultText: "sqlite:///tracker.db",
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
  TORRUST_TRACKER_UDP_PORTS: ports().prefault("6969").meta({
    description: "Ports of the UDP trackers, comma-separated.",
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
  TORRUST_TRACKER_IMAGE: matching(
    /^[a-z0-9][\w./-]*:(?!latest$|develop$|main$)[\w][\w.-]*(@sha256:[0-9a-f]{64})?$/,
    "an image with a fixed tag, such as torrust/tracker:3.0.0 (latest, develop and main move)",
  )
    .default("torrust/tracker:3.0.0")
    .meta({
      description: "Image of the tracker. Tags that move are refused.",
      example: "torrust/tracker:3.0.0",
      defaultText: "torrust/tracker:3.0.0",
    }),
});
