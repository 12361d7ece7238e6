import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import type { Settings, TrackerGeneration } from "../../lib/config/settings";
import { renderTemplate } from "../../lib/render/engine";
import { trackerTemplate, trackerView } from "../../lib/render/views/tracker";
import { HETZNER, SETTINGS, renderInput, settings } from "../release/fixtures";
import { ALLOWED_KEYS, keyPaths, MANDATORY_KEYS } from "./tracker-keys";

function text(of: Settings): string {
  return renderTemplate(trackerTemplate(of.tracker.generation), trackerView(renderInput(of)));
}

function tracker(of: Settings = SETTINGS) {
  return parse(text(of));
}

const MYSQL: Settings["database"] = {
  driver: "mysql",
  host: "db.example.org",
  port: 3306,
  user: "torrust",
  name: "torrust_tracker",
};

const PROXIED: Partial<Settings> = {
  tls: { authority: "internal", image: "caddy:2.10.2", apiAllowedCidrs: [] },
};

const generations: readonly TrackerGeneration[] = ["release-3.0.0", "develop-2025", "develop-2026"];

/** One of each kind of file there can be. */
const CASES: Readonly<Record<string, (generation: TrackerGeneration) => Settings>> = {
  public: (generation) => settings({ tracker: { generation, udpPorts: [6969, 6868] } }),
  private: (generation) => ({
    ...settings({ tracker: { generation, mode: "private", udpPorts: [] } }),
    ...PROXIED,
  }),
  whitelisted: (generation) => ({
    ...settings({
      tracker: {
        generation,
        mode: "whitelisted",
        removePeerlessTorrents: false,
        keepCompleted: generation !== "release-3.0.0",
      },
    }),
    database: MYSQL,
  }),
};

describe.each(generations)("the file of generation %s", (generation) => {
  test.each(Object.entries(CASES))("%s is what was reviewed (UPDATE_GOLDENS=1 writes it)", (name, of) => {
    const file = join(__dirname, "golden", `tracker-${generation}-${name}.toml`);
    const rendered = text(of(generation));
    if (process.env["UPDATE_GOLDENS"]) writeFileSync(file, rendered);
    expect(rendered).toBe(readFileSync(file, "utf8"));
  });

  test.each(Object.entries(CASES))("%s has its mandatory keys, and none of another generation", (_, of) => {
    const keys = keyPaths(tracker(of(generation)));
    expect(keys.filter((key) => !ALLOWED_KEYS[generation].includes(key))).toEqual([]);
    expect(MANDATORY_KEYS[generation].filter((key) => !keys.includes(key))).toEqual([]);
  });
});

test("the table tells the generations apart", () => {
  const others = (generation: TrackerGeneration, of: TrackerGeneration) =>
    keyPaths(tracker(CASES["public"]?.(of) ?? SETTINGS)).filter(
      (key) => !ALLOWED_KEYS[generation].includes(key),
    );
  expect(others("release-3.0.0", "develop-2025")).toContain("udp_trackers[].tracker_usage_statistics");
  expect(others("release-3.0.0", "develop-2026")).toContain("logging.trace_filter");
  expect(others("develop-2026", "develop-2025")).toEqual([
    "logging.threshold",
    "core.net.external_ip",
    "core.net.on_reverse_proxy",
  ]);
});

test.each([
  ["public", { listed: false, private: false }],
  ["private", { listed: false, private: true, private_mode: { check_keys_expiration: true } }],
  ["whitelisted", { listed: true, private: false }],
] as const)("mode %s; the tracker refuses a section for private mode in any other", (mode, core) => {
  const config = tracker(settings({ tracker: { mode } }));
  expect(config.core).toMatchObject(core);
  if (mode !== "private") expect(config.core).not.toHaveProperty("private_mode");
});

