import { randomBytes } from "node:crypto";
import { Secret } from "../../lib/config/secret";
import type { TrackerMode } from "../../lib/config/settings";
import { type Admission, admissionTo, type Pass } from "../../lib/probes/admission";
import { announceHttp, probeHttpTracker } from "../../lib/probes/http-tracker";
import { expectRefusal } from "../../lib/probes/refusal";
import { probeApiHealth, probeApiToken, probeApiWrongToken } from "../../lib/probes/tracker-api";
import { addKey, allowTorrent, deleteKey, disallowTorrent } from "../../lib/probes/tracker-entries";
import { announceUdp, probeUdpTracker } from "../../lib/probes/udp-tracker";
import { loopbacks } from "./ipv6";
import { describeWithTracker, type RealTracker, startTracker, token } from "./real-tracker";

/** As a URL writes them. */
const hosts = loopbacks.map((address) => (address.includes(":") ? `[${address}]` : address));
const swarm = { interval: 300, seeders: 1 };
const { signal } = new AbortController();

/** A tracker of one mode for the tests of the enclosing block, with the entries that are made in it. */
function tracker(mode: TrackerMode) {
  let running: RealTracker | undefined;
  const current = () => {
    if (!running) throw new Error("the tracker does not run");
    return running;
  };
  beforeAll(async () => {
    running = await startTracker(mode);
  }, 20_000);
  afterAll(() => running?.stop());
  return {
    udp: (address = "127.0.0.1") => ({ address, port: current().udpPort, timeout: 300 }),
    http: (host = "127.0.0.1") => ({ baseUrl: `http://${host}:${current().httpPort}` }),
    api: () => ({ baseUrl: current().apiBaseUrl, token }),
    admission: (): Admission => admissionTo(mode, { apiBaseUrl: current().apiBaseUrl, apiToken: token }),
  };
}

/** What was in the pass of an announce that fails. */
async function failedPass(admission: Admission): Promise<Pass> {
  let used: Pass | undefined;
  const admitting = admission.admit(signal, (pass) => {
    used = pass;
    return Promise.reject(new Error("the announce failed"));
  });
  await expect(admitting).rejects.toThrow("the announce failed");
  if (!used) throw new Error("no announce was made");
  return used;
}

describeWithTracker("public", () => {
  const { udp, http, api } = tracker("public");

  test.each(loopbacks)("UDP on %s", async (address) => {
    await expect(probeUdpTracker({ ...udp(address), interval: 300 })).resolves.toEqual(swarm);
  });

  test.each(hosts)("HTTP on %s", async (host) => {
    await expect(probeHttpTracker({ ...http(host), interval: 300 })).resolves.toEqual(swarm);
  });

  test("another interval", async () => {
    const probing = probeUdpTracker({ ...udp(), interval: 120 });
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

  test.each(["private", "whitelisted"] as const)("is not %s, and is found out", async (mode) => {
    const { outsider = { who: "", reason: / / } } = admissionTo(mode, {
      apiBaseUrl: api().baseUrl,
      apiToken: token,
    });
    await expect(expectRefusal(outsider, () => announceHttp(http()))).rejects.toThrow(
      `expected an announce ${outsider.who} to be refused, found it accepted`,
    );
  });
});

describeWithTracker("private", () => {
  const { udp, http, api, admission } = tracker("private");
  const outsider = { who: "without a key", reason: /key|authenticat/i };

  test.each(hosts)("HTTP on %s with a key that is gone afterwards", async (host) => {
    const used: Pass[] = [];
    const admitting = admission().admit(signal, (pass) => {
      used.push(pass);
      return probeHttpTracker({ ...http(host), ...pass, interval: 300 });
    });
    await expect(admitting).resolves.toEqual(swarm);
    const [{ key } = { key: undefined }] = used;
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    await expect(announceHttp({ ...http(host), key })).rejects.toThrow("the tracker refused the announce");
  });

  test("no announce without a key, or with one that nobody made", async () => {
    await expectRefusal(outsider, () => announceHttp(http()));
    await expectRefusal(outsider, () => announceHttp({ ...http(), key: "0".repeat(32) }));
  });

  test("no key stays when the announce fails", async () => {
    const { key } = await failedPass(admission());
    await expect(announceHttp({ ...http(), key })).rejects.toThrow("the tracker refused the announce");
  });

  test("a key works until it is deleted", async () => {
    const key = randomBytes(16).toString("hex");
    await addKey(api(), key, 60);
    await expect(announceHttp({ ...http(), key })).resolves.toBeUndefined();
    await deleteKey(api(), key);
    await expectRefusal(outsider, () => announceHttp({ ...http(), key }));
  });

  test("a refused token makes no key, and is no part of the error", async () => {
    const wrong = admissionTo("private", {
      apiBaseUrl: api().baseUrl,
      apiToken: new Secret("another-token"),
    });
    const failure = await wrong.admit(signal, () => Promise.resolve()).catch(String);
    expect(failure).toBe(
      'ProbeFailure: expected HTTP 200 to a new key, found 500: "Unhandled rejection: Err { reason: "token not valid" }"',
    );
  });

  test("nothing listens on UDP", async () => {
    await expect(announceUdp({ ...udp(), retries: 0 })).rejects.toThrow("refused: nothing listens");
  });
});

describeWithTracker("whitelisted", () => {
  const { udp, http, api, admission } = tracker("whitelisted");
  const outsider = { who: "of another torrent", reason: /whitelist/i };

  test.each(loopbacks)("UDP on %s with an entry of its own", async (address) => {
    const admitting = admission().admit(signal, (pass) =>
      probeUdpTracker({ ...udp(address), ...pass, interval: 300 }),
    );
    await expect(admitting).resolves.toEqual(swarm);
    await expectRefusal(outsider, () => announceUdp(udp(address)));
  });

  test.each(hosts)("HTTP on %s with an entry of its own", async (host) => {
    const admitting = admission().admit(signal, (pass) =>
      probeHttpTracker({ ...http(host), ...pass, interval: 300 }),
    );
    await expect(admitting).resolves.toEqual(swarm);
    await expectRefusal(outsider, () => announceHttp(http(host)));
  });

  test("no entry stays when the announce fails", async () => {
    const { infoHash } = await failedPass(admission());
    await expectRefusal(outsider, () => probeUdpTracker({ ...udp(), infoHash, interval: 300 }));
    await expectRefusal(outsider, () => probeHttpTracker({ ...http(), infoHash, interval: 300 }));
  });

  test("an entry works until it is taken away", async () => {
    const infoHash = randomBytes(20);
    await allowTorrent(api(), infoHash);
    await expect(probeUdpTracker({ ...udp(), infoHash, interval: 300 })).resolves.toEqual(swarm);
    await disallowTorrent(api(), infoHash);
    await expectRefusal(outsider, () => probeUdpTracker({ ...udp(), infoHash, interval: 300 }));
  });
});
