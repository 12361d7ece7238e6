import { type CostLine, formatEur } from "../hetzner/cost";
import type { PlanCost } from "../hetzner/plan-cost";

/** The monthly cost as `--json` prints it: EUR without VAT, null where no price is known. */
export function costDocument({ before, after, difference }: PlanCost) {
  return {
    currency: "EUR",
    prices: { source: after.source, date: after.date },
    resources: after.lines.map(({ resource, eurMonth }) => ({ resource, month: eurMonth ?? null })),
    before: before.complete ? before.knownEurMonth : null,
    after: after.complete ? after.knownEurMonth : null,
    difference: difference.eurMonth ?? null,
  };
}

/** The monthly cost as a person reads it, resource by resource, and the difference to what exists. */
export function costText({ before, after, difference }: PlanCost): string {
  const sum = formatEur(after.knownEurMonth);
  const rows: (readonly [string, string])[] = [
    ...after.lines.map((line) => [line.resource, formatEur(line.eurMonth)] as const),
    ["together", after.complete ? sum : `${sum} and what is unknown`],
    ...difference.removed.map((line) => ["no longer", labelled(line)] as const),
    ...(before.lines.length === 0 ? [] : difference.added.map((line) => ["new", labelled(line)] as const)),
    ["difference", signed(difference.eurMonth)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `monthly cost without VAT, traffic and snapshots (prices of ${after.date}):`,
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}   ${value}`),
  ].join("\n");
}

function labelled({ resource, eurMonth }: CostLine): string {
  return `${resource}, ${formatEur(eurMonth)}`;
}

function signed(amount: number | undefined): string {
  return `${amount !== undefined && amount > 0 ? "+" : ""}${formatEur(amount)}`;
}
