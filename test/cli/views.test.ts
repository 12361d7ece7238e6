import { announceUrls } from "../../lib/cli/views";
import type { Settings } from "../../lib/config/settings";
import { deriveTopology } from "../../lib/topology/topology";
import { HETZNER, MACHINE, SETTINGS, settings } from "../release/fixtures";

const urls = (of: Settings, ipv6_address: string | null = null) =>
  announceUrls(deriveTopology(of), of, { ...MACHINE, ipv6_address });

test("without names clients announce on each address", () => {
  expect(urls(SETTINGS, "2001:db8::10")).toEqual([
    "udp://203.0.113.10:6969/announce",
    "udp://[2001:db8::10]:6969/announce",
    "http://203.0.113.10:7070/announce",
    "http://[2001:db8::10]:7070/announce",
  ]);
});

test("a listener with a name is known by it", () => {
  expect(urls(HETZNER)).toEqual([
    "udp://udp1.example.org:6969/announce",
    "http://http1.example.org:7070/announce",
  ]);
});

test("HTTP trackers behind Caddy are known by their sites, and the API is no tracker", () => {
  const tls: Settings["tls"] = {
    authority: "internal",
    image: "caddy:2.10.2",
    apiHostName: "api.example.org",
    apiAllowedCidrs: [],
  };
  expect(urls(settings({ domain: { name: "tracker.example.org" }, tls }))).toEqual([
    "udp://tracker.example.org:6969/announce",
    "https://tracker.example.org/announce",
  ]);
});

test("a private tracker's clients each have a key", () => {
  expect(urls(settings({ tracker: { mode: "private", udpPorts: [] } }))).toEqual([
    "http://203.0.113.10:7070/announce/<key>",
  ]);
});
