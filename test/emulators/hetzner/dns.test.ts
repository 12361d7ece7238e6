import { Bench } from "./client";

let bench: Bench;
let zone: number;

beforeEach(async () => {
  bench = await Bench.start();
  zone = await bench.make("zones", { name: "example.org", mode: "primary" });
});

afterEach(() => bench.stop());

const add = (body: object = {}) =>
  bench.post("/zones/example.org/rrsets", {
    name: "tracker",
    type: "A",
    records: [{ value: "203.0.113.1" }],
    ...body,
  });

describe("zones", () => {
  test.each([
    ["a name with capitals", { name: "Example.org" }, "name"],
    ["a name with a final dot", { name: "example.org." }, "name"],
    ["a mode other than primary", { name: "example.net", mode: "secondary" }, "mode"],
    ["a TTL below a minute", { name: "example.net", ttl: 59 }, "ttl"],
  ])("refuse %s", async (_what, body, field) => {
    expect(await bench.post("/zones", { mode: "primary", ...body })).toMatchObject({ fields: [field] });
  });

  test("are found by id and by name, and exist once", async () => {
    expect((await bench.get(`/zones/${zone}`)).body.value).toEqual(
      (await bench.get("/zones/example.org")).body.value,
    );
    expect(await bench.post("/zones", { name: "example.org", mode: "primary" })).toMatchObject({
      code: "uniqueness_error",
    });
  });

  test("have name servers of their own", async () => {
    const { body } = await bench.get("/zones/example.org/rrsets");
    expect(body.at("rrsets").items.map((item) => item.at("id").value)).toEqual(["@/SOA", "@/NS"]);
    expect((await bench.get(`/zones/${zone}`)).body.at("zone", "record_count").value).toBe(4);
  });

  test("can be protected", async () => {
    await bench.post(`/zones/${zone}/actions/change_protection`, { delete: true });
    expect(await bench.call("DELETE", `/zones/${zone}`)).toMatchObject({ code: "protected" });
    await bench.post(`/zones/${zone}/actions/change_protection`, { delete: false });
    expect((await bench.call("DELETE", `/zones/${zone}`)).status).toBe(201);
    expect(bench.emulator.remaining).toEqual({});
  });

  test("change their TTL and their labels", async () => {
    await bench.post(`/zones/${zone}/actions/change_ttl`, { ttl: 60 });
    await bench.call("PUT", `/zones/${zone}`, { labels: { a: "b" } });
    expect((await bench.get(`/zones/${zone}`)).body.at("zone").value).toMatchObject({
      ttl: 60,
      labels: { a: "b" },
    });
  });
});

describe("record sets", () => {
  test("keep values byte by byte, and no TTL when none was given", async () => {
    const records = [{ value: '"BITTORRENT UDP:6969"', comment: "BEP 34" }];
    expect((await add({ name: "@", type: "TXT", records })).status).toBe(201);
    expect((await bench.get("/zones/example.org/rrsets/@/TXT")).body.at("rrset").value).toMatchObject({
      id: "@/TXT",
      ttl: null,
      records,
      zone,
    });
  });

  test.each([
    ["an A that is no IPv4 address", { records: [{ value: "2001:db8::1" }] }],
    ["an AAAA that is no IPv6 address", { type: "AAAA" }],
    ["a TXT without quotes", { type: "TXT", records: [{ value: "BITTORRENT UDP:6969" }] }],
    ["a TXT string above 255 characters", { type: "TXT", records: [{ value: `"${"x".repeat(256)}"` }] }],
    ["a value twice", { records: [{ value: "203.0.113.1" }, { value: "203.0.113.1" }] }],
    ["no value", { records: [] }],
    [
      "two values of a CNAME",
      { type: "CNAME", records: [{ value: "a.example.org." }, { value: "b.example.org." }] },
    ],
  ])("refuse %s", async (_what, body) => {
    expect(await add(body)).toMatchObject({ status: 422, fields: ["records"] });
  });

  test.each([
    ["capitals in a name", { name: "Tracker" }, "name"],
    ["a type that does not exist", { type: "AXFR" }, "type"],
    ["a TTL below a minute", { ttl: 1 }, "ttl"],
  ])("refuse %s", async (_what, body, field) => {
    expect(await add(body)).toMatchObject({ fields: [field] });
  });

  test("exist once for a name and type, and never beside a CNAME", async () => {
    await add();
    expect(await add()).toMatchObject({ code: "uniqueness_error" });
    expect(await add({ type: "CNAME", records: [{ value: "x.example.org." }] })).toMatchObject({
      code: "conflict",
    });
  });

  test("change records, TTL and labels, unless they are protected", async () => {
    await add();
    const path = "/zones/example.org/rrsets/tracker/A";
    await bench.post(`${path}/actions/set_records`, { records: [{ value: "203.0.113.2" }] });
    await bench.post(`${path}/actions/change_ttl`, { ttl: 60 });
    await bench.call("PUT", path, { labels: { a: "b" } });
    expect((await bench.get(path)).body.at("rrset").value).toMatchObject({
      records: [{ value: "203.0.113.2" }],
      ttl: 60,
      labels: { a: "b" },
    });
    await bench.post(`${path}/actions/change_protection`, { change: true });
    expect(await bench.call("DELETE", path)).toMatchObject({ code: "protected" });
  });

  test("the name servers' SOA stays", async () => {
    expect(await bench.call("DELETE", "/zones/example.org/rrsets/@/SOA")).toMatchObject({ fields: ["type"] });
  });
});
