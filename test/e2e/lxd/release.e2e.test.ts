import type { Settings } from "../../../lib/config/settings";
import { probeHttpTracker } from "../../../lib/probes/http-tracker";
import { probeUdpTracker } from "../../../lib/probes/udp-tracker";
import { hostError } from "../../../lib/release/host-errors";
import { isConfigured, isReleased } from "../../../lib/release/host-status";
import { settings } from "../../release/fixtures";
import { TestHost } from "./host";
import { succeeds, waitFor } from "./lxc";

/** One scenario on one host, in order: each test goes on where the one before it ended. */
const host = new TestHost();
const plain = settings({ tracker: { logLevel: "info" } });
const slower = settings({ tracker: { logLevel: "info", announceInterval: 600 } });
const TOKEN = "first-token";
const EVERYTHING = ["configure", "release"];

jest.setTimeout(600_000);
beforeAll(() => host.start("torrust-test-release"));
afterAll(() => host.remove());

async function announces(of: Settings): Promise<void> {
  const { ipv4_address, ipv6_address } = host.container.machine;
  const interval = of.tracker.announceInterval;
  for (const address of [ipv4_address, ...(ipv6_address === null ? [] : [ipv6_address])]) {
    const baseUrl = `http://${address.includes(":") ? `[${address}]` : address}:7070`;
    expect(await probeUdpTracker({ address, port: 6969, interval })).toEqual({ interval, seeders: 1 });
    expect(await probeHttpTracker({ baseUrl, interval })).toEqual({ interval, seeders: 1 });
  }
}

async function apiStatus(token: string): Promise<string> {
  const script = `import urllib.request, urllib.error
try: print(urllib.request.urlopen("http://127.0.0.1:1212/api/v1/stats?token=${token}").status)
except urllib.error.HTTPError as error: print(error.code)`;
  return (await host.container.sh(`python3 -c '${script}'`)).trim();
}

test("a host that has never heard of us gets everything and answers on each address", async () => {
  const bundle = host.bundle(plain);
  const { status, output } = await host.deliver(bundle, TOKEN, EVERYTHING, true);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).not.toContain(TOKEN);
  await announces(plain);
  expect([await apiStatus(TOKEN), await apiStatus("wrong")]).toEqual(["200", "500"]);
  const found = await host.status(bundle, TOKEN);
  expect([isConfigured(found, bundle), isReleased(found, bundle)]).toEqual([true, true]);
});

test("delivered again, nothing changes: no container, no file time, no rule's handle", async () => {
  const before = await host.snapshot();
  const { status, output } = await host.deliver(host.bundle(plain), TOKEN, EVERYTHING);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).toContain("changed=0");
  expect(await host.snapshot()).toEqual(before);
});

test("a changed announce interval recreates the tracker and touches nothing else", async () => {
  const before = await host.snapshot();
  expect((await host.deliver(host.bundle(slower), TOKEN, ["release"])).status).toBe(0);
  await announces(slower);
  const after = await host.snapshot();
  expect(after.containers).not.toBe(before.containers);
  expect(after.firewall).toBe(before.firewall);
  const outside = (files: string) => files.split("\n").filter((line) => line.startsWith("/etc"));
  expect(outside(after.files)).toEqual(outside(before.files));
});

test("a rotated secret is in force afterwards", async () => {
  const bundle = host.bundle(slower);
  expect(await host.status(bundle, "second-token")).toMatchObject({ secrets: false });
  expect((await host.deliver(bundle, "second-token", ["release"])).status).toBe(0);
  expect([await apiStatus(TOKEN), await apiStatus("second-token")]).toEqual(["500", "200"]);
  expect(isReleased(await host.status(bundle, "second-token"), bundle)).toBe(true);
});

test("a service whose health check is disabled is well as soon as it runs", async () => {
  const unchecked = host.bundle(slower, "services: { tracker: { healthcheck: { disable: true } } }");
  const { status, output } = await host.deliver(unchecked, TOKEN, ["release"]);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(isReleased(await host.status(unchecked, TOKEN), unchecked)).toBe(true);
});

test("what Compose refuses is named with its own words, and mends with the configuration", async () => {
  const refused = host.bundle(slower, "services: { tracker: { healthchek: {} } }");
  const { output } = await host.deliver(refused, TOKEN, ["release"]);
  expect({ code: hostError(output)?.code, output }).toMatchObject({ code: "COMPOSE_OVERRIDE_INVALID" });
  expect(hostError(output)?.evidence).toContain("healthchek");
  expect((await host.deliver(host.bundle(slower), TOKEN, ["release"])).status).toBe(0);
});

test("a port that another service holds is named with its holder, and mends with the configuration", async () => {
  const taken = settings({ tracker: { httpPorts: [22] } });
  const { output } = await host.deliver(host.bundle(taken), TOKEN, EVERYTHING);
  expect({ code: hostError(output)?.code, output }).toMatchObject({ code: "PORT_TAKEN" });
  expect(hostError(output)?.message).toMatch(/port 22\/tcp for tracker by sshd \(process \d+\)/);
  expect((await host.deliver(host.bundle(plain), TOKEN, EVERYTHING)).status).toBe(0);
  await announces(plain);
});

test("a firewall that shuts us out goes back by itself", async () => {
  const shut = settings({ access: { allowedCidrs: ["192.0.2.0/24"] } });
  const { output } = await host.deliver(host.bundle(shut), TOKEN, ["configure"]);
  expect({ code: hostError(output)?.code, output }).toMatchObject({ code: "HOST_FIREWALL_REVERTED" });
  expect(await host.letsIn()).toBe(false);
  // What its timer starts 90 s after the rules were loaded.
  await host.container.sh("systemctl start torrust-firewall-revert.service");
  await waitFor("the firewall to revert", 120, async () => ((await host.letsIn()) ? true : undefined));
  expect((await host.deliver(host.bundle(plain), TOKEN, EVERYTHING)).status).toBe(0);
});

test("a firewall that somebody removed is missed and put back", async () => {
  const bundle = host.bundle(plain);
  await host.container.sh("nft delete table inet torrust");
  expect(isConfigured(await host.status(bundle, TOKEN), bundle)).toBe(false);
  expect((await host.deliver(bundle, TOKEN, ["configure"])).status).toBe(0);
  expect(isConfigured(await host.status(bundle, TOKEN), bundle)).toBe(true);
});

test("a reboot brings everything back", async () => {
  const bundle = host.bundle(plain);
  await host.container.restart();
  await waitFor("the tracker to answer", 60, async () =>
    (await succeeds(() => announces(plain))) ? true : undefined,
  );
  const found = await waitFor("healthy containers", 60, async () => {
    const now = await host.status(bundle, TOKEN);
    return isReleased(now, bundle) ? now : undefined;
  });
  expect(isConfigured(found, bundle)).toBe(true);
});
