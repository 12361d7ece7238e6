import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CATALOGUE, type Catalogue, parseCatalogue } from "../../lib/hetzner/catalogue";
import { refreshCatalogue, saveCatalogue } from "../../lib/hetzner/refresh";
import { HetznerEmulator, TOKEN } from "../emulators/hetzner";

const TODAY = "2026-07-01";

/** A table with every price, as the API has it. */
const OFFERED: Catalogue = {
  ...CATALOGUE,
  server_types: CATALOGUE.server_types.map((type) => ({
    ...type,
    eur_month: { [type.locations[0] ?? ""]: 4.59 },
  })),
  prices: {
    floating_ipv4: { fsn1: 3 },
    floating_ipv6: { fsn1: 1 },
    primary_ipv4: { fsn1: 0.5 },
    primary_ipv6: { fsn1: 0 },
    volume_gb: 0.0572,
    backup_percent: 20,
  },
};

let emulator: HetznerEmulator;

beforeEach(async () => {
  emulator = await HetznerEmulator.start({ catalogue: OFFERED });
});

afterEach(() => emulator.stop());

const refresh = (token = TOKEN) =>
  refreshCatalogue({ token, fetch, endpoint: emulator.endpoint, today: TODAY });

test("the table is read from the API, all pages of it", async () => {
  expect(await refresh()).toEqual({ ...OFFERED, date: TODAY, source: "Hetzner Cloud API" });
});

test("the table is written so that it can be read again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "torrust-catalogue-"));
  try {
    const file = join(folder, "catalogue.json");
    const catalogue = await refresh();
    saveCatalogue(catalogue, file);
    expect(parseCatalogue(JSON.parse(readFileSync(file, "utf8")))).toEqual(catalogue);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a wrong token is said, and not repeated", async () => {
  await expect(refresh("wrong-token")).rejects.toMatchObject({
    code: "HETZNER_API_FAILED",
    message: `expected data from ${emulator.endpoint}/locations?page=1&per_page=50: it refused the token`,
  });
});

test("an API that fails or cannot be reached is said", async () => {
  emulator.fail({ code: "maintenance" });
  await expect(refresh()).rejects.toMatchObject({ message: expect.stringContaining("it answered 503") });
  await expect(
    refreshCatalogue({ token: TOKEN, fetch, endpoint: "http://127.0.0.1:1/v1", today: TODAY }),
  ).rejects.toMatchObject({ message: expect.stringContaining("it could not be reached") });
});

test("an answer of another form is refused", async () => {
  const answer = async () => new Response(JSON.stringify({ locations: "none" }));
  await expect(refreshCatalogue({ token: TOKEN, fetch: answer, today: TODAY })).rejects.toMatchObject({
    code: "HETZNER_API_FAILED",
    message: expect.stringContaining("its answer has an unknown form"),
  });
});

test("prices in another currency are refused", async () => {
  const inDollars = async (...request: Parameters<typeof fetch>) => {
    const text = await (await fetch(...request)).text();
    return new Response(text.replace('"currency":"EUR"', '"currency":"USD"'));
  };
  await expect(
    refreshCatalogue({ token: TOKEN, fetch: inDollars, endpoint: emulator.endpoint, today: TODAY }),
  ).rejects.toMatchObject({ code: "HETZNER_CURRENCY", message: "expected prices in EUR, found USD" });
});
