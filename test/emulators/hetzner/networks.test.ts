import { Bench } from "./client";

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start();
});

afterEach(() => bench.stop());

const SUBNET = { type: "cloud", network_zone: "eu-central", ip_range: "10.0.1.0/24" };
const network = (body: object = {}) =>
  bench.make("networks", { name: "private", ip_range: "10.0.0.0/16", subnets: [SUBNET], ...body });
const attach = (server: number, body: object) =>
  bench.post(`/servers/${server}/actions/attach_to_network`, body);

test.each([
  ["a public range", { ip_range: "8.8.8.0/24" }, "ip_range"],
  ["host bits", { ip_range: "10.0.0.1/16" }, "ip_range"],
  ["a subnet outside", { subnets: [{ ...SUBNET, ip_range: "10.1.0.0/24" }] }, "ip_range"],
  ["subnets that overlap", { subnets: [SUBNET, { ...SUBNET, ip_range: "10.0.1.128/25" }] }, "ip_range"],
  ["a zone that does not exist", { subnets: [{ ...SUBNET, network_zone: "moon" }] }, "network_zone"],
])("refuses %s", async (_what, body, field) => {
  const answer = await bench.post("/networks", { name: "private", ip_range: "10.0.0.0/16", ...body });
  expect(answer).toMatchObject({ status: 422, fields: [field] });
  expect(bench.emulator.remaining).toEqual({});
});

test("gives the gateway of the whole network to every subnet, and the next range when none is wanted", async () => {
  const id = await network({ subnets: [] });
  await bench.post(`/networks/${id}/actions/add_subnet`, { type: "cloud", network_zone: "eu-central" });
  expect((await bench.get(`/networks/${id}`)).body.at("network", "subnets").value).toEqual([
    { type: "cloud", network_zone: "eu-central", ip_range: "10.0.0.0/24", gateway: "10.0.0.1" },
  ]);
});

test("gives a server the wanted address or the first free one, and no address twice", async () => {
  const id = await network();
  const one = await bench.server();
  const other = await bench.server({ name: "other" });
  await attach(one, { network: id, ip: "10.0.1.1" });
  expect(await attach(one, { network: id })).toMatchObject({ code: "server_already_attached" });
  expect(await attach(other, { network: id, ip: "10.0.1.1" })).toMatchObject({ code: "ip_not_available" });
  expect(await attach(other, { network: id, ip: "10.0.9.1" })).toMatchObject({ code: "no_subnet_available" });
  await attach(other, { network: id });
  expect((await bench.get(`/servers/${other}`)).body.at("server", "private_net", 0).value).toMatchObject({
    network: id,
    ip: "10.0.1.2",
    alias_ips: [],
  });
});

test("serves only its zones", async () => {
  const id = await network();
  const far = await bench.server({ location: "ash" });
  expect(await attach(far, { network: id })).toMatchObject({ code: "no_subnet_available" });
});

test("keeps a subnet while servers are in it, and lets them go when it is deleted itself", async () => {
  const id = await network();
  const server = await bench.server({ networks: [id] });
  const remove = () => bench.post(`/networks/${id}/actions/delete_subnet`, { ip_range: "10.0.1.0/24" });
  expect(await remove()).toMatchObject({ code: "service_error" });
  expect((await bench.call("DELETE", `/networks/${id}`)).status).toBe(204);
  expect((await bench.get(`/servers/${server}`)).body.at("server", "private_net").value).toEqual([]);
});

test("takes further addresses of a server, none of them taken", async () => {
  const id = await network();
  const server = await bench.server({ networks: [id] });
  const change = (alias_ips: string[]) =>
    bench.post(`/servers/${server}/actions/change_alias_ips`, { network: id, alias_ips });
  expect(await change(["10.0.1.1"])).toMatchObject({ code: "ip_not_available" });
  expect((await change(["10.0.1.9"])).status).toBe(201);
  await bench.post(`/servers/${server}/actions/detach_from_network`, { network: id });
  expect((await bench.get(`/networks/${id}`)).body.at("network", "servers").value).toEqual([]);
});

test("can be protected", async () => {
  const id = await network();
  await bench.post(`/networks/${id}/actions/change_protection`, { delete: true });
  expect(await bench.call("DELETE", `/networks/${id}`)).toMatchObject({ code: "protected" });
});
