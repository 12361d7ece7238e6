import { resolve } from "node:path";
import { z } from "zod";
import { writeAtomically } from "../atomic-file";
import { UserError } from "../errors";
import { type ApiAccess, page, read, readAll } from "./api";
import { type Catalogue, parseCatalogue } from "./catalogue";

/** The table of the project, when it runs from a clone. */
export const CATALOGUE_FILE = resolve(__dirname, "catalogue.json");

/** Images that the deployer has been made for; the table keeps those of them that Hetzner offers. */
const SUPPORTED_IMAGES = ["debian-13", "ubuntu-24.04"];

export interface RefreshProps extends ApiAccess {
  /** Day of the reading, `YYYY-MM-DD`; it is written into the table. */
  readonly today: string;
}

const net = z.object({ net: z.string().transform(Number) });
const monthly = z.array(z.object({ location: z.string(), price_monthly: net }));

const locationPage = page.extend({
  locations: z.array(
    z.object({ name: z.string(), city: z.string(), country: z.string(), network_zone: z.string() }),
  ),
});
const serverTypePage = page.extend({
  server_types: z.array(
    z.object({
      name: z.string(),
      cores: z.number(),
      memory: z.number(),
      disk: z.number(),
      architecture: z.enum(["arm", "x86"]),
      cpu_type: z.enum(["dedicated", "shared"]),
      prices: monthly,
      locations: z.array(z.object({ name: z.string(), deprecation: z.unknown() })),
    }),
  ),
});
const imagePage = page.extend({
  images: z.array(z.object({ name: z.string().nullable(), architecture: z.enum(["arm", "x86"]) })),
});
const pricingReply = z.object({
  pricing: z.object({
    currency: z.string(),
    floating_ips: z.array(z.object({ type: z.enum(["ipv4", "ipv6"]), prices: monthly })),
    primary_ips: z.array(z.object({ type: z.enum(["ipv4", "ipv6"]), prices: monthly })),
    server_backup: z.object({ percentage: z.string().transform(Number) }),
    volume: z.object({ price_per_gb_month: net }),
  }),
});

/**
 * Reads locations, server types, images and prices from the API.
 * @throws UserError HETZNER_API_FAILED when it does not answer as expected, HETZNER_CURRENCY when it bills otherwise
 */
export async function refreshCatalogue(props: RefreshProps): Promise<Catalogue> {
  const locations = await readAll(props, "/locations", locationPage, (reply) => reply.locations);
  const types = await readAll(props, "/server_types", serverTypePage, (reply) => reply.server_types);
  const images = await readAll(props, "/images?type=system", imagePage, (reply) => reply.images);
  const reply = await read(props, "/pricing", pricingReply);
  if (reply === undefined)
    throw new UserError("HETZNER_API_FAILED", "expected prices from the API, found none");
  const { pricing } = reply;
  if (pricing.currency !== "EUR") {
    throw new UserError("HETZNER_CURRENCY", `expected prices in EUR, found ${pricing.currency}`, {
      fix: "Keep the project's table: it holds amounts in EUR only.",
    });
  }
  return parseCatalogue({
    date: props.today,
    source: "Hetzner Cloud API",
    locations: sorted(
      locations.map(({ name, city, country, network_zone }) => ({ name, city, country, network_zone })),
    ),
    server_types: sorted(types.map(serverType)).filter((type) => type.locations.length > 0),
    images: sorted(images.flatMap(image), (entry) => `${entry.name} ${entry.architecture}`),
    prices: {
      floating_ipv4: amounts(pricing.floating_ips.find(({ type }) => type === "ipv4")?.prices ?? []),
      floating_ipv6: amounts(pricing.floating_ips.find(({ type }) => type === "ipv6")?.prices ?? []),
      primary_ipv4: amounts(pricing.primary_ips.find(({ type }) => type === "ipv4")?.prices ?? []),
      primary_ipv6: amounts(pricing.primary_ips.find(({ type }) => type === "ipv6")?.prices ?? []),
      volume_gb: pricing.volume.price_per_gb_month.net,
      backup_percent: pricing.server_backup.percentage,
    },
  });
}

/** Writes the table. */
export function saveCatalogue(catalogue: Catalogue, file = CATALOGUE_FILE): void {
  writeAtomically(file, `${JSON.stringify(catalogue, undefined, 2)}\n`);
}

function serverType(type: z.infer<typeof serverTypePage>["server_types"][number]) {
  // A deprecated type still runs where it is, but a table for new machines has no use for it.
  const offered = type.locations.filter(
    ({ deprecation }) => deprecation === null || deprecation === undefined,
  );
  return {
    name: type.name,
    cores: type.cores,
    memory_gb: type.memory,
    disk_gb: type.disk,
    architecture: type.architecture,
    cpu: type.cpu_type,
    locations: offered.map(({ name }) => name).sort(),
    eur_month: amounts(type.prices.filter(({ location }) => offered.some(({ name }) => name === location))),
  };
}

function image(entry: z.infer<typeof imagePage>["images"][number]) {
  if (entry.name === null || !SUPPORTED_IMAGES.includes(entry.name)) return [];
  return [{ name: entry.name, architecture: entry.architecture }];
}

function amounts(prices: z.infer<typeof monthly>): Record<string, number> {
  const pairs = prices.map(({ location, price_monthly }): [string, number] => [location, price_monthly.net]);
  return Object.fromEntries(pairs.sort(([one], [other]) => one.localeCompare(other)));
}

function sorted<T extends { readonly name: string }>(items: readonly T[], key = (item: T) => item.name): T[] {
  return [...items].sort((one, other) => key(one).localeCompare(key(other)));
}
