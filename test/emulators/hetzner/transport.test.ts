import { Bench, serverBody } from "./client";

let bench: Bench;

afterEach(() => bench.stop());

describe("transport", () => {
  beforeEach(async () => {
    bench = await Bench.start();
  });

  test("a wrong token is refused", async () => {
    const answer = await bench.call("GET", "/servers", undefined, "wrong");
    expect([answer.status, answer.code]).toEqual([401, "unauthorized"]);
  });

  test("an unknown operation is not found", async () => {
    expect(await bench.get("/nonsense")).toMatchObject({ status: 404, code: "not_found" });
    expect(await bench.call("PATCH", "/servers")).toMatchObject({ status: 404, code: "not_found" });
  });

  test("a body that is no JSON is refused", async () => {
    expect(await bench.post("/ssh_keys", "{")).toMatchObject({ status: 400, code: "json_error" });
  });

  test("a field that the API does not know is refused by its name, at any depth", async () => {
    const outer = await bench.post("/servers", serverBody({ colour: "red" }));
    expect(outer).toMatchObject({ status: 422, code: "invalid_input", fields: ["colour"] });
    const inner = await bench.post("/servers", serverBody({ public_net: { enable_ipv5: true } }));
    expect(inner).toMatchObject({ status: 422, fields: ["public_net.enable_ipv5"] });
  });

  test("a body where none belongs is refused", async () => {
    const id = await bench.server();
    expect(await bench.post(`/servers/${id}/actions/poweroff`, { hard: true })).toMatchObject({
      fields: ["hard"],
    });
  });

  test("a filter that the API does not know is refused, so that no list is unfiltered by mistake", async () => {
    expect(await bench.get("/images?flavour=debian")).toMatchObject({ status: 422, fields: ["flavour"] });
  });

  test("an error says its code in JSON", async () => {
    const { headers, body } = await bench.get("/servers/1");
    expect(headers.get("content-type")).toBe("application/json");
    expect(body.value).toEqual({
      error: { code: "not_found", message: "server with ID '1' not found", details: null },
    });
  });

  test("every request is noted", async () => {
    await bench.get("/servers?page=1");
    expect(bench.emulator.requests).toEqual([{ method: "GET", path: "/servers", status: 200 }]);
  });
});

describe("lists", () => {
  beforeEach(async () => {
    bench = await Bench.start();
    for (const name of ["a", "b", "c"]) {
      await bench.make("placement_groups", { name, type: "spread", labels: { letter: name, test: "yes" } });
    }
  });

  const names = async (query: string) =>
    (await bench.get(`/placement_groups?${query}`)).body
      .at("placement_groups")
      .items.map((item) => item.at("name").value);

  test("come in pages that name their neighbours", async () => {
    const { body, headers } = await bench.get("/placement_groups?per_page=2&page=1");
    expect(body.at("meta", "pagination").value).toEqual({
      page: 1,
      per_page: 2,
      previous_page: null,
      next_page: 2,
      last_page: 2,
      total_entries: 3,
    });
    expect(headers.get("link")).toBe(
      '</placement_groups?per_page=2&page=2>; rel="next", </placement_groups?per_page=2&page=2>; rel="last"',
    );
    expect(await names("per_page=2&page=2")).toEqual(["c"]);
  });

  test("the last page has no next one", async () => {
    const { body } = await bench.get("/placement_groups?per_page=2&page=2");
    expect(body.at("meta", "pagination", "next_page").value).toBeNull();
    expect(body.at("meta", "pagination", "previous_page").value).toBe(1);
  });

  test("have at most 50 entries a page", async () => {
    expect(await bench.get("/placement_groups?per_page=51")).toMatchObject({
      status: 422,
      fields: ["per_page"],
    });
    expect(await bench.get("/placement_groups?page=0")).toMatchObject({ status: 422, fields: ["page"] });
  });

  test.each([
    ["letter=b", ["b"]],
    ["letter==b", ["b"]],
    ["letter!=b", ["a", "c"]],
    ["test", ["a", "b", "c"]],
    ["!test", []],
    ["letter in (a,b),test=yes", ["a", "b"]],
    ["letter notin (a,b)", ["c"]],
  ])("are filtered by the label selector %s", async (selector, expected) => {
    expect(await names(`label_selector=${encodeURIComponent(selector)}`)).toEqual(expected);
  });

  test("are sorted", async () => {
    expect(await names("sort=name:desc")).toEqual(["c", "b", "a"]);
    expect(await bench.get("/placement_groups?sort=colour")).toMatchObject({ code: "invalid_input" });
  });

  test("are filtered by name", async () => {
    expect(await names("name=b")).toEqual(["b"]);
  });
});

describe("rate limit", () => {
  beforeEach(async () => {
    bench = await Bench.start({ rateLimit: { limit: 2, refillPerSecond: 1 } });
  });

  test("is told in the headers, refuses what is too much, and refills", async () => {
    const first = await bench.get("/locations");
    expect(first.headers.get("ratelimit-limit")).toBe("2");
    expect(first.headers.get("ratelimit-remaining")).toBe("1");
    await bench.get("/locations");
    expect(await bench.get("/locations")).toMatchObject({ status: 429, code: "rate_limit_exceeded" });
    bench.advance(1000);
    expect((await bench.get("/locations")).status).toBe(200);
  });

  test("can be changed", async () => {
    bench.emulator.setRateLimit({ limit: 1, refillPerSecond: 1 });
    await bench.get("/locations");
    expect((await bench.get("/locations")).status).toBe(429);
  });
});

describe("injected faults", () => {
  beforeEach(async () => {
    bench = await Bench.start();
  });

  test("meet the requests that match, as often as asked, and after as many as asked", async () => {
    bench.emulator.fail({ method: "GET", path: "/servers", code: "server_error", times: 2, after: 1 });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await bench.get("/servers")).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect((await bench.get("/locations")).status).toBe(200);
  });

  test("can be any code of the API", async () => {
    bench.emulator.fail({ code: "bad_gateway", message: "upstream" });
    expect(await bench.get("/servers")).toMatchObject({ status: 502, code: "bad_gateway" });
  });

  test("let a test act at a request", async () => {
    let met = 0;
    bench.emulator.when({ path: /^\/servers/ }, () => (met += 1));
    await bench.get("/locations");
    await bench.get("/servers");
    await bench.get("/servers");
    expect(met).toBe(1);
  });

  test("a location without room", async () => {
    bench.emulator.setAvailable("nbg1", false);
    expect(await bench.post("/servers", serverBody())).toMatchObject({
      status: 412,
      code: "resource_unavailable",
    });
    expect(bench.emulator.remaining).toEqual({});
    bench.emulator.setAvailable("nbg1", true);
    expect((await bench.post("/servers", serverBody())).status).toBe(201);
  });

  test("a server that vanishes leaves what is not its own", async () => {
    const volume = await bench.make("volumes", { name: "data", size: 10, location: "nbg1" });
    await bench.server({ volumes: [volume] });
    await bench.emulator.vanishServer("tracker");
    expect(bench.emulator.remaining).toEqual({ volume: 1 });
    expect(bench.backend.machines.size).toBe(0);
  });
});
