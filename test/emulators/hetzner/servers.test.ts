import { Bench, serverBody } from "./client";

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start();
});

afterEach(() => bench.stop());

const show = async (id: number) => (await bench.get(`/servers/${id}`)).body.at("server");

describe("creation", () => {
  test("hands user-data, keys and addresses to the machine", async () => {
    const key = await bench.make("ssh_keys", { name: "me", public_key: "ssh-ed25519 AAAA me" });
    const id = await bench.server({ user_data: "#cloud-config\n", ssh_keys: [key] });
    expect(bench.backend.calls).toEqual([
      [
        "create",
        {
          id,
          name: "tracker",
          userData: "#cloud-config\n",
          sshKeys: ["ssh-ed25519 AAAA me"],
          image: "debian-13",
          architecture: "x86",
          cores: 2,
          memory: 8,
          ipv4: "203.0.113.10",
          ipv6: "2001:db8:1:10::1",
        },
      ],
      ["power", id, "on"],
    ]);
  });

  test.each([
    ["a server type that does not exist", { server_type: "cx1" }, "server_type"],
    ["an image that does not exist", { image: "debian-1" }, "image"],
    ["a location that does not exist", { location: "moon" }, "location"],
    ["a type that the location has not", { server_type: "cx23", location: "ash" }, "location"],
    ["a name that is no host name", { name: "my server" }, "name"],
    ["a label that is none", { labels: { "a b": "c" } }, "labels.a b"],
    ["user-data above 32 KiB", { user_data: "x".repeat(32 * 1024 + 1) }, "user_data"],
    ["no network at all", { public_net: { enable_ipv4: false, enable_ipv6: false } }, "public_net"],
  ])("refuses %s", async (_what, body, field) => {
    const answer = await bench.post("/servers", serverBody(body));
    expect(answer).toMatchObject({ status: 422, code: "invalid_input", fields: [field] });
    expect(bench.emulator.remaining).toEqual({});
  });

  test("takes user-data of exactly 32 KiB, counted in bytes", async () => {
    expect((await bench.post("/servers", serverBody({ user_data: "ä".repeat(16 * 1024) }))).status).toBe(201);
    const over = serverBody({ name: "other", user_data: "ä".repeat(16 * 1024) + "x" });
    expect((await bench.post("/servers", over)).status).toBe(422);
  });

  test("refuses an image of another architecture, and finds the right one by name", async () => {
    const images = (await bench.get("/images?name=debian-13&architecture=x86&include_deprecated=true")).body;
    const arm = serverBody({ server_type: "cax11", image: images.at("images", 0, "id").number });
    expect(await bench.post("/servers", arm)).toMatchObject({ code: "invalid_input", fields: ["image"] });
    const id = await bench.server({ server_type: "cax11" });
    expect((await show(id)).at("image", "architecture").value).toBe("arm");
  });

  test("refuses a name twice", async () => {
    await bench.server();
    expect(await bench.post("/servers", serverBody())).toMatchObject({
      status: 409,
      code: "uniqueness_error",
    });
  });

  test.each([
    ["SSH key", { ssh_keys: [9] }],
    ["firewall", { firewalls: [{ firewall: 9 }] }],
    ["placement group", { placement_group: 9 }],
    ["primary IP", { public_net: { ipv4: 9 } }],
    ["volume", { volumes: [9] }],
    ["network", { networks: [9] }],
  ])("refuses a %s that does not exist", async (_what, body) => {
    expect(await bench.post("/servers", serverBody(body))).toMatchObject({ status: 404, code: "not_found" });
    expect(bench.emulator.remaining).toEqual({});
  });

  test("makes addresses that go with the server when none are given", async () => {
    const id = await bench.server();
    expect(bench.emulator.remaining).toEqual({ server: 1, primary_ip: 2 });
    await bench.call("DELETE", `/servers/${id}`);
    await bench.get("/actions");
    expect(bench.emulator.remaining).toEqual({});
  });

  test("can leave the server off", async () => {
    const id = await bench.server({ start_after_create: false });
    expect((await show(id)).at("status").value).toBe("off");
  });
});

describe("placement groups", () => {
  test("take ten servers", async () => {
    const group = await bench.make("placement_groups", { name: "spread", type: "spread" });
    for (let count = 0; count < 10; count += 1) {
      await bench.server({ name: `s${count}`, placement_group: group });
    }
    const answer = await bench.post("/servers", serverBody({ name: "s10", placement_group: group }));
    expect(answer).toMatchObject({ code: "placement_error" });
  });

  test("are not deleted while they have servers, and are joined only when off", async () => {
    const group = await bench.make("placement_groups", { name: "spread", type: "spread" });
    const id = await bench.server();
    const join = () =>
      bench.post(`/servers/${id}/actions/add_to_placement_group`, { placement_group: group });
    expect(await join()).toMatchObject({ code: "server_not_stopped" });
    await bench.post(`/servers/${id}/actions/poweroff`);
    await bench.get("/actions");
    expect((await join()).status).toBe(201);
    expect((await show(id)).at("placement_group", "servers").value).toEqual([id]);
    expect(await bench.call("DELETE", `/placement_groups/${group}`)).toMatchObject({
      code: "resource_in_use",
    });
  });

  test("are of type spread", async () => {
    expect(await bench.post("/placement_groups", { name: "a", type: "pack" })).toMatchObject({
      fields: ["type"],
    });
  });
});

