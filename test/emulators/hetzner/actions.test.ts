import { Bench, serverBody } from "./client";

/** Milliseconds. */
const DURATION = 1000;

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start({ actionDuration: DURATION });
});

afterEach(() => bench.stop());

const statusOf = async (id: number) =>
  (await bench.get(`/actions?id=${id}`)).body.at("actions", 0, "status").value;

async function create(body: object = {}) {
  const answer = await bench.post("/servers", serverBody(body));
  return { answer, id: answer.body.at("server", "id").number, action: answer.body.at("action", "id").number };
}

/** Lets what runs end; next actions begin only when the one before has ended. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    bench.advance(DURATION);
    await bench.get("/actions");
  }
}

test("an action runs before it succeeds, and the state changes only then", async () => {
  const { id, action } = await create();
  expect(await statusOf(action)).toBe("running");
  expect((await bench.get(`/servers/${id}`)).body.at("server", "status").value).toBe("initializing");
  await settle();
  expect(await statusOf(action)).toBe("success");
  expect((await bench.get(`/servers/${id}`)).body.at("server", "status").value).toBe("running");
});

test("the actions asked for by id are given, and no others", async () => {
  const { action, answer } = await create();
  const next = answer.body.at("next_actions", 0, "id").number;
  const { body } = await bench.get(`/actions?id=${action}&id=${next}&page=1&sort=status&sort=id`);
  expect(body.at("actions").items.map((item) => item.at("id").value)).toEqual([action, next]);
});

test("a next action begins after the one before it", async () => {
  const { action, answer } = await create();
  const next = answer.body.at("next_actions", 0, "id").number;
  bench.advance(DURATION);
  expect([await statusOf(action), await statusOf(next)]).toEqual(["success", "running"]);
});

test("what an action works on is locked", async () => {
  const { id } = await create();
  expect((await bench.get(`/servers/${id}`)).body.at("server", "locked").value).toBe(true);
  expect(await bench.post(`/servers/${id}/actions/poweroff`)).toMatchObject({ status: 423, code: "locked" });
  expect(await bench.call("DELETE", `/servers/${id}`)).toMatchObject({ status: 423, code: "locked" });
  await settle();
  expect((await bench.get(`/servers/${id}`)).body.at("server", "locked").value).toBe(false);
  expect((await bench.post(`/servers/${id}/actions/poweroff`)).status).toBe(201);
});

test("a volume cannot go while it is being attached", async () => {
  const { id } = await create();
  await settle();
  const volume = (await bench.post("/volumes", { name: "data", size: 10, location: "nbg1" })).body;
  await settle();
  const volumeId = volume.at("volume", "id").number;
  await bench.post(`/volumes/${volumeId}/actions/attach`, { server: id });
  expect(await bench.call("DELETE", `/volumes/${volumeId}`)).toMatchObject({ code: "locked" });
});

test("an action can be made to fail: nothing changes, and what follows it fails too", async () => {
  bench.emulator.actionFails("create_server", { code: "host_error", message: "host died" });
  const { id, action, answer } = await create();
  await settle();
  const { body } = await bench.get(`/actions/${action}`);
  expect(body.at("action").value).toMatchObject({
    status: "error",
    error: { code: "host_error", message: "host died" },
  });
  expect(await statusOf(answer.body.at("next_actions", 0, "id").number)).toBe("error");
  expect((await bench.get(`/servers/${id}`)).body.at("server", "status").value).toBe("initializing");
  expect(bench.backend.machines.size).toBe(0);
});

test("a machine that cannot be made ends the action in error, with its reason", async () => {
  bench.backend.break("create", "no room on the host");
  const { action } = await create();
  await settle();
  expect((await bench.get(`/actions/${action}`)).body.at("action", "error").value).toEqual({
    code: "action_failed",
    message: "no room on the host",
  });
});

test("an action that does not exist is not in the list, and not found alone", async () => {
  expect((await bench.get("/actions?id=7")).body.at("actions").value).toEqual([]);
  expect(await bench.get("/actions/7")).toMatchObject({ status: 404 });
});
