import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Secret } from "../../lib/config/secret";
import { secretsPayload } from "../../lib/release/secrets";
import { fakeHttpServer } from "../probes/fake-http-server";
import { release } from "./fixtures";

const SCRIPT = join(__dirname, "../../templates/host/torrust-stats");
const TOKEN = "Right+Token/1&2";
const execute = promisify(execFile);

/** As tracker 3.0.0 answers. */
const STATS = {
  torrents: 3,
  seeders: 5,
  completed: 2,
  leechers: 4,
  ...Object.fromEntries(
    ["tcp4", "tcp6", "udp4", "udp6"].flatMap((way, index) =>
      ["connections", "announces", "scrapes"].map((what, of) => [`${way}_${what}_handled`, 10 * index + of]),
    ),
  ),
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "torrust-stats-"));
  for (const folder of ["secrets", "data/node-exporter"])
    mkdirSync(join(root, "shared", folder), { recursive: true });
  const [, ...lines] = secretsPayload(release().secretFiles, { TORRUST_TRACKER_API_TOKEN: new Secret(TOKEN) })
    .reveal()
    .split("\n");
  writeFileSync(join(root, "shared/secrets/tracker.env"), lines.join("\n"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Runs the script once; the metrics it wrote and what it said. */
async function run(url: string, place: "query" | "header") {
  const env = { PATH: process.env.PATH, TORRUST_ROOT: root, http_proxy: "http://127.0.0.1:1" };
  const { stdout, stderr } = await execute("python3", [SCRIPT, url, place], { env });
  const folder = join(root, "shared/data/node-exporter");
  expect(readdirSync(folder)).toEqual(["torrust_tracker.prom"]);
  const file = join(folder, "torrust_tracker.prom");
  return { metrics: existsSync(file) ? readFileSync(file, "utf8") : "", said: stdout + stderr };
}

test.each(["query", "header"] as const)("the token goes in the %s, the statistics out", async (place) => {
  const asked: string[] = [];
  const server = await fakeHttpServer((url, response, request) => {
    asked.push(`${url} ${request?.headers.authorization ?? ""}`);
    response.end(JSON.stringify(STATS));
  });
  const { metrics, said } = await run(`${server.baseUrl}/api/v1/stats`, place);
  await server.close();
  expect(asked).toEqual([
    place === "query" ? `/api/v1/stats?token=${encodeURIComponent(TOKEN)} ` : `/api/v1/stats Bearer ${TOKEN}`,
  ]);
  expect(said).toBe("");
  expect(metrics).toContain(
    "# HELP torrust_tracker_up Whether the tracker gave its statistics.\n# TYPE torrust_tracker_up gauge\ntorrust_tracker_up 1\n",
  );
  expect(metrics).toContain("# TYPE torrust_tracker_seeders gauge\ntorrust_tracker_seeders 5\n");
  expect(metrics).toContain(
    [
      "# TYPE torrust_tracker_announces_total counter",
      'torrust_tracker_announces_total{protocol="http",family="ipv4"} 1',
      'torrust_tracker_announces_total{protocol="http",family="ipv6"} 11',
      'torrust_tracker_announces_total{protocol="udp",family="ipv4"} 21',
      'torrust_tracker_announces_total{protocol="udp",family="ipv6"} 31',
      "",
    ].join("\n"),
  );
  expect(metrics.match(/^torrust_tracker_/gm)).toHaveLength(1 + 4 + 3 * 4);
});

test.each([
  ["a refusal", 500, 'Unhandled rejection: Err { reason: "token not valid" }'],
  ["what is no JSON", 200, "<html>"],
  ["JSON that is no statistics", 200, '{"status":"Ok"}'],
  ["a list", 200, "[1]"],
])("%s is a tracker that is down, without the token in any log", async (_, status, body) => {
  const server = await fakeHttpServer((_url, response) => response.writeHead(status).end(body));
  const { metrics, said } = await run(`${server.baseUrl}/api/v1/stats`, "query");
  await server.close();
  expect(metrics).toMatch(/^torrust_tracker_up 0\n$/m);
  expect(metrics.match(/^torrust_tracker_/gm)).toHaveLength(1);
  expect(said).toMatch(/^<4>no statistics: \w+: /);
  expect(said).not.toContain(TOKEN);
  expect(said).not.toContain(encodeURIComponent(TOKEN));
});

test("figures that a later tracker may not have are left out", async () => {
  const server = await fakeHttpServer((_url, response) =>
    response.end('{"torrents":1,"udp4_announces_handled":7}'),
  );
  const { metrics } = await run(`${server.baseUrl}/api/v1/stats`, "header");
  await server.close();
  expect(metrics.match(/^torrust_tracker_.*/gm)).toEqual([
    "torrust_tracker_up 1",
    "torrust_tracker_torrents 1",
    'torrust_tracker_announces_total{protocol="udp",family="ipv4"} 7',
  ]);
});

test("nobody there, or no token, is a tracker that is down", async () => {
  expect((await run("http://127.0.0.1:1/api/v1/stats", "query")).metrics).toContain("torrust_tracker_up 0\n");
  rmSync(join(root, "shared/secrets/tracker.env"));
  expect((await run("http://127.0.0.1:1/api/v1/stats", "query")).said).toContain("FileNotFoundError");
});