describe("actions", () => {
  test("a change of type needs a server that is off, the same architecture and a disk no smaller", async () => {
    const id = await bench.server({ server_type: "ccx23" });
    const change = (server_type: string) =>
      bench.post(`/servers/${id}/actions/change_type`, { server_type, upgrade_disk: false });
    expect(await change("ccx33")).toMatchObject({ code: "server_not_stopped" });
    await bench.post(`/servers/${id}/actions/poweroff`);
    await bench.get("/actions");
    expect(await change("cax31")).toMatchObject({ code: "invalid_server_type" });
    expect(await change("ccx13")).toMatchObject({ code: "invalid_server_type" });
    expect((await change("ccx33")).status).toBe(201);
    const server = await show(id);
    expect(server.at("server_type", "name").value).toBe("ccx33");
    expect(server.at("primary_disk_size").value).toBe(160);
  });

  test("protection holds off deletion and rebuild, both alike", async () => {
    const id = await bench.server();
    const protect = (body: object) => bench.post(`/servers/${id}/actions/change_protection`, body);
    expect(await protect({ delete: true })).toMatchObject({ code: "invalid_input", fields: ["rebuild"] });
    await protect({ delete: true, rebuild: true });
    expect(await bench.call("DELETE", `/servers/${id}`)).toMatchObject({ status: 403, code: "protected" });
    expect(await bench.post(`/servers/${id}/actions/rebuild`, { image: "debian-13" })).toMatchObject({
      code: "protected",
    });
    await protect({ delete: false, rebuild: false });
    expect((await bench.call("DELETE", `/servers/${id}`)).status).toBe(200);
  });

  test("power is passed on to the machine", async () => {
    const id = await bench.server();
    await bench.post(`/servers/${id}/actions/poweroff`);
    await bench.get("/actions");
    expect((await show(id)).at("status").value).toBe("off");
    await bench.post(`/servers/${id}/actions/poweron`);
    await bench.get("/actions");
    await bench.post(`/servers/${id}/actions/reboot`);
    const power = bench.backend.calls.filter(([operation]) => operation === "power");
    expect(power.map((call) => call[2])).toEqual(["on", "off", "on", "reboot"]);
  });

  test("backups show a window", async () => {
    const id = await bench.server();
    await bench.post(`/servers/${id}/actions/enable_backup`);
    expect((await show(id)).at("backup_window").value).toBe("22-02");
    await bench.post(`/servers/${id}/actions/disable_backup`);
    expect((await show(id)).at("backup_window").value).toBeNull();
  });

  test("name and labels change in place", async () => {
    const id = await bench.server();
    await bench.call("PUT", `/servers/${id}`, { name: "renamed", labels: { a: "b" } });
    expect((await show(id)).value).toMatchObject({ name: "renamed", labels: { a: "b" } });
  });
});

describe("deletion", () => {
  test("frees addresses, volumes and firewalls, and removes the machine", async () => {
    const ip = await bench.make("primary_ips", { name: "v4", type: "ipv4", location: "nbg1" });
    const volume = await bench.make("volumes", { name: "data", size: 10, location: "nbg1" });
    const firewall = await bench.make("firewalls", { name: "wall" });
    const id = await bench.server({
      public_net: { ipv4: ip, enable_ipv6: false },
      volumes: [volume],
      firewalls: [{ firewall }],
    });
    const floating = await bench.make("floating_ips", { type: "ipv4", server: id });
    await bench.call("DELETE", `/servers/${id}`);
    await bench.get("/actions");
    expect((await bench.get(`/servers/${id}`)).code).toBe("not_found");
    expect((await bench.get(`/primary_ips/${ip}`)).body.at("primary_ip", "assignee_id").value).toBeNull();
    expect((await bench.get(`/volumes/${volume}`)).body.at("volume", "server").value).toBeNull();
    expect((await bench.get(`/floating_ips/${floating}`)).body.at("floating_ip", "server").value).toBeNull();
    expect((await bench.get(`/firewalls/${firewall}`)).body.at("firewall", "applied_to").value).toEqual([]);
    expect(bench.backend.machines.size).toBe(0);
  });
});
