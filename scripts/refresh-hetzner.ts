import { refreshCatalogue, saveCatalogue } from "../lib/hetzner/refresh";

/** Writes Hetzner's locations, server types and prices again: `HCLOUD_TOKEN=… npx tsx scripts/refresh-hetzner.ts`. */
async function main(): Promise<void> {
  const token = process.env["HCLOUD_TOKEN"] ?? "";
  if (token === "") throw new Error("HCLOUD_TOKEN is not set: expected a token of any Hetzner Cloud project");
  saveCatalogue(await refreshCatalogue({ token, fetch, today: new Date().toISOString().slice(0, 10) }));
  console.log("lib/hetzner/catalogue.json");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
