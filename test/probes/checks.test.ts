import { Secret } from "../../lib/config/secret";
import type { Settings } from "../../lib/config/settings";
import { checksFor } from "../../lib/probes/checks";
import { runChecks } from "../../lib/probes/probe";
import { formatTable } from "../../lib/probes/table";
import { deriveTopology } from "../../lib/topology/topology";
import { HETZNER, MACHINE } from "../release/fixtures";
import { fakeHttpServer, queryBytes } from "./fake-http-server";
import { fakeUdpTracker } from "./fake-udp-tracker";

function settings(tracker: Partial<Settings["tracker"]> = {}): Settings {
  return {
    machine: { provider: "libvirt", cpus: 2, memoryMiB: 2048, diskGiB: 20, image: "debian-13" },
    access: { user: "torrust", sshPort: 22, publicKeys: [], allowedCidrs: [] },
    firewall: { dropCidrs: [] },
    host: {},
    database: { driver: "sqlite", file: "tracker.db" },
    domain: { listenerNames: [] },
    tracker: {
      mode: "public",
      generation: "release-3.0.0",
      logLevel: "info",
      udpPorts: [6969],
      httpPorts: [7070],
      apiPort: 1212,
      announceInterval: 300,
      maxPeerTimeout: 900,
      keepCompleted: false,
      removePeerlessTorrents: true,
      image: "docker.io/torrust/tracker:3.0.0",
      ...tracker,
    },
  };
}

function checksOf(config: Settings, ipv4: string, ipv6: string | null, apiBaseUrl = "http://127.0.0.1:1") {
  return checksFor({
    settings: config,
    topology: deriveTopology(config),
    machine: {
      ipv4_address: ipv4,
      ipv6_address: ipv6,
      ssh_port: 22,
      ssh_user: "torrust",
      provider_id: "1",
    },
    apiBaseUrl,
    apiToken: new Secret("RightToken"),
    startEcho: () => Promise.resolve({ port: 9, answersLocally: true, stop: () => Promise.resolve() }),
    tcpPorts: [1, config.tracker.apiPort, ...config.tracker.httpPorts],
  });
}

test("one check per listener and family, then the API and the closed ports", () => {
  const config = settings({ udpPorts: [6969, 6868] });
  const list = checksOf(config, "192.0.2.1", "2001:db8::1").map(({ name, target }) => `${name}  ${target}`);
  expect(list).toEqual([
    "udp announce  192.0.2.1:6969",
    "udp announce  [2001:db8::1]:6969",
    "udp announce  192.0.2.1:6868",
    "udp announce  [2001:db8::1]:6868",
    "http announce  http://192.0.2.1:7070/announce",
    "http announce  http://[2001:db8::1]:7070/announce",
    "api health  127.0.0.1:1212/api/health_check through SSH",
    "api right token  127.0.0.1:1212/api/v1/stats through SSH",
    "api wrong token  127.0.0.1:1212/api/v1/stats through SSH",
    "tcp closed  192.0.2.1 2 ports",
    "tcp closed  [2001:db8::1] 2 ports",
    "udp closed  192.0.2.1 a port outside the topology",
    "udp closed  [2001:db8::1] a port outside the topology",
  ]);
});

test("floating addresses are asked for what listens on them, and for nothing else", () => {
  const config = HETZNER;
  const floating = (host_name: string, n: number) => ({
    host_name,
    ipv4_address: `192.0.2.${n}`,
    ipv6_address: `2001:db8:${n}::1`,
  });
  const list = checksFor({
    settings: config,
    topology: deriveTopology(config),
    machine: {
      ...MACHINE,
      floating_addresses: [floating("udp1.example.org", 2), floating("http1.example.org", 3)],
    },
    apiBaseUrl: "http://127.0.0.1:1",
    apiToken: new Secret("RightToken"),
    startEcho: () => Promise.reject(new Error("not started")),
    tcpPorts: [1],
  });
  const targets = list.map(({ name, target }) => `${name}  ${target}`);
  expect(targets.filter((each) => /192\.0\.2|2001/.test(each))).toEqual([
    "udp announce  192.0.2.2:6969",
    "udp announce  [2001:db8:2::1]:6969",
    "http announce  http://192.0.2.3:7070/announce",
    "http announce  http://[2001:db8:3::1]:7070/announce",
    "tcp closed  192.0.2.2 1 ports",
    "tcp closed  [2001:db8:2::1] 1 ports",
    "tcp closed  192.0.2.3 1 ports",
    "tcp closed  [2001:db8:3::1] 1 ports",
  ]);
});

test("a machine without IPv6 skips its checks, and a working tracker passes the others", async () => {
  const udp = await fakeUdpTracker();
  const http = await fakeHttpServer((url, response) => {
    if (url.startsWith("/announce")) {
      return response.end("d8:completei1e10:incompletei0e8:intervali300e5:peers0:e");
    }
    const files = [
      Buffer.from("d5:filesd20:"),
      queryBytes(url, "info_hash"),
      Buffer.from("d8:completei1eeee"),
    ];
    return response.end(Buffer.concat(files));
  });
  const api = await fakeHttpServer((url, response) => {
    if (url === "/api/health_check") return response.end('{"status":"Ok"}');
    if (url === "/api/v1/stats?token=RightToken") return response.end('{"torrents":0}');
    return response.writeHead(500).end('Unhandled rejection: Err { reason: "token not valid" }');
  });
  const config = settings({ udpPorts: [udp.port], httpPorts: [http.port] });
  const results = await runChecks(checksOf(config, "127.0.0.1", null, api.baseUrl), { limit: 10_000 });
  udp.close();
  await http.close();
  await api.close();
  const rows = results.map(({ result, name, detail }) => `${result} ${name}: ${detail}`);
  expect(rows).toEqual([
    "passed udp announce: 1 seeder, interval 300 s",
    "skipped udp announce: no IPv6 route: the machine has no IPv6 address",
    "passed http announce: 1 seeder, interval 300 s",
    "skipped http announce: no IPv6 route: the machine has no IPv6 address",
    "passed api health: status Ok",
    "passed api right token: accepted, 0 torrents",
    "passed api wrong token: refused with HTTP 500",
    "passed tcp closed: closed",
    "skipped tcp closed: no IPv6 route: the machine has no IPv6 address",
    "passed udp closed: echo on 9/udp answers on the machine only",
    "skipped udp closed: no IPv6 route: the machine has no IPv6 address",
  ]);
  expect(formatTable(results)).toContain("7 passed, 0 failed, 4 skipped");
});

test("nothing passes on a machine that is not there", async () => {
  const config = settings({ udpPorts: [1], httpPorts: [2], announceInterval: 300 });
  const results = await runChecks(checksOf(config, "127.0.0.9", null), { limit: 10_000 });
  expect(results.filter(({ result }) => result === "passed")).toEqual([]);
  expect(JSON.stringify(results)).not.toContain("RightToken");
});
