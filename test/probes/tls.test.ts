import { Secret } from "../../lib/config/secret";
import type { Settings } from "../../lib/config/settings";
import { checksFor } from "../../lib/probes/checks";
import { runChecks } from "../../lib/probes/probe";
import { probeTls } from "../../lib/probes/tls";
import { deriveTopology } from "../../lib/topology/topology";
import { MACHINE, settings } from "../release/fixtures";
import { queryBytes } from "./fake-http-server";
import { type FakeHttpsServer, fakeHttpsServer, selfSigned } from "./fake-https-server";

const hostName = "tracker.example.org";
const address = "127.0.0.1";
const certificate = selfSigned(hostName);
const trust = { authorities: [certificate.cert] };

let hsts = "max-age=31536000";
let server: FakeHttpsServer;
beforeAll(async () => {
  server = await fakeHttpsServer(certificate, (url, response) => {
    if (hsts !== "") response.setHeader("strict-transport-security", hsts);
    if (url.startsWith("/announce?")) {
      response.end("d8:completei1e10:incompletei0e8:intervali300e5:peers0:e");
      return;
    }
    const files = [
      Buffer.from("d5:filesd20:"),
      queryBytes(url, "info_hash"),
      Buffer.from("d8:completei1eeee"),
    ];
    response.end(Buffer.concat(files));
  });
});
afterAll(() => server.close());

const days = (count: number) => Date.now() + count * 86_400_000;

test("a trusted certificate of the name", async () => {
  const report = await probeTls({ hostName, address, port: server.port, trust });
  expect(report).toEqual({ issuer: "Authority of this test", daysLeft: 89 });
});

test("a name the certificate is not for", async () => {
  const probing = probeTls({ hostName: "other.example.org", address, port: server.port, trust });
  await expect(probing).rejects.toMatchObject({
    message: expect.stringMatching(
      /^expected a trusted certificate for other\.example\.org, found: Hostname/,
    ),
    fix: "another server answers at this address, or Caddy does not know the name: release and run",
  });
});

test("an authority that nobody trusts", async () => {
  await expect(probeTls({ hostName, address, port: server.port })).rejects.toMatchObject({
    message: `expected a trusted certificate for ${hostName}, found: self-signed certificate`,
    fix: "the authority is not one this computer trusts; a staging or internal one needs its root certificate",
  });
});

test("a staging authority, whose certificates nobody trusts, but for the right name", async () => {
  const props = { address, port: server.port, trust: { unverified: true } };
  await expect(probeTls({ ...props, hostName })).resolves.toMatchObject({ daysLeft: 89 });
  await expect(probeTls({ ...props, hostName: "other.example.org" })).rejects.toThrow("found: Hostname");
});

test.each([
  [70, undefined],
  [80, /^expected the certificate of tracker\.example\.org to be renewed by now, found that it ends at /],
])("%d of 90 days later, when Caddy should have renewed after 60", async (later, message) => {
  const probing = probeTls({ hostName, address, port: server.port, trust }, days(later));
  if (message) await expect(probing).rejects.toThrow(message);
  else await expect(probing).resolves.toMatchObject({ daysLeft: 19 });
});

test("nobody there", async () => {
  await expect(probeTls({ hostName, address, port: 1, trust })).rejects.toMatchObject({
    message: `expected a trusted certificate for ${hostName}, found: connect ECONNREFUSED 127.0.0.1:1`,
    fix: "see that Caddy runs and has a certificate (docker compose logs caddy in /opt/torrust/current), and that 1/tcp is open on the way",
  });
});

describe("the checks of a tracker behind Caddy", () => {
  const tls = (trusted: boolean): Settings["tls"] => ({
    authority: { email: "me@example.org", trusted },
    image: "caddy:2.10.2",
    apiAllowedCidrs: [],
  });

  async function results(trusted: boolean, apiHostName?: string) {
    const of: Settings = {
      ...settings({ tracker: { udpPorts: [] }, domain: { name: hostName } }),
      tls: { ...(tls(trusted) ?? { authority: "internal", image: "", apiAllowedCidrs: [] }), apiHostName },
    };
    const { listeners, sites } = deriveTopology(of);
    const checks = checksFor({
      settings: of,
      topology: {
        sites,
        listeners: listeners.map((each) =>
          each.purpose === "https" ? { ...each, port: server.port } : each,
        ),
      },
      machine: { ...MACHINE, ipv4_address: address },
      apiBaseUrl: "http://127.0.0.1:1",
      apiToken: new Secret("RightToken"),
      startEcho: () => Promise.reject(new Error("not started")),
      trust,
      tcpPorts: [],
    }).filter(({ name }) => /^(tls|https?) ?/.test(name));
    const found = await runChecks(checks, { limit: 10_000 });
    return found.map(({ result, name, target, detail }) => `${result} ${name} ${target}: ${detail}`);
  }

  const announce = () => `https://${hostName}:${server.port}/announce`;
  const missing = "no IPv6 route: the machine has no IPv6 address";

  test("announces by the name on each address, and not to the port behind", async () => {
    expect(await results(true)).toEqual([
      `passed tls 127.0.0.1 ${hostName}: by Authority of this test, 89 days left, HSTS`,
      `passed https announce 127.0.0.1 ${announce()}: 1 seeder, interval 300 s`,
      `skipped tls IPv6 ${hostName}: ${missing}`,
      `skipped https announce IPv6 ${announce()}: ${missing}`,
      expect.stringMatching(/^failed http\/3 127\.0\.0\.1:\d+: expected a QUIC server on/),
      `skipped http/3 IPv6 ${server.port}: ${missing}`,
    ]);
  });

  test("each site has its certificate looked at", async () => {
    const [, , , , api] = await results(true, "api.example.org");
    expect(api).toMatch(/^failed tls 127\.0\.0\.1 api\.example\.org: .* found: Hostname/);
  });

  test("HSTS is missed where browsers trust the authority, and not asked for elsewhere", async () => {
    hsts = "";
    const [trusted] = await results(true);
    const [staging] = await results(false);
    hsts = "max-age=31536000";
    expect(trusted).toBe(
      `failed tls 127.0.0.1 ${hostName}: expected the header Strict-Transport-Security from ${hostName}, found none`,
    );
    expect(staging).toBe(`passed tls 127.0.0.1 ${hostName}: by Authority of this test, 89 days left`);
  });
});
