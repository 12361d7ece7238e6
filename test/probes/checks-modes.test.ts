import { Secret } from "../../lib/config/secret";
import type { TrackerSettings } from "../../lib/config/settings";
import { checksFor } from "../../lib/probes/checks";
import { runChecks } from "../../lib/probes/probe";
import { deriveTopology } from "../../lib/topology/topology";
import { MACHINE, settings } from "../release/fixtures";
import { fakeHttpServer, type FakeHttpServer, queryBytes } from "./fake-http-server";
import { type FakeApi, fakeTrackerApi } from "./fake-tracker-api";
import { error, type FakeUdpTracker, fakeUdpTracker } from "./fake-udp-tracker";

let api: FakeApi;
let http: FakeHttpServer;
let udp: FakeUdpTracker;
/** Whether an HTTP request, or a UDP announce of a torrent, is accepted. */
let accepts: (what: { readonly url?: string; readonly infoHash: string }) => boolean;

beforeEach(async () => {
  api = await fakeTrackerApi();
  http = await fakeHttpServer((url, response) => {
    const infoHash = queryBytes(url, "info_hash");
    if (!accepts({ url, infoHash: infoHash.toString("hex") })) {
      const reason = url.includes("/announce?") ? refused : "";
      return response.end(`d14:failure reason${reason.length}:${reason}e`);
    }
    if (url.startsWith("/announce")) {
      return response.end("d8:completei1e10:incompletei0e8:intervali300e5:peers0:e");
    }
    const files = [Buffer.from("d5:filesd20:"), infoHash, Buffer.from("d8:completei1eeee")];
    return response.end(Buffer.concat(files));
  });
  udp = await fakeUdpTracker((reply, request) => {
    const announces = request.readUInt32BE(8) === 1;
    const infoHash = announces ? request.toString("hex", 16, 36) : "";
    return [announces && !accepts({ infoHash }) ? error(request, refused) : reply];
  });
});

afterEach(async () => {
  udp.close();
  await http.close();
  await api.close();
});

/** The words of tracker 3.0.0, shortened. */
const refused = "Authentication error: Missing authentication key param; Tracker error: not whitelisted";

async function announces(tracker: Partial<TrackerSettings>): Promise<string[]> {
  const of = settings({ tracker: { udpPorts: [udp.port], httpPorts: [http.port], ...tracker } });
  const checks = checksFor({
    settings: of,
    topology: deriveTopology(of),
    machine: { ...MACHINE, ipv4_address: "127.0.0.1" },
    apiBaseUrl: api.baseUrl,
    apiToken: new Secret("RightToken"),
    startEcho: () => Promise.reject(new Error("not started")),
    tcpPorts: [],
  }).filter(({ name, target }) => name.endsWith("announce") && target.includes("127.0.0.1"));
  const results = await runChecks(checks, { limit: 10_000 });
  return results.map(({ result, name, detail }) => `${result} ${name}: ${detail}`);
}

test("private: with a key of its own over HTTP, and not without", async () => {
  accepts = ({ url = "" }) => api.entries().some((key) => url.includes(`/${key}?`));
  expect(await announces({ mode: "private", udpPorts: [] })).toEqual([
    "passed http announce: 1 seeder, interval 300 s; refused an announce without a key",
  ]);
  expect(api.entries()).toEqual([]);
});

test("whitelisted: a torrent of its own over both, and no other", async () => {
  accepts = ({ infoHash }) => api.entries().includes(infoHash);
  const detail = "1 seeder, interval 300 s; refused an announce of a torrent that is not on the whitelist";
  expect(await announces({ mode: "whitelisted" })).toEqual([
    `passed udp announce: ${detail}`,
    `passed http announce: ${detail}`,
  ]);
  expect(api.entries()).toEqual([]);
});

test("a tracker that serves everyone is not private", async () => {
  accepts = () => true;
  expect(await announces({ mode: "private", udpPorts: [] })).toEqual([
    "failed http announce: expected an announce without a key to be refused, found it accepted",
  ]);
  expect(api.entries()).toEqual([]);
});

test("a tracker that refuses its own entry fails, and the entry goes", async () => {
  accepts = () => false;
  const results = await announces({ mode: "whitelisted" });
  expect(results).toEqual([
    `failed udp announce: the tracker refused: "${refused}"`,
    `failed http announce: the tracker refused the announce: "${refused}"`,
  ]);
  expect(api.entries()).toEqual([]);
});
