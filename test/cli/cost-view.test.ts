import { costDocument, costText } from "../../lib/cli/cost-view";
import { planCost } from "../../lib/hetzner/plan-cost";

const server = (server_type: string) => ({
  type: "hcloud_server",
  values: { name: "tracker", server_type, location: "nbg1", backups: false },
});
const volume = { type: "hcloud_volume", values: { name: "data", size: 50, location: "nbg1" } };
const moduleOf = (...resources: object[]) => ({ root_module: { resources } });

const first = planCost({ planned_values: moduleOf(server("ccx23"), volume) });
const larger = planCost({
  planned_values: moduleOf(server("ccx33")),
  prior_state: { values: moduleOf(server("ccx23")) },
});

test("each resource has a line; a price that is not known is said to be unknown", () => {
  expect(costText(first)).toBe(
    [
      `monthly cost without VAT, traffic and snapshots (prices of ${first.after.date}):`,
      "  server tracker (ccx23)   31.49 EUR",
      "  volume data (50 GB)      unknown",
      "  together                 31.49 EUR and what is unknown",
      "  difference               unknown",
    ].join("\n"),
  );
  expect(costDocument(first)).toMatchObject({
    currency: "EUR",
    resources: [
      { resource: "server tracker (ccx23)", month: 31.49 },
      { resource: "volume data (50 GB)", month: null },
    ],
    before: 0,
    after: null,
    difference: null,
  });
});

test("the difference to what exists names what changes", () => {
  expect(costText(larger).split("\n").slice(1)).toEqual([
    "  server tracker (ccx33)   62.49 EUR",
    "  together                 62.49 EUR",
    "  no longer                server tracker (ccx23), 31.49 EUR",
    "  new                      server tracker (ccx33), 62.49 EUR",
    "  difference               +31.00 EUR",
  ]);
  expect(costDocument(larger)).toMatchObject({ before: 31.49, after: 62.49, difference: 31 });
});
