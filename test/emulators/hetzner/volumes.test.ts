import { Bench } from "./client";

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start();
});

afterEach(() => bench.stop());

const volume = (body: object = {}) =>
  bench.make("volumes", { name: "data", size: 10, location: "nbg1", format: "ext4", ...body });
const attach = (id: number, server: number) =>
  bench.post(`/volumes/${id}/actions/attach`, { server, automount: false });

test.each([
  ["a size below 10 GB", { size: 9 }, "size"],
  ["a size above 10 TB", { size: 10_241 }, "size"],
  ["a file system other than ext4 and xfs", { format: "btrfs" }, "format"],
  ["a location that does not exist", { location: "moon" }, "location"],
  ["automount without a server", { automount: true }, "automount"],
])("refuses %s", async (_what, body, field) => {
  const answer = await bench.post("/volumes", { name: "data", size: 10, location: "nbg1", ...body });
  expect(answer).toMatchObject({ status: 422, fields: [field] });
});

test("needs a location or a server, not both", async () => {
  const server = await bench.server();
  expect(await bench.post("/volumes", { name: "a", size: 10 })).toMatchObject({ fields: ["location"] });
  expect(await bench.post("/volumes", { name: "a", size: 10, server, location: "nbg1" })).toMatchObject({
    fields: ["location"],
  });
});

test("names are unique", async () => {
  await volume();
  expect(await bench.post("/volumes", { name: "data", size: 10, location: "nbg1" })).toMatchObject({
    code: "uniqueness_error",
  });
});

test("is attached to one server of its location, which must let go before it is deleted", async () => {
  const id = await volume();
  const server = await bench.server();
  const far = await bench.server({ name: "far", location: "fsn1" });
  expect(await attach(id, far)).toMatchObject({ fields: ["server"] });
  expect((await attach(id, server)).status).toBe(201);
  await bench.get("/actions");
  expect((await bench.get(`/servers/${server}`)).body.at("server", "volumes").value).toEqual([id]);
  expect(await attach(id, server)).toMatchObject({ code: "volume_already_attached" });
  expect(await bench.call("DELETE", `/volumes/${id}`)).toMatchObject({ code: "volume_already_attached" });
  expect((await bench.post(`/volumes/${id}/actions/detach`)).status).toBe(201);
  await bench.get("/actions");
  expect(await bench.post(`/volumes/${id}/actions/detach`)).toMatchObject({ code: "invalid_input" });
  expect((await bench.call("DELETE", `/volumes/${id}`)).status).toBe(204);
  const seen = {
    id,
    size: 10,
    format: "ext4",
    device: `/dev/disk/by-id/scsi-0HC_Volume_${id}`,
    automount: false,
  };
  expect(bench.backend.calls.slice(-3)).toEqual([
    ["attachVolume", server, seen],
    ["detachVolume", server, seen],
    ["deleteVolume", id],
  ]);
});

test("a server takes sixteen", async () => {
  const server = await bench.server();
  for (let count = 0; count < 16; count += 1) await attach(await volume({ name: `v${count}` }), server);
  await bench.get("/actions");
  expect(await attach(await volume({ name: "one-more" }), server)).toMatchObject({
    code: "resource_limit_exceeded",
  });
});

test("only grows", async () => {
  const id = await volume({ size: 20 });
  expect(await bench.post(`/volumes/${id}/actions/resize`, { size: 20 })).toMatchObject({ fields: ["size"] });
  await bench.post(`/volumes/${id}/actions/resize`, { size: 30 });
  expect((await bench.get(`/volumes/${id}`)).body.at("volume", "size").value).toBe(30);
});

test("can be protected", async () => {
  const id = await volume();
  await bench.post(`/volumes/${id}/actions/change_protection`, { delete: true });
  expect(await bench.call("DELETE", `/volumes/${id}`)).toMatchObject({ code: "protected" });
});
