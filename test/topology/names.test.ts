import { isInZone, publicNames, trackerRecord } from "../../lib/topology/names";
import { deriveTopology } from "../../lib/topology/topology";
import { settingsWith } from "../support/settings";

const topology = deriveTopology(settingsWith({ udpPorts: [6969, 6868], httpPorts: [7070] }));

function recordsOf(domain: Parameters<typeof publicNames>[0]): (string | undefined)[][] {
  return publicNames(domain, topology).map((name) => [name.hostName, trackerRecord(name)]);
}

test("one name for everything: UDP is told first, and nothing of what is not for clients", () => {
  expect(recordsOf({ name: "tracker.example.org", listenerNames: [] })).toEqual([
    ["tracker.example.org", "BITTORRENT UDP:6969 UDP:6868 TCP:7070"],
  ]);
});

test("names of single listeners; a machine whose every listener has another name tells clients nothing", () => {
  const listenerNames = [
    { purpose: "udp-tracker", port: 6969, hostName: "udp1.example.org" },
    { purpose: "udp-tracker", port: 6868, hostName: "udp2.example.org" },
    { purpose: "http-tracker", port: 7070, hostName: "udp1.example.org" },
  ] as const;

  expect(recordsOf({ name: "tracker.example.org", listenerNames })).toEqual([
    ["tracker.example.org", undefined],
    ["udp1.example.org", "BITTORRENT UDP:6969 TCP:7070"],
    ["udp2.example.org", "BITTORRENT UDP:6868"],
  ]);
});

test("no domain, no names", () => {
  expect(recordsOf({ listenerNames: [] })).toEqual([]);
});

test("a zone holds its own name and those below it", () => {
  expect(isInZone("example.org", "example.org")).toBe(true);
  expect(isInZone("a.b.example.org", "example.org")).toBe(true);
  expect(isInZone("notexample.org", "example.org")).toBe(false);
});
