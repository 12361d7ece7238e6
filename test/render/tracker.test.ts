import { parse } from "smol-toml";
import type { Settings } from "../../lib/config/settings";
import { renderTemplate } from "../../lib/render/engine";
import { trackerView } from "../../lib/render/views/tracker";
import { HETZNER, SETTINGS, renderInput, settings } from "../release/fixtures";

function tracker(of: Settings = SETTINGS) {
  return parse(renderTemplate("tracker/tracker.toml.hbs", trackerView(renderInput(of))));
}

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

test.each([
  [60, 900],
  [300, 900],
  [1800, 5400],
])("with an interval of %i s a peer is kept for %i s", (announceInterval, timeout) => {
  expect(tracker(settings({ tracker: { announceInterval } }))).toMatchObject({
    core: { tracker_policy: { max_peer_timeout: timeout } },
  });
});
