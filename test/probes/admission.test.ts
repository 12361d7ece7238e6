import { Secret } from "../../lib/config/secret";
import type { TrackerMode } from "../../lib/config/settings";
import { admissionTo, type Pass } from "../../lib/probes/admission";
import { ProbeFailure, runChecks } from "../../lib/probes/probe";
import { type FakeApi, fakeTrackerApi } from "./fake-tracker-api";

const { signal } = new AbortController();

let api: FakeApi | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

async function admission(mode: TrackerMode, broken: readonly string[] = []) {
  api = await fakeTrackerApi(broken);
  return { api, ...admissionTo(mode, { apiBaseUrl: api.baseUrl, apiToken: new Secret("RightToken") }) };
}

test("a public tracker needs no entry, and has no outsider", async () => {
  const { api: fake, admit, outsider } = await admission("public");
  const pass = await admit(signal, (given) => Promise.resolve(given));
  expect(pass.infoHash).toHaveLength(20);
  expect(pass.key).toBeUndefined();
  expect(outsider).toBeUndefined();
  expect(fake.calls).toEqual([]);
});

test("a private tracker gets a key of the probe's own for 2 minutes", async () => {
  const { api: fake, admit } = await admission("private");
  const pass = await admit(signal, (given) => {
    expect(fake.entries()).toEqual([given.key]);
    return Promise.resolve(given);
  });
  expect(fake.calls).toEqual([
    `POST /api/v1/keys {"key":"${pass.key}","seconds_valid":120}`,
    `DELETE /api/v1/key/${pass.key}`,
  ]);
  expect(fake.entries()).toEqual([]);
});

test("a whitelisted tracker gets a random torrent", async () => {
  const { api: fake, admit } = await admission("whitelisted");
  const { infoHash } = await admit(signal, (given) => Promise.resolve(given));
  const path = `/api/v1/whitelist/${infoHash.toString("hex")}`;
  expect(fake.calls).toEqual([`POST ${path}`, `DELETE ${path}`]);
});

const modes = ["private", "whitelisted"] as const;

describe.each(modes)("a %s tracker", (mode) => {
  test("the entry goes also when the announce fails, whose error stays as it is", async () => {
    const { api: fake, admit } = await admission(mode);
    const failure = new ProbeFailure("expected 1 seeder, found 0", "mend it");
    await expect(admit(signal, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(fake.calls).toHaveLength(2);
    expect(fake.entries()).toEqual([]);
  });

  test("the entry goes also when the check is ended early, before the run is over", async () => {
    const { api: fake, admit } = await admission(mode);
    const check = {
      name: "udp announce",
      target: "192.0.2.1",
      run: (of: AbortSignal) =>
        admit(
          of,
          () =>
            new Promise<never>((_, reject) => of.addEventListener("abort", () => reject(new Error("ended")))),
        ),
    };
    const [result] = await runChecks([check], { limit: 200 });
    expect(result).toMatchObject({ result: "failed", detail: "expected an end within 200 ms, found none" });
    expect(fake.calls).toHaveLength(2);
    expect(fake.entries()).toEqual([]);
  });

  test("the entry goes also when the reply that it was made is lost", async () => {
    const { api: fake, admit } = await admission(mode, ["POST"]);
    await expect(admit(signal, () => Promise.resolve())).rejects.toThrow("socket hang up");
    expect(fake.entries()).toEqual([]);
    expect(fake.calls).toHaveLength(2);
  });
});

test.each([
  ["private", () => "the probe's key stays valid for 120 s"],
  [
    "whitelisted",
    ({ infoHash }: Pass) => `the probe's torrent ${infoHash.toString("hex")} stays on the whitelist`,
  ],
] as const)("what stays on a %s tracker is named", async (mode, left) => {
  const { admit } = await admission(mode, ["DELETE"]);
  let given: Pass = { infoHash: Buffer.alloc(0) };
  const use = (pass: Pass) => {
    given = pass;
    return Promise.resolve();
  };
  const failure = await admit(signal, use).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: expect.stringMatching(`^${left(given)}: expected an HTTP reply from .*, found socket hang up$`),
    fix: "take it away by hand, as docs/guides/tracker.md shows",
  });
  const both = await admit(signal, (pass) => {
    given = pass;
    return Promise.reject(new ProbeFailure("expected 1, found 2", "mend it"));
  }).catch((error: unknown) => error);
  expect(both).toMatchObject({
    message: expect.stringMatching(`^expected 1, found 2; ${left(given)} \\(expected an HTTP reply`),
    fix: "mend it",
  });
});
