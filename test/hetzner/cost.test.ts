import { CATALOGUE } from "../../lib/hetzner/catalogue";
import { type BilledResource, costDifference, formatEur, monthlyCost } from "../../lib/hetzner/cost";

const SERVER: BilledResource = { kind: "server", name: "tracker", type: "ccx33", backups: true };
const FLOATING: BilledResource = { kind: "floating_ip", name: "udp", family: "ipv4" };
const VOLUME: BilledResource = { kind: "volume", name: "data", sizeGb: 50 };

test("each resource has its line, backups are a share of the server's price", () => {
  const cost = monthlyCost([SERVER, FLOATING], "nbg1");
  expect(cost.lines).toEqual([
    { resource: "server tracker (ccx33)", eurMonth: 62.49 },
    { resource: "backups of tracker", eurMonth: 12.5 },
    { resource: "floating ipv4 udp", eurMonth: 3 },
  ]);
  expect(cost).toMatchObject({ knownEurMonth: 77.99, complete: true, date: CATALOGUE.date });
});

test("a price that is not known stays unknown, and the sum says that it is not the whole", () => {
  const cost = monthlyCost([FLOATING, VOLUME, { ...SERVER, type: "cx23" }], "nbg1");
  expect(cost.lines.map(({ resource, eurMonth }) => `${resource}: ${formatEur(eurMonth)}`)).toEqual([
    "floating ipv4 udp: 3.00 EUR",
    "volume data (50 GB): unknown",
    "server tracker (cx23): unknown",
    "backups of tracker: unknown",
  ]);
  expect(cost).toMatchObject({ knownEurMonth: 3, complete: false });
});

test("a price of one location is not taken for another", () => {
  expect(monthlyCost([SERVER], "hel1").complete).toBe(false);
});

test("a volume is billed by its size", () => {
  const catalogue = { ...CATALOGUE, prices: { ...CATALOGUE.prices, volume_gb: 0.0505 } };
  expect(monthlyCost([VOLUME], "nbg1", catalogue).lines[0]?.eurMonth).toBe(2.53);
});

describe("the difference to what exists", () => {
  test("names what comes and what goes, and leaves out what stays", () => {
    const before = monthlyCost([{ ...SERVER, backups: false }, FLOATING], "nbg1");
    const after = monthlyCost([{ ...SERVER, type: "ccx23", backups: false }, FLOATING], "nbg1");
    expect(costDifference(before, after)).toEqual({
      added: [{ resource: "server tracker (ccx23)", eurMonth: 31.49 }],
      removed: [{ resource: "server tracker (ccx33)", eurMonth: 62.49 }],
      eurMonth: -31,
    });
  });

  test("counts equal lines", () => {
    const one = monthlyCost([FLOATING], "nbg1");
    const two = monthlyCost([FLOATING, FLOATING], "nbg1");
    expect(costDifference(one, two)).toMatchObject({ added: [{ eurMonth: 3 }], removed: [], eurMonth: 3 });
  });

  test("is unknown when a changed price is", () => {
    const none = monthlyCost([], "nbg1");
    expect(costDifference(none, monthlyCost([VOLUME], "nbg1")).eurMonth).toBeUndefined();
  });
});
