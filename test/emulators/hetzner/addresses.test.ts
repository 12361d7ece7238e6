import { Bench, serverBody } from "./client";

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start();
});

afterEach(() => bench.stop());

const primary = (body: object = {}) =>
  bench.make("primary_ips", { name: "ip", type: "ipv4", location: "nbg1", ...body });
const floating = (body: object = {}) =>
  bench.make("floating_ips", { name: "float", type: "ipv4", home_location: "nbg1", ...body });
const stopped = (body: object) => bench.server({ start_after_create: false, ...body });
const NO_IPV4 = { public_net: { enable_ipv4: false } };

describe("primary IPs", () => {
  test("are an address or a network of /64, each only once", async () => {
    const ids = [await primary(), await primary({ name: "b" }), await primary({ name: "c", type: "ipv6" })];
    const ips = await Promise.all(
      ids.map(async (id) => (await bench.get(`/primary_ips/${id}`)).body.at("primary_ip", "ip").value),
    );
    expect(ips).toEqual(["203.0.113.10", "203.0.113.11", "2001:db8:1:10::/64"]);
  });

  test("need a location or an assignee, not both", async () => {
    const id = await stopped(NO_IPV4);
    const both = { name: "a", type: "ipv4", location: "nbg1", assignee_id: id, assignee_type: "server" };
    expect(await bench.post("/primary_ips", both)).toMatchObject({ fields: ["location"] });
    expect(await bench.post("/primary_ips", { name: "a", type: "ipv4" })).toMatchObject({
      fields: ["location"],
    });
  });

  test("are refused to a server of another location, family, or when taken", async () => {
    const elsewhere = await primary({ location: "fsn1" });
    const refused = (public_net: object) => bench.post("/servers", serverBody({ name: "x", public_net }));
    expect(await refused({ ipv4: elsewhere })).toMatchObject({ code: "primary_ip_datacenter_mismatch" });
    const ipv6 = await primary({ name: "v6", type: "ipv6" });
    expect(await refused({ ipv4: ipv6 })).toMatchObject({ code: "primary_ip_version_mismatch" });
    expect(await refused({ enable_ipv6: false, ipv6 })).toMatchObject({ fields: ["public_net.ipv6"] });
    await bench.server({ public_net: { ipv6 } });
    expect(await refused({ ipv6 })).toMatchObject({ code: "primary_ip_assigned" });
  });

  test("are assigned only to a server that is off and has none of the family", async () => {
    const ip = await primary();
    const assign = (assignee_id: number) =>
      bench.post(`/primary_ips/${ip}/actions/assign`, { assignee_id, assignee_type: "server" });
    const running = await bench.server(NO_IPV4);
    expect(await assign(running)).toMatchObject({ code: "server_not_stopped" });
    expect(await assign(await stopped({ name: "has" }))).toMatchObject({ code: "server_has_ipv4" });
    const other = await stopped({ name: "other", location: "fsn1", ...NO_IPV4 });
    expect(await assign(other)).toMatchObject({ code: "primary_ip_datacenter_mismatch" });
    const good = await stopped({ name: "good", ...NO_IPV4 });
    expect((await assign(good)).status).toBe(201);
    expect(await assign(good)).toMatchObject({ code: "primary_ip_already_assigned" });
    expect(await bench.call("DELETE", `/primary_ips/${ip}`)).toMatchObject({ code: "primary_ip_assigned" });
    expect((await bench.post(`/primary_ips/${ip}/actions/unassign`)).status).toBe(201);
    expect((await bench.call("DELETE", `/primary_ips/${ip}`)).status).toBe(204);
  });

  test("go with their server only when auto_delete says so", async () => {
    const keep = await primary();
    const go = await primary({ name: "go", type: "ipv6", auto_delete: true });
    const id = await bench.server({ public_net: { ipv4: keep, ipv6: go } });
    await bench.call("DELETE", `/servers/${id}`);
    await bench.get("/actions");
    expect(bench.emulator.remaining).toEqual({ primary_ip: 1 });
    expect((await bench.get(`/primary_ips/${keep}`)).status).toBe(200);
  });

  test("can be protected", async () => {
    const ip = await primary();
    await bench.post(`/primary_ips/${ip}/actions/change_protection`, { delete: true });
    expect(await bench.call("DELETE", `/primary_ips/${ip}`)).toMatchObject({ code: "protected" });
  });
});

