import { monitoringChecks } from "../../lib/probes/monitoring";
import { runChecks } from "../../lib/probes/probe";
import { deriveTopology } from "../../lib/topology/topology";
import { MONITORING, SETTINGS, settings } from "../release/fixtures";
import { fakeHttpServer } from "./fake-http-server";

const MONITORED = deriveTopology(settings({ monitoring: MONITORING }));

/** What the services answer, by path; anything else is a 503. */
async function rows(answers: Readonly<Record<string, string | (() => string)>>, patience = 0) {
  const server = await fakeHttpServer((url, response) => {
    const answer = answers[url.replace(/\?.*/, "")];
    if (answer === undefined) return response.writeHead(503).end("starting");
    return response.end(typeof answer === "string" ? answer : answer());
  });
  const checks = monitoringChecks({ topology: MONITORED, loopbackUrl: () => server.baseUrl, patience });
  const results = await runChecks(checks, { limit: 10_000 });
  await server.close();
  return results.map(({ name, result, detail }) => `${result} ${name}: ${detail}`);
}

function targets(...jobs: readonly (readonly [job: string, health: string])[]): string {
  const activeTargets = jobs.map(([job, health]) => ({
    labels: { job },
    health,
    lastError: health === "down" ? "refused" : "",
  }));
  return JSON.stringify({ status: "success", data: { activeTargets } });
}

const figure = (value: string) => JSON.stringify({ data: { result: [{ value: [1, value] }] } });

const WELL = {
  "/api/v1/targets": targets(["prometheus", "up"], ["node", "up"], ["alertmanager", "up"]),
  "/api/v1/query": figure("1"),
  "/-/ready": "OK",
  "/api/health": '{"database":"ok"}',
};

test("without monitoring nothing is asked", () => {
  expect(
    monitoringChecks({ topology: deriveTopology(SETTINGS), loopbackUrl: () => "http://127.0.0.1:1" }),
  ).toEqual([]);
});

test("targets, figures, Alertmanager and Grafana, each through the tunnel", async () => {
  const checks = monitoringChecks({ topology: MONITORED, loopbackUrl: () => "http://127.0.0.1:1" });
  expect(checks.map(({ target }) => target)).toEqual([
    "127.0.0.1:9090/api/v1/targets through SSH",
    "127.0.0.1:9090/api/v1/query through SSH",
    "127.0.0.1:9093/-/ready through SSH",
    "127.0.0.1:3000/api/health through SSH",
  ]);
  expect(await rows(WELL)).toEqual([
    "passed prometheus targets: 3 up: alertmanager, node, prometheus",
    "passed prometheus figures: torrust_tracker_up is 1",
    "passed alertmanager ready: ready",
    "passed grafana health: database ok",
  ]);
});

test("what is wrong is named", async () => {
  const sick = {
    "/api/v1/targets": targets(["prometheus", "up"], ["node", "down"], ["alertmanager", "up"]),
    "/api/v1/query": figure("0"),
    "/api/health": '{"database":"failing"}',
  };
  expect(await rows(sick)).toEqual([
    "failed prometheus targets: expected every target up, found node down (refused)",
    "failed prometheus figures: expected torrust_tracker_up to be 1, found 0",
    'failed alertmanager ready: expected HTTP 200, found 503: "starting"',
    'failed grafana health: expected Grafana\'s database to be ok, found "failing"',
  ]);
  expect((await rows({ ...WELL, "/api/v1/query": '{"data":{"result":[]}}' }))[1]).toContain("no such figure");
});

test("a target that was not asked yet is waited for", async () => {
  const states = ["unknown", "up"];
  const late = {
    ...WELL,
    "/api/v1/targets": () =>
      targets(["prometheus", "up"], ["node", states.shift() ?? "up"], ["alertmanager", "up"]),
  };
  expect((await rows(late, 5000))[0]).toBe("passed prometheus targets: 3 up: alertmanager, node, prometheus");
});

test("a Prometheus that asks nobody, or not each service, is not well", async () => {
  const asking = async (...jobs: readonly (readonly [job: string, health: string])[]) =>
    (await rows({ ...WELL, "/api/v1/targets": targets(...jobs) }))[0];
  expect(await asking()).toBe(
    "failed prometheus targets: expected targets for prometheus, node, alertmanager; found none for prometheus, node, alertmanager",
  );
  expect(await asking(["prometheus", "up"], ["node", "up"])).toMatch(/; found none for alertmanager$/);
});

test("targets that are not discovered yet are waited for", async () => {
  const answers = [targets()];
  const late = { ...WELL, "/api/v1/targets": () => answers.shift() ?? WELL["/api/v1/targets"] };
  expect((await rows(late, 5000))[0]).toMatch(/^passed prometheus targets: 3 up/);
});