describe("behind Caddy", () => {
  const proxied = (generation: TrackerGeneration) =>
    tracker({ ...settings({ tracker: { generation } }), ...PROXIED });

  test.each(["release-3.0.0", "develop-2025"] as const)("%s knows only all or none", (generation) => {
    const config = proxied(generation);
    expect(config.core).toMatchObject({ net: { on_reverse_proxy: true } });
    expect(config.http_trackers).toMatchObject([{ bind_address: "127.0.0.1:7070" }]);
  });

  test("develop-2026 tells it for each listener, with an address of its own family", () => {
    const config = proxied("develop-2026");
    expect(config.http_trackers).toMatchObject([
      { bind_address: "127.0.0.1:7070", network: { on_reverse_proxy: true, external_ip: "192.0.2.1" } },
    ]);
    expect(config.udp_trackers).toMatchObject([
      { bind_address: "192.0.2.1:6969", network: { external_ip: "192.0.2.1" } },
      { bind_address: "[2001:db8::1]:6969", network: { external_ip: "2001:db8::1" } },
    ]);
  });
});

describe("MySQL, whose password never stands in the file", () => {
  const database = (generation: TrackerGeneration) =>
    tracker({ ...settings({ tracker: { generation } }), database: MYSQL }).core;

  test.each(["release-3.0.0", "develop-2025"] as const)("%s takes a URL from elsewhere", (generation) => {
    expect(database(generation)).toHaveProperty("database", { driver: "mysql" });
  });

  test("develop-2026 has a key for each part", () => {
    expect(database("develop-2026")).toHaveProperty("database", {
      driver: "mysql",
      host: "db.example.org",
      port: 3306,
      user: "torrust",
      database: "torrust_tracker",
    });
  });
});

test("one socket for each port on each address; API and health only on the machine itself", () => {
  const config = tracker(settings({ tracker: { udpPorts: [6969, 6868], httpPorts: [7070] } }));
  expect(config.udp_trackers).toEqual([
    { bind_address: "192.0.2.1:6969" },
    { bind_address: "[2001:db8::1]:6969" },
    { bind_address: "192.0.2.1:6868" },
    { bind_address: "[2001:db8::1]:6868" },
  ]);
  expect(config.http_trackers).toEqual([
    { bind_address: "192.0.2.1:7070" },
    { bind_address: "[2001:db8::1]:7070" },
  ]);
  expect(config.http_api).toEqual({ bind_address: "127.0.0.1:1212" });
  expect(config.health_check_api).toEqual({ bind_address: "127.0.0.1:1313" });
});

test("a listener with a host name of its own listens on that name's addresses too, and on no other's", () => {
  const config = tracker(HETZNER);
  expect(config.udp_trackers).toEqual([
    { bind_address: "192.0.2.1:6969" },
    { bind_address: "[2001:db8::1]:6969" },
    { bind_address: "192.0.2.2:6969" },
    { bind_address: "[2001:db8:1::1]:6969" },
  ]);
  expect(config.http_trackers).toEqual([
    { bind_address: "192.0.2.1:7070" },
    { bind_address: "[2001:db8::1]:7070" },
    { bind_address: "192.0.2.3:7070" },
    { bind_address: "[2001:db8:2::1]:7070" },
  ]);
  expect(config.core).toMatchObject({ net: { external_ip: "192.0.2.1" } });
});

test("a tracker without UDP listeners is a valid file", () => {
  expect(tracker(settings({ tracker: { udpPorts: [] } }))).not.toHaveProperty("udp_trackers");
});

test("the keys are those of schema 2.0.0, which ignores unknown ones without a word", () => {
  expect(tracker()).toMatchObject({
    metadata: { app: "torrust-tracker", purpose: "configuration", schema_version: "2.0.0" },
    logging: { threshold: "warn" },
    core: {
      listed: false,
      private: false,
      tracker_usage_statistics: true,
      inactive_peer_cleanup_interval: 600,
      announce_policy: { interval: 300, interval_min: 300 },
      tracker_policy: {
        max_peer_timeout: 900,
        persistent_torrent_completed_stat: false,
        remove_peerless_torrents: true,
      },
      net: { external_ip: "192.0.2.1", on_reverse_proxy: false },
      database: { driver: "sqlite3", path: "/var/lib/torrust/tracker/tracker.db" },
    },
  });
});

test("peers are kept for as long as the settings say", () => {
  expect(tracker(settings({ tracker: { maxPeerTimeout: 1200 } }))).toMatchObject({
    core: { tracker_policy: { max_peer_timeout: 1200 } },
  });
});