describe("floating IPs", () => {
  test("are sent to a server, moved, and taken away, by the machine too", async () => {
    const one = await bench.server();
    const other = await bench.server({ name: "other" });
    const ip = await floating();
    const address = (await bench.get(`/floating_ips/${ip}`)).body.at("floating_ip", "ip").value;
    for (const server of [one, other]) {
      await bench.post(`/floating_ips/${ip}/actions/assign`, { server });
      await bench.get("/actions");
    }
    expect(
      (await bench.get(`/servers/${other}`)).body.at("server", "public_net", "floating_ips").value,
    ).toEqual([ip]);
    await bench.post(`/floating_ips/${ip}/actions/unassign`);
    const calls = bench.backend.calls.filter(([operation]) => operation.endsWith("signAddress"));
    expect(calls).toEqual([
      ["assignAddress", one, address],
      ["unassignAddress", one, address],
      ["assignAddress", other, address],
      ["unassignAddress", other, address],
    ]);
  });

  test("stay in their network zone", async () => {
    const far = await bench.server({ location: "ash" });
    const ip = await floating();
    expect(await bench.post(`/floating_ips/${ip}/actions/assign`, { server: far })).toMatchObject({
      fields: ["server"],
    });
  });

  test("need a home or a server, have a name of their own, and can be protected", async () => {
    expect(await bench.post("/floating_ips", { type: "ipv4" })).toMatchObject({ fields: ["home_location"] });
    const ip = await floating();
    expect(
      await bench.post("/floating_ips", { name: "float", type: "ipv4", home_location: "nbg1" }),
    ).toMatchObject({
      code: "uniqueness_error",
    });
    expect(await bench.post(`/floating_ips/${ip}/actions/unassign`)).toMatchObject({ code: "invalid_input" });
    await bench.post(`/floating_ips/${ip}/actions/change_protection`, { delete: true });
    expect(await bench.call("DELETE", `/floating_ips/${ip}`)).toMatchObject({ code: "protected" });
  });
});

describe("reverse DNS", () => {
  test("of an IPv4 address falls back to Hetzner's own name", async () => {
    const ip = await primary();
    const pointers = async () =>
      (await bench.get(`/primary_ips/${ip}`)).body.at("primary_ip", "dns_ptr").value;
    const change = (dns_ptr: string | null) =>
      bench.post(`/primary_ips/${ip}/actions/change_dns_ptr`, { ip: "203.0.113.10", dns_ptr });
    await change("tracker.example.org");
    expect(await pointers()).toEqual([{ ip: "203.0.113.10", dns_ptr: "tracker.example.org" }]);
    await change(null);
    expect(await pointers()).toEqual([
      { ip: "203.0.113.10", dns_ptr: "static.10.113.0.203.clients.your-server.de" },
    ]);
  });

  test("of an IPv6 network is set for single addresses in it", async () => {
    const ip = await floating({ type: "ipv6" });
    const change = (address: string) =>
      bench.post(`/floating_ips/${ip}/actions/change_dns_ptr`, { ip: address, dns_ptr: "a.example.org" });
    expect((await change("2001:db8:1:10::5")).status).toBe(201);
    expect(await change("2001:db8:1:11::5")).toMatchObject({ fields: ["ip"] });
    expect((await bench.get(`/floating_ips/${ip}`)).body.at("floating_ip", "dns_ptr").value).toEqual([
      { ip: "2001:db8:1:10::5", dns_ptr: "a.example.org" },
    ]);
  });

  test("of a server is that of its addresses, and must be a host name", async () => {
    const id = await bench.server();
    const change = (dns_ptr: string) =>
      bench.post(`/servers/${id}/actions/change_dns_ptr`, { ip: "203.0.113.10", dns_ptr });
    expect(await change("not a name")).toMatchObject({ fields: ["dns_ptr"] });
    await change("tracker.example.org");
    const { body } = await bench.get(`/servers/${id}`);
    expect(body.at("server", "public_net", "ipv4", "dns_ptr").value).toBe("tracker.example.org");
  });
});
