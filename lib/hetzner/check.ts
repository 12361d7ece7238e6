import { distance } from "fastest-levenshtein";
import { type Architecture, type Catalogue, CATALOGUE, findLocation, findServerType } from "./catalogue";

/** What is wrong with a value, and what to do; the caller adds the key. */
export interface CatalogueFault {
  readonly code: "HETZNER_UNKNOWN_LOCATION" | "HETZNER_UNKNOWN_SERVER_TYPE" | "HETZNER_UNKNOWN_IMAGE";
  readonly message: string;
  readonly fix: string;
}

/** How many names an unknown value is answered with. */
const NEAREST = 3;

/** The fault of a location's name; undefined when the table has it. */
export function checkLocation(name: string, catalogue = CATALOGUE): CatalogueFault | undefined {
  if (findLocation(name, catalogue) !== undefined) return undefined;
  const names = catalogue.locations.map((location) => location.name);
  return unknown("HETZNER_UNKNOWN_LOCATION", "location", name, names, catalogue);
}

/** The fault of a server type's name, in a location when one is given; undefined when the table has it. */
export function checkServerType(
  name: string,
  location?: string,
  catalogue = CATALOGUE,
): CatalogueFault | undefined {
  const type = findServerType(name, catalogue);
  const offered = catalogue.server_types.filter(
    ({ locations }) =>
      location === undefined ||
      findLocation(location, catalogue) === undefined ||
      locations.includes(location),
  );
  const names = offered.map((candidate) => candidate.name);
  if (type === undefined) {
    return unknown("HETZNER_UNKNOWN_SERVER_TYPE", "server type", name, names, catalogue);
  }
  if (offered.includes(type)) return undefined;
  return {
    code: "HETZNER_UNKNOWN_SERVER_TYPE",
    message: `server type "${name}" is not offered in ${location}, only in ${type.locations.join(", ")}`,
    fix: `Take one of the locations, or a type of ${location} such as ${nearest(name, names).join(", ")}. ${refresh(catalogue)}`,
  };
}

/** The fault of an image's name for an architecture; undefined when the table has it. */
export function checkImage(
  name: string,
  architecture: Architecture,
  catalogue = CATALOGUE,
): CatalogueFault | undefined {
  const names = catalogue.images
    .filter((image) => image.architecture === architecture)
    .map((image) => image.name);
  if (names.includes(name)) return undefined;
  return unknown("HETZNER_UNKNOWN_IMAGE", `image for ${architecture}`, name, names, catalogue);
}

/** The architecture that an image must have to run on a server type; undefined for a type that is not known. */
export function architectureOf(serverType: string, catalogue = CATALOGUE): Architecture | undefined {
  return findServerType(serverType, catalogue)?.architecture;
}

/** The names most like the given one, best first; of equal ones the alphabet decides. */
export function nearest(name: string, names: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return [...names]
    .sort((one, other) => distance(wanted, one) - distance(wanted, other) || one.localeCompare(other))
    .slice(0, NEAREST);
}

function unknown(
  code: CatalogueFault["code"],
  what: string,
  name: string,
  names: readonly string[],
  catalogue: Catalogue,
): CatalogueFault {
  return {
    code,
    message: `no ${what} is called "${name}"; nearest: ${nearest(name, names).join(", ")}`,
    fix: refresh(catalogue),
  };
}

function refresh(catalogue: Catalogue): string {
  return `If it is newer than the project's table (${catalogue.date}), run \`HCLOUD_TOKEN=… npx tsx scripts/refresh-hetzner.ts\`.`;
}
