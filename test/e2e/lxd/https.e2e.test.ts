import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Settings, TlsSettings } from "../../../lib/config/settings";
import { Secret } from "../../../lib/config/secret";
import { admissionTo } from "../../../lib/probes/admission";
import { httpExchange } from "../../../lib/probes/http";
import { probeHttpTracker } from "../../../lib/probes/http-tracker";
import { httpsChecks } from "../../../lib/probes/https";
import { runChecks } from "../../../lib/probes/probe";
import { probeTls } from "../../../lib/probes/tls";
import type { Trust } from "../../../lib/probes/trust";
import { type ReleaseBundle, buildRelease } from "../../../lib/release/bundle";
import { isReleased } from "../../../lib/release/host-status";
import { deriveTopology } from "../../../lib/topology/topology";
import { loadTestImages } from "../../images/load";
import { TEST_IMAGES } from "../../images/images";
import { type AcmeServer, startAcmeServer } from "../../images/pebble/server";
import { settings } from "../../release/fixtures";
import { NETWORK } from "./daemon";
import { TOOLCHAIN, TestHost } from "./host";
import { lxc, waitFor } from "./lxc";
import { peersAfterForgery } from "./forged-announce";

/** One scenario on one host, in order: certificates from a real ACME server, then from the host's own authority. */
const host = new TestHost();
const TOKEN = "token-of-the-https-test";
const EVERYTHING = ["configure", "release"];
const TRACKER = "tracker.example.org";
const API = "api.example.org";

let started: AcmeServer | undefined;
/** Whom the host's clients trust. */
let trust: Trust;
/** This machine's address in the host's network, and that network. */
let own: { address: string; network: string };

jest.setTimeout(300_000);

beforeAll(async () => {
  await host.start("torrust-test-https");
  await loadTestImages(host.container, ["caddy"], join(TOOLCHAIN, "images"));
  const network = (await lxc(["network", "get", NETWORK, "ipv4.address"])).trim();
  own = { network, address: network.split("/")[0] ?? "" };
  const { ipv4_address: ipv4, ipv6_address: ipv6 } = host.container.machine;
  started = await startAcmeServer({
    address: own.address,
    host: { ipv4, ipv6 },
    toolchainDirectory: TOOLCHAIN,
  });
  trust = { authorities: [await acme().rootCertificate()] };
}, 900_000);

afterAll(async () => {
  await started?.stop();
  await host.remove();
});

function acme(): AcmeServer {
  if (!started) throw new Error("the ACME server was not started");
  return started;
}

function served(tls: Partial<TlsSettings> = {}, tracker: Partial<Settings["tracker"]> = {}): Settings {
  return settings({
    domain: { name: TRACKER },
    tracker: { logLevel: "info", ...tracker },
    tls: {
      authority: {
        email: "admin@example.org",
        directory: acme().directoryUrl,
        rootFile: "acme-root.pem",
        trusted: true,
      },
      image: TEST_IMAGES.caddy.reference,
      apiHostName: API,
      apiAllowedCidrs: [own.network],
      ...tls,
    },
  });
}

function bundleOf(of: Settings): ReleaseBundle {
  return buildRelease({
    settings: of,
    topology: deriveTopology(of),
    machine: host.container.machine,
    environmentFile: () => acme().serverCertificate,
    deployerVersion: "0.0.0",
  });
}

function addresses(): { ipv4: string; ipv6: string } {
  const { ipv4_address: ipv4, ipv6_address: ipv6 } = host.container.machine;
  if (ipv6 === null) throw new Error("the container has no IPv6 address");
  return { ipv4, ipv6 };
}

/** Waits for the certificate on each address, then says who made it. */
async function issuers(hostName: string, by: Trust): Promise<string[]> {
  const ask = (address: string) =>
    waitFor(`a certificate for ${hostName} on ${address}`, 60, () =>
      probeTls({ hostName, address, trust: by }).catch(() => undefined),
    );
  try {
    const reports = await Promise.all(Object.values(addresses()).map(ask));
    return reports.map(({ issuer }) => issuer);
  } catch (error) {
    const caddy = await host.container.sh("docker logs torrust-caddy-1 2>&1 | tail -n 40");
    throw new Error(`${caddy}\n${await acme().log()}`, { cause: error });
  }
}

async function announces(interval: number, by: Trust): Promise<void> {
  for (const address of Object.values(addresses())) {
    const props = { baseUrl: `https://${TRACKER}`, address, trust: by, interval };
    expect(await probeHttpTracker(props)).toEqual({ interval, seeders: 1 });
  }
}

async function statusOf(url: string, address: string): Promise<number> {
  return (await httpExchange(new URL(url), { address, trust })).status;
}

function containerOf(service: string): Promise<string> {
  return host.container.sh(`docker inspect -f '{{.Id}} {{.State.StartedAt}}' torrust-${service}-1`);
}

test("a first delivery gets certificates from the ACME server and serves announces on each address", async () => {
  const bundle = bundleOf(served());
  const { status, output } = await host.deliver(bundle, TOKEN, EVERYTHING, true);
  expect({ status, output }).toMatchObject({ status: 0 });
  for (const name of [TRACKER, API]) {
    expect(await issuers(name, trust)).toEqual([
      expect.stringMatching(/^Pebble/),
      expect.stringMatching(/^Pebble/),
    ]);
  }
  await announces(300, trust);
  expect(isReleased(await host.status(bundle, TOKEN), bundle)).toBe(true);
});

