import type { TrackerGeneration } from "../../lib/config/settings";

/*
 * Every key that a tracker of each generation reads, from its own sources (packages/configuration). Arrays of tables
 * have `[]`. Generations before schema 3.0.0 ignore any other key without a word; those of 3.0.0 do not start.
 */

const METADATA = ["metadata.app", "metadata.purpose", "metadata.schema_version"];

const CORE = [
  "core.listed",
  "core.private",
  "core.private_mode.check_keys_expiration",
  "core.inactive_peer_cleanup_interval",
  "core.tracker_usage_statistics",
  "core.announce_policy.interval",
  "core.announce_policy.interval_min",
  "core.tracker_policy.max_peer_timeout",
  "core.tracker_policy.persistent_torrent_completed_stat",
  "core.tracker_policy.remove_peerless_torrents",
  "core.database.driver",
  "core.database.path",
];

const APIS = ["http_api.bind_address", "http_api.access_tokens.admin", "health_check_api.bind_address"];

const tls = (of: string, key: string) => [`${of}.${key}.ssl_cert_path`, `${of}.${key}.ssl_key_path`];

const SCHEMA_2 = [
  ...METADATA,
  "logging.threshold",
  ...CORE,
  "core.net.external_ip",
  "core.net.on_reverse_proxy",
  "udp_trackers[].bind_address",
  "http_trackers[].bind_address",
  ...tls("http_trackers[]", "tsl_config"),
  ...APIS,
  ...tls("http_api", "tsl_config"),
];

const network = (of: string) =>
  ["external_ip", "on_reverse_proxy", "ipv6_v6only"].map((key) => `${of}.network.${key}`);

const STATISTICS = ["udp_trackers[].tracker_usage_statistics", "http_trackers[].tracker_usage_statistics"];

export const ALLOWED_KEYS: Readonly<Record<TrackerGeneration, readonly string[]>> = {
  "release-3.0.0": SCHEMA_2,
  "develop-2025": [
    ...SCHEMA_2,
    ...STATISTICS,
    "udp_trackers[].cookie_lifetime.secs",
    "udp_trackers[].cookie_lifetime.nanos",
    "udp_trackers[].ipv6_v6only",
    "http_trackers[].ipv6_v6only",
  ],
  "develop-2026": [
    ...METADATA,
    "logging.trace_filter",
    "logging.trace_style",
    ...CORE,
    "core.announce_policy.max_peers_per_announce",
    ...["host", "port", "user", "password", "database"].map((key) => `core.database.${key}`),
    "udp_tracker_server.ip_bans_reset_interval_in_secs",
    "udp_tracker_server.max_connection_id_errors_per_ip",
    "udp_tracker_server.connection_id_validation",
    "udp_trackers[].bind_address",
    "udp_trackers[].cookie_lifetime.secs",
    "udp_trackers[].cookie_lifetime.nanos",
    "udp_trackers[].public_url",
    ...network("udp_trackers[]"),
    "http_trackers[].bind_address",
    "http_trackers[].public_url",
    "http_trackers[].use_ip_from_query_string",
    ...network("http_trackers[]"),
    ...tls("http_trackers[]", "tls_config"),
    ...STATISTICS,
    ...APIS,
    "http_api.public_url",
    ...tls("http_api", "tls_config"),
  ],
};

/** What each generation does not start without. */
export const MANDATORY_KEYS: Readonly<Record<TrackerGeneration, readonly string[]>> = {
  "release-3.0.0": ["metadata.schema_version", "logging.threshold", "core.private", "core.listed"],
  "develop-2025": ["metadata.schema_version", "logging.threshold", "core.private", "core.listed"],
  "develop-2026": ["metadata.schema_version", "logging.trace_filter", "core.private", "core.listed"],
};

/** The path of every value in a parsed file, each once. */
export function keyPaths(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keyPaths(item, `${path}[]`)))];
  if (typeof value !== "object" || value === null) return [path];
  const prefix = path === "" ? "" : `${path}.`;
  return Object.entries(value).flatMap(([key, inner]) => keyPaths(inner, `${prefix}${key}`));
}
