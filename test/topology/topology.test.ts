import { deriveTopology, listenersFor } from "../../lib/topology/topology";
import { settingsWith } from "../support/settings";

const settings = settingsWith({ udpPorts: [6969, 6868], httpPorts: [7070], apiPort: 1212 });

test("every port of the configuration is one listener, with who may reach it", () => {
  const rows = deriveTopology(settings).listeners.map(({ service, purpose, protocol, port, exposure }) =>
    [service, purpose, protocol, port, exposure].join(" "),
  );

  expect(rows).toEqual([
    "sshd ssh tcp 22 operator",
    "tracker udp-tracker udp 6969 public",
    "tracker udp-tracker udp 6868 public",
    "tracker http-tracker tcp 7070 public",
    "tracker tracker-api tcp 1212 loopback",
    "tracker tracker-health tcp 1313 loopback",
  ]);
});

test("nothing but the trackers' own listeners is public", () => {
  const open = deriveTopology(settings).listeners.filter(({ exposure }) => exposure === "public");

  expect(open.map(({ purpose }) => purpose)).toEqual(["udp-tracker", "udp-tracker", "http-tracker"]);
});

test("listeners of one purpose stand in the order of the configuration", () => {
  expect(listenersFor(deriveTopology(settings), "udp-tracker").map(({ port }) => port)).toEqual([6969, 6868]);
  expect(
    listenersFor(
      deriveTopology({ ...settings, tracker: { ...settings.tracker, udpPorts: [] } }),
      "udp-tracker",
    ),
  ).toEqual([]);
});
