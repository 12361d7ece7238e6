import { z } from "zod";
import table from "./catalogue.json";

const amount = z.number().nonnegative();
/** EUR a month without VAT, by location; a location that is not there has no known price. */
const amountByLocation = z.record(z.string(), amount);
const architecture = z.enum(["arm", "x86"]);

const schema = z.strictObject({
  /** Day that the amounts are of. */
  date: z.iso.date(),
  source: z.string().min(1),
  locations: z.array(
    z.strictObject({ name: z.string(), city: z.string(), country: z.string(), network_zone: z.string() }),
  ),
  server_types: z.array(
    z.strictObject({
      name: z.string(),
      cores: z.int().positive(),
      memory_gb: z.number().positive(),
      disk_gb: z.int().positive(),
      architecture,
      cpu: z.enum(["dedicated", "shared"]),
      locations: z.array(z.string()),
      eur_month: amountByLocation,
    }),
  ),
  images: z.array(z.strictObject({ name: z.string(), architecture })),
  prices: z.strictObject({
    floating_ipv4: amountByLocation,
    floating_ipv6: amountByLocation,
    primary_ipv4: amountByLocation,
    primary_ipv6: amountByLocation,
    /** EUR a month for each GB; null when not known. */
    volume_gb: amount.nullable(),
    /** Of the server's price; null when not known. */
    backup_percent: amount.nullable(),
  }),
});

/** What Hetzner offers, as far as this project knows, with the source and the day of that knowledge. */
export type Catalogue = z.infer<typeof schema>;
export type ServerType = Catalogue["server_types"][number];
export type Location = Catalogue["locations"][number];
export type Architecture = ServerType["architecture"];

/** The table that is kept in the project. */
export const CATALOGUE: Catalogue = schema.parse(table);

/** @throws ZodError when it is no catalogue */
export function parseCatalogue(value: unknown): Catalogue {
  return schema.parse(value);
}

export function findServerType(name: string, catalogue = CATALOGUE): ServerType | undefined {
  return catalogue.server_types.find((type) => type.name === name);
}

export function findLocation(name: string, catalogue = CATALOGUE): Location | undefined {
  return catalogue.locations.find((location) => location.name === name);
}

/** What a server type is, for a person: `2 vCPU (shared, x86), 4 GB memory, 40 GB disk`. */
export function describeServerType(type: ServerType): string {
  const cpu = `${type.cores} vCPU (${type.cpu}, ${type.architecture})`;
  return `${cpu}, ${type.memory_gb} GB memory, ${type.disk_gb} GB disk`;
}
