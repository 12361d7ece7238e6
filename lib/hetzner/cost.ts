import { type Catalogue, CATALOGUE, findServerType } from "./catalogue";

/** Something that Hetzner bills by the month. */
export type BilledResource =
  | { readonly kind: "server"; readonly name: string; readonly type: string; readonly backups: boolean }
  | { readonly kind: "primary_ip" | "floating_ip"; readonly name: string; readonly family: "ipv4" | "ipv6" }
  | { readonly kind: "volume"; readonly name: string; readonly sizeGb: number };

export interface CostLine {
  /** `server tracker (ccx23)` */
  readonly resource: string;
  /** EUR a month without VAT; undefined when no price is known. */
  readonly eurMonth: number | undefined;
}

export interface Cost {
  readonly lines: readonly CostLine[];
  /** Sum of what is known. */
  readonly knownEurMonth: number;
  /** Whether every line has a price, so that the sum is the whole. */
  readonly complete: boolean;
  readonly source: string;
  readonly date: string;
}

/** The monthly cost, resource by resource in the given order; a price that is not known stays unknown. */
export function monthlyCost(
  resources: readonly BilledResource[],
  location: string,
  catalogue = CATALOGUE,
): Cost {
  const lines = resources.flatMap((resource) => linesOf(resource, location, catalogue));
  const known = lines.map((line) => line.eurMonth).filter((amount) => amount !== undefined);
  return {
    lines,
    knownEurMonth: cents(known.reduce((sum, amount) => sum + amount, 0)),
    complete: known.length === lines.length,
    source: catalogue.source,
    date: catalogue.date,
  };
}

export interface CostDifference {
  readonly added: readonly CostLine[];
  readonly removed: readonly CostLine[];
  /** EUR a month more (or less, when negative); undefined when a changed line has no known price. */
  readonly eurMonth: number | undefined;
}

/** What changes between two estimates; lines that are the same in both are left out. */
export function costDifference(before: Cost, after: Cost): CostDifference {
  const added = without(after.lines, before.lines);
  const removed = without(before.lines, after.lines);
  const plus = sum(added);
  const minus = sum(removed);
  return {
    added,
    removed,
    eurMonth: plus === undefined || minus === undefined ? undefined : cents(plus - minus),
  };
}

/** `31.49 EUR`, or `unknown`. */
export function formatEur(amount: number | undefined): string {
  return amount === undefined ? "unknown" : `${amount.toFixed(2)} EUR`;
}

function linesOf(resource: BilledResource, location: string, catalogue: Catalogue): CostLine[] {
  const { prices } = catalogue;
  if (resource.kind === "volume") {
    const eurMonth = prices.volume_gb === null ? undefined : cents(prices.volume_gb * resource.sizeGb);
    return [{ resource: `volume ${resource.name} (${resource.sizeGb} GB)`, eurMonth }];
  }
  if (resource.kind !== "server") {
    const what = resource.kind === "primary_ip" ? "primary" : "floating";
    const eurMonth = prices[`${what}_${resource.family}`][location];
    return [{ resource: `${what} ${resource.family} ${resource.name}`, eurMonth }];
  }
  const price = findServerType(resource.type, catalogue)?.eur_month[location];
  const server = { resource: `server ${resource.name} (${resource.type})`, eurMonth: price };
  if (!resource.backups) return [server];
  const percent = prices.backup_percent;
  const eurMonth = price === undefined || percent === null ? undefined : cents((price * percent) / 100);
  return [server, { resource: `backups of ${resource.name}`, eurMonth }];
}

/** The lines of one list that the other has not, counting equal lines. */
function without(lines: readonly CostLine[], others: readonly CostLine[]): CostLine[] {
  const left = [...others];
  return lines.filter((line) => {
    const same = left.findIndex(
      (other) => other.resource === line.resource && other.eurMonth === line.eurMonth,
    );
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
}

function sum(lines: readonly CostLine[]): number | undefined {
  let total = 0;
  for (const { eurMonth } of lines) {
    if (eurMonth === undefined) return undefined;
    total += eurMonth;
  }
  return total;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
