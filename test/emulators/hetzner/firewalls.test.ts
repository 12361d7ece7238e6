import { Bench } from "./client";

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start();
});

afterEach(() => bench.stop());

const SSH = { direction: "in", protocol: "tcp", port: "22", source_ips: ["192.0.2.0/24"] };
const SHOWN = { ...SSH, destination_ips: [], description: null };
const onServer = (id: number) => ({ type: "server", server: { id } });

test.each([
  ["no source for an incoming rule", { source_ips: [] }, "source_ips"],
  ["a destination for an incoming rule", { destination_ips: ["::/0"] }, "destination_ips"],
  ["no destination for an outgoing rule", { direction: "out", source_ips: [] }, "destination_ips"],
  ["a network that is none", { source_ips: ["192.0.2.0"] }, "source_ips.0"],
  ["TCP without a port", { port: undefined }, "port"],
  ["ICMP with a port", { protocol: "icmp" }, "port"],
  ["a port above 65535", { port: "65536" }, "port"],
  ["a range that goes down", { port: "90-80" }, "port"],
  ["a protocol that does not exist", { protocol: "sctp" }, "protocol"],
])("a rule with %s is refused", async (_what, part, field) => {
  const answer = await bench.post("/firewalls", { name: "wall", rules: [{ ...SSH, ...part }] });
  expect(answer).toMatchObject({ status: 422, fields: [`rules.0.${field}`] });
});

test("more than fifty rules are refused", async () => {
  const rules = Array.from({ length: 51 }, () => SSH);
  expect(await bench.post("/firewalls", { name: "wall", rules })).toMatchObject({ fields: ["rules"] });
});

test("rules are set as a whole and reach the machines", async () => {
  const firewall = await bench.make("firewalls", { name: "wall", rules: [SSH] });
  const server = await bench.server({ firewalls: [{ firewall }] });
  expect(bench.backend.calls).toContainEqual(["setFirewall", server, [SHOWN]]);
  const range = { ...SSH, protocol: "udp", port: "6969-6970" };
  await bench.post(`/firewalls/${firewall}/actions/set_rules`, { rules: [range] });
  expect((await bench.get(`/firewalls/${firewall}`)).body.at("firewall", "rules").value).toEqual([
    { ...SHOWN, protocol: "udp", port: "6969-6970" },
  ]);
  expect(bench.backend.calls.at(-1)).toEqual([
    "setFirewall",
    server,
    [{ ...SHOWN, protocol: "udp", port: "6969-6970" }],
  ]);
});

test("a firewall and its servers name each other; it is not deleted before it is removed from them", async () => {
  const id = await bench.make("firewalls", { name: "wall" });
  const server = await bench.server();
  const apply = () =>
    bench.post(`/firewalls/${id}/actions/apply_to_resources`, { apply_to: [onServer(server)] });
  const remove = () =>
    bench.post(`/firewalls/${id}/actions/remove_from_resources`, { remove_from: [onServer(server)] });
  expect((await apply()).status).toBe(201);
  expect(await apply()).toMatchObject({ code: "firewall_already_applied" });
  expect((await bench.get(`/firewalls/${id}`)).body.at("firewall", "applied_to").value).toEqual([
    onServer(server),
  ]);
  expect((await bench.get(`/servers/${server}`)).body.at("server", "public_net", "firewalls").value).toEqual([
    { id, status: "applied" },
  ]);
  expect(await bench.call("DELETE", `/firewalls/${id}`)).toMatchObject({ code: "resource_in_use" });
  await remove();
  expect(await remove()).toMatchObject({ code: "firewall_resource_not_found" });
  expect(bench.backend.calls.at(-1)).toEqual(["setFirewall", server, undefined]);
  expect((await bench.call("DELETE", `/firewalls/${id}`)).status).toBe(204);
});

test("a server that does not exist, or has no public address, or five firewalls, takes none", async () => {
  const id = await bench.make("firewalls", { name: "wall" });
  const apply = (server: number) =>
    bench.post(`/firewalls/${id}/actions/apply_to_resources`, { apply_to: [onServer(server)] });
  expect(await apply(9)).toMatchObject({ code: "firewall_resource_not_found" });
  const network = await bench.make("networks", {
    name: "private",
    ip_range: "10.0.0.0/16",
    subnets: [{ type: "cloud", network_zone: "eu-central", ip_range: "10.0.1.0/24" }],
  });
  const hidden = await bench.server({
    name: "hidden",
    networks: [network],
    public_net: { enable_ipv4: false, enable_ipv6: false },
  });
  expect(await apply(hidden)).toMatchObject({ code: "private_net_only_server" });
  const firewalls = [];
  for (let count = 0; count < 5; count += 1) {
    firewalls.push({ firewall: await bench.make("firewalls", { name: `w${count}` }) });
  }
  const full = await bench.server({ firewalls });
  expect(await apply(full)).toMatchObject({ code: "resource_limit_exceeded" });
});

test("names are unique", async () => {
  await bench.make("firewalls", { name: "wall" });
  expect(await bench.post("/firewalls", { name: "wall" })).toMatchObject({ code: "uniqueness_error" });
});
