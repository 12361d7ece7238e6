import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Secret } from "../../lib/config/secret";
import { probeHttpTracker } from "../../lib/probes/http-tracker";
import { probeApiHealth, probeApiToken, probeApiWrongToken } from "../../lib/probes/tracker-api";
import { probeUdpTracker } from "../../lib/probes/udp-tracker";
import { listeningOn } from "./fake-http-server";
import { loopbacks } from "./ipv6";

const binary = process.env["TORRUST_TRACKER_BINARY"] ?? "";
const suite = binary === "" ? describe.skip : describe;
const name = "torrust-tracker 3.0.0 (skipped without TORRUST_TRACKER_BINARY, the path of its binary)";

const token = new Secret("RightTokenOfThisTest");

/** As a URL writes them. */
const hosts = loopbacks.map((address) => (address.includes(":") ? `[${address}]` : address));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = listeningOn(server.address());
  server.close();
  return port;
}

function configuration(directory: string, [udp, http, api, health]: readonly number[]): string {
  const listeners = (kind: string, port = 0) =>
    hosts.map((host) => `[[${kind}]]\nbind_address = "${host}:${port}"`);
  return [
    '[metadata]\nschema_version = "2.0.0"\n[logging]\nthreshold = "info"\n[core]\nlisted = false\nprivate = false',
    "[core.announce_policy]\ninterval = 300\ninterval_min = 300",
    `[core.database]\ndriver = "sqlite3"\npath = "${join(directory, "tracker.db")}"`,
    ...listeners("udp_trackers", udp),
    ...listeners("http_trackers", http),
    `[http_api]\nbind_address = "127.0.0.1:${api}"\n[http_api.access_tokens]\nadmin = "${token.reveal()}"`,
    `[health_check_api]\nbind_address = "127.0.0.1:${health}"\n`,
  ].join("\n");
}

suite(name, () => {
  let ports: readonly number[] = [];
  let stop = async () => {};

  beforeAll(async () => {
    const directory = mkdtempSync(join(tmpdir(), "probe-test-"));
    const file = join(directory, "tracker.toml");
    ports = [await freePort(), await freePort(), await freePort(), await freePort()];
    writeFileSync(file, configuration(directory, ports));
    const child = spawn(binary, [], {
      cwd: directory,
      env: { TORRUST_TRACKER_CONFIG_TOML_PATH: file },
      stdio: ["ignore", "pipe", "inherit"],
    });
    stop = async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
      rmSync(directory, { recursive: true });
    };
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.includes("HEALTH CHECK API") && line.includes("Started on")) break;
    }
    child.stdout.resume();
  }, 20_000);

  afterAll(() => stop());

  const port = (index: number) => ports[index] ?? 0;
  const api = () => ({ baseUrl: `http://127.0.0.1:${port(2)}` });
  const swarm = { interval: 300, seeders: 1 };

  test.each(loopbacks)("UDP on %s", async (address) => {
    await expect(probeUdpTracker({ address, port: port(0), interval: 300 })).resolves.toEqual(swarm);
  });

  test.each(hosts)("HTTP on %s", async (host) => {
    const baseUrl = `http://${host}:${port(1)}`;
    await expect(probeHttpTracker({ baseUrl, interval: 300 })).resolves.toEqual(swarm);
  });

  test("another interval", async () => {
    const probing = probeUdpTracker({ address: "127.0.0.1", port: port(0), interval: 120 });
    await expect(probing).rejects.toThrow("expected interval 120 s, found 300 s");
  });

  test("the API", async () => {
    await expect(probeApiHealth(api())).resolves.toBeUndefined();
    await expect(probeApiToken(api(), token)).resolves.toEqual(expect.any(Number));
    await expect(probeApiWrongToken(api())).resolves.toBe(500);
    await expect(probeApiToken(api(), new Secret("another"))).rejects.toThrow(
      "expected the API token to be accepted, found it refused (HTTP 500)",
    );
  });
});