test("Caddy is no root user, may do nothing but bind low ports, and listens on each address and nothing else", async () => {
  const [pid = ""] = (await host.container.sh("docker inspect -f '{{.State.Pid}}' torrust-caddy-1")).split(
    "\n",
  );
  const process = await host.container.sh(`cat /proc/${pid}/status`);
  expect(process).toMatch(/^Uid:\s+1000\s/m);
  // CAP_NET_BIND_SERVICE is number 10.
  expect(process).toMatch(/^CapBnd:\s+0+400$/m);
  expect(process).toMatch(/^NoNewPrivs:\s+1$/m);
  const sockets = await host.container.sh(`ss -Hlntup | grep pid=${pid}, | awk '{ print $1, $5 }' | sort`);
  const { ipv4, ipv6 } = addresses();
  expect(sockets.trim().split("\n")).toEqual(
    [
      "tcp 127.0.0.1:2019",
      ...[ipv4, `[${ipv6}]`].flatMap((each) => [`tcp ${each}:80`, `tcp ${each}:443`, `udp ${each}:443`]),
    ].sort(),
  );
});

test("the peer's address is the one it has, whatever it says of itself", async () => {
  const peers = await peersAfterForgery({
    baseUrl: `https://${TRACKER}`,
    address: addresses().ipv4,
    trust,
    infoHash: randomBytes(20),
    forged: "198.51.100.7",
  });
  expect(peers).toEqual([`${own.address}:6881`]);
});

test("the public gets announce and scrape of the tracker and nothing else", async () => {
  const { ipv4 } = addresses();
  expect(await statusOf(`https://${TRACKER}/health_check`, ipv4)).toBe(404);
  expect(await statusOf(`https://${TRACKER}/`, ipv4)).toBe(404);
  const post = await httpExchange(new URL(`https://${TRACKER}/announce`), {
    method: "POST",
    address: ipv4,
    trust,
  });
  expect(post.status).toBe(404);
  expect(post.headers["strict-transport-security"]).toBe("max-age=15552000");
  expect(post.headers["server"]).toBeUndefined();
});

test("the API is for the networks that are named", async () => {
  const url = `https://${API}/api/v1/stats?token=${TOKEN}`;
  const { ipv4, ipv6 } = addresses();
  expect(await statusOf(url, ipv4)).toBe(200);
  expect(await statusOf(url, ipv6)).toBe(403);
});

test("every check of the deployer passes; from a network that is not named the API's is skipped", async () => {
  const of = served();
  const { ipv4, ipv6 } = addresses();
  const checks = httpsChecks(
    { settings: of, topology: deriveTopology(of), trust },
    { ipv4, ipv6, floating: [] },
    { admission: admissionTo("public", { apiBaseUrl: "", apiToken: new Secret(TOKEN) }), interval: 300 },
  );
  const results = await runChecks(checks, { limit: 60_000 });
  const rows = results.map(({ result, name, target, detail }) => `${result} ${name} ${target}: ${detail}`);
  const others = rows.filter((row) => !row.startsWith("passed"));
  expect(rows).toHaveLength(14);
  expect(others).toEqual([
    `skipped api by name [${ipv6}] https://${API}: refused with HTTP 403: this computer is outside TORRUST_TRACKER_API_ALLOWED_CIDRS`,
  ]);
  expect(rows).toContainEqual(
    expect.stringMatching(/^passed tls 10\S+ tracker\.example\.org: by Pebble.*, 89 days left, HSTS$/),
  );
});

test("plain HTTP of another name leads nowhere", async () => {
  for (const address of Object.values(addresses())) {
    expect(await statusOf("http://another.example.org/", address)).toBe(404);
  }
});

test("delivered again, nothing changes", async () => {
  const before = await host.snapshot();
  const { status, output } = await host.deliver(bundleOf(served()), TOKEN, EVERYTHING);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).toContain("changed=0");
  expect(await host.snapshot()).toEqual(before);
});

test("a changed announce interval leaves Caddy as it runs, and no token stands in its log", async () => {
  const [caddy, tracker] = await Promise.all(["caddy", "tracker"].map(containerOf));
  const bundle = bundleOf(served({}, { announceInterval: 600 }));
  expect((await host.deliver(bundle, TOKEN, ["release"])).status).toBe(0);
  await announces(600, trust);
  expect(await containerOf("caddy")).toBe(caddy);
  expect(await containerOf("tracker")).not.toBe(tracker);
  expect(await host.container.sh("docker logs torrust-caddy-1 2>&1")).not.toContain(TOKEN);
});

test("the host's own authority serves as well", async () => {
  const bundle = bundleOf(served({ authority: "internal" }, { announceInterval: 600 }));
  expect((await host.deliver(bundle, TOKEN, ["release"])).status).toBe(0);
  const file = "/opt/torrust/shared/data/caddy/caddy/pki/authorities/local/root.crt";
  const root = await waitFor("the authority's certificate", 30, () =>
    host.container.sh(`cat ${file}`).catch(() => undefined),
  );
  const local = { authorities: [root] };
  expect(await issuers(TRACKER, local)).toEqual([
    expect.stringMatching(/^Caddy/),
    expect.stringMatching(/^Caddy/),
  ]);
  await announces(600, local);
});
