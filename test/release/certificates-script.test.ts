import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { X509Certificate } from "node:crypto";
import { promisify } from "node:util";
import { fakeHttpsServer, selfSigned } from "../probes/fake-https-server";
import { temporaryFolder } from "../support/folder";

const SCRIPT = join(__dirname, "../../templates/host/torrust-certificates");
const root = temporaryFolder("torrust-certificates");
const certificate = selfSigned("tracker.example.org");
const execute = promisify(execFile);

beforeAll(() => {
  mkdirSync(join(root, "shared/data/node-exporter"), { recursive: true });
});

async function run(port: number, ...names: string[]) {
  const env = { PATH: process.env.PATH, TORRUST_ROOT: root };
  const { stderr } = await execute("python3", [SCRIPT, String(port), ...names], {
    env,
  });
  const lines = readFileSync(join(root, "shared/data/node-exporter/torrust_https.prom"), "utf8").split("\n");
  return { samples: lines.filter((line) => line !== "" && !line.startsWith("#")), stderr };
}

test("both dates of a certificate that nobody trusts", async () => {
  const server = await fakeHttpsServer(certificate, (_url, response) => response.end());
  const { samples, stderr } = await run(server.port, "tracker.example.org=127.0.0.1");
  await server.close();
  const { validFrom, validTo } = new X509Certificate(certificate.cert);
  const labels = '{host_name="tracker.example.org",family="ipv4"}';
  expect(samples).toEqual([
    `torrust_https_up${labels} 1`,
    `torrust_https_certificate_not_before_seconds${labels} ${Date.parse(validFrom) / 1000}`,
    `torrust_https_certificate_not_after_seconds${labels} ${Date.parse(validTo) / 1000}`,
  ]);
  expect(stderr).toBe("");
});

test("a name that does not answer on one family is down there", async () => {
  const { samples, stderr } = await run(1, "tracker.example.org=127.0.0.1,::1", "udp.example.org=127.0.0.2");
  expect(samples).toEqual([
    'torrust_https_up{host_name="tracker.example.org",family="ipv4"} 0',
    'torrust_https_up{host_name="tracker.example.org",family="ipv6"} 0',
    'torrust_https_up{host_name="udp.example.org",family="ipv4"} 0',
  ]);
  expect(stderr).toMatch(/^<4>tracker\.example\.org on 127\.0\.0\.1: ConnectionRefusedError/);
  expect(stderr).toMatch(/^<4>udp\.example\.org on 127\.0\.0\.2: ConnectionRefusedError/m);
});
