import { apiByNameCheck, grafanaByNameCheck, redirectCheck } from "../../lib/probes/name-checks";
import { type Check, runChecks } from "../../lib/probes/probe";
import type { Site } from "../../lib/topology/sites";
import { fakeHttpServer } from "./fake-http-server";
import { type FakeHttpsServer, fakeHttpsServer, selfSigned } from "./fake-https-server";

const hostName = "api.example.org";
const certificate = selfSigned(hostName);
const trust = { authorities: [certificate.cert] };
const family = { name: "IPv4", address: "127.0.0.1" } as const;
const site = (allowedCidrs: readonly string[] = []): Site => ({
  hostName,
  purpose: "tracker-api",
  port: 1212,
  allowedCidrs,
});

/** Status and body by path. */
let answers: Readonly<Record<string, readonly [number, string]>> = {};
const asked: string[] = [];
let server: FakeHttpsServer;
beforeAll(async () => {
  server = await fakeHttpsServer(certificate, (url, response) => {
    asked.push(url);
    const [status, body] = answers[url.split("?")[0] ?? ""] ?? [404, ""];
    response.writeHead(status).end(body);
  });
});
afterAll(() => server.close());

async function outcome(check: Check): Promise<string> {
  const [found] = await runChecks([check], { limit: 5000 });
  return `${found?.result}: ${found?.detail}`;
}

const api = (of: Site) =>
  outcome(apiByNameCheck(family, of, { httpPort: 80, httpsPort: server.port, trust }));

test("an API that is well and refuses a wrong token", async () => {
  answers = {
    "/api/health_check": [200, '{"status":"Ok"}'],
    "/api/v1/stats": [500, 'Unhandled rejection: Err { reason: "token not valid" }'],
  };
  expect(await api(site())).toBe("passed: status Ok, wrong token refused with HTTP 500");
  expect(asked.at(-1)).toMatch(/^\/api\/v1\/stats\?token=wrong-/);
});

test("an API that takes any token", async () => {
  answers = { "/api/health_check": [200, '{"status":"Ok"}'], "/api/v1/stats": [200, "{}"] };
  expect(await api(site())).toBe("failed: expected a wrong token to be refused, found it accepted");
});

test("an API for others only is not asked, and one that shuts everyone out fails", async () => {
  answers = { "/api/health_check": [403, ""] };
  expect(await api(site(["203.0.113.0/24"]))).toBe(
    "skipped: refused with HTTP 403: this computer is outside TORRUST_TRACKER_API_ALLOWED_CIDRS",
  );
  expect(await api(site())).toMatch(/^failed: expected HTTP 200 to the health check, found 403/);
});

test("Grafana's log-in page", async () => {
  const check = () =>
    outcome(grafanaByNameCheck(family, site(), { httpPort: 80, httpsPort: server.port, trust }));
  answers = { "/login": [200, "<html>"] };
  expect(await check()).toBe("passed: log-in page");
  answers = { "/login": [502, ""] };
  expect(await check()).toBe("failed: expected HTTP 200 to Grafana's log-in page, found 502");
});

test.each([
  [308, `https://${hostName}/announce`, "passed: to https"],
  [
    301,
    "https://elsewhere.example.org/",
    `failed: expected HTTP 308 to https://${hostName}/announce, found 301 to https://elsewhere.example.org/`,
  ],
  [200, undefined, `failed: expected HTTP 308 to https://${hostName}/announce, found 200 to nowhere`],
])("a redirect with %d to %s", async (status, location, expected) => {
  const plain = await fakeHttpServer((_url, response) =>
    response.writeHead(status, location === undefined ? {} : { location }).end(),
  );
  const httpPort = Number(new URL(plain.baseUrl).port);
  const found = await outcome(redirectCheck(family, site(), { httpPort }));
  await plain.close();
  expect(found).toBe(expected);
});
