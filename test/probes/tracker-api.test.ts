import { Secret } from "../../lib/config/secret";
import { probeApiHealth, probeApiToken, probeApiWrongToken } from "../../lib/probes/tracker-api";
import { type FakeHttpServer, fakeHttpServer, queryBytes } from "./fake-http-server";

const token = new Secret("Right+Token/With=Signs");

let server: FakeHttpServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

interface Answers {
  readonly health?: string;
  readonly right?: string;
  readonly wrong?: readonly [status: number, body: string];
}

const REFUSED_3_0_0 = [500, 'Unhandled rejection: Err { reason: "token not valid" }'] as const;

/** An API that knows one token. */
async function api({
  health = '{"status":"Ok"}',
  right = '{"torrents":7}',
  wrong = REFUSED_3_0_0,
}: Answers = {}) {
  server = await fakeHttpServer((url, response) => {
    if (url === "/api/health_check") return response.end(health);
    if (!url.startsWith("/api/v1/stats?")) return response.writeHead(404).end();
    const given = decodeURIComponent(queryBytes(url, "token").toString("latin1"));
    if (given === token.reveal()) return response.end(right);
    return response.writeHead(wrong[0]).end(wrong[1]);
  });
  return { baseUrl: server.baseUrl, timeout: 2000 };
}

test("a healthy API", async () => {
  await expect(probeApiHealth(await api())).resolves.toBeUndefined();
});

test.each([
  ['{"status":"Error"}', 'expected status "Ok" from the health check, found "Error"'],
  ["{}", 'expected status "Ok" from the health check, found none'],
  ["hello", 'expected a JSON object as health check, found "hello"'],
  ["[]", 'expected a JSON object as health check, found "[]"'],
])("the health check %s", async (health, message) => {
  await expect(probeApiHealth(await api({ health }))).rejects.toThrow(new Error(message));
});

test("the right token reads the statistics", async () => {
  await expect(probeApiToken(await api(), token)).resolves.toBe(7);
});

test.each([[...REFUSED_3_0_0], [401, "unauthorized"]] as const)(
  "a refused token, HTTP %d",
  async (status, body) => {
    const props = await api({ wrong: [status, body] });
    await expect(probeApiToken(props, new Secret("the-old-one"))).rejects.toMatchObject({
      message: `expected the API token to be accepted, found it refused (HTTP ${status})`,
      fix: "the machine runs with another token: release and run with this one",
    });
    await expect(probeApiWrongToken(props)).resolves.toBe(status);
  },
);

test.each([
  ["{}", 'expected the integer "torrents" in the statistics, found none'],
  ["", 'expected a JSON object as statistics, found ""'],
])("statistics that are %j", async (right, message) => {
  await expect(probeApiToken(await api({ right }), token)).rejects.toThrow(new Error(message));
});

test("an accepted wrong token", async () => {
  await expect(probeApiWrongToken(await api({ wrong: [200, "{}"] }))).rejects.toMatchObject({
    message: "expected a wrong token to be refused, found it accepted",
    fix: "stop the tracker: anyone who reaches its API may change it",
  });
});

test.each([
  [500, "database is locked"],
  [503, "later"],
])("HTTP %d is no refusal", async (status, body) => {
  await expect(probeApiWrongToken(await api({ wrong: [status, body] }))).rejects.toThrow(
    new Error(
      `expected a refusal of the wrong token (HTTP 401, or 500 "token not valid"), found HTTP ${status}`,
    ),
  );
});

test.each([
  ["echoes the token", token.reveal()],
  ["echoes the URL", `/api/v1/stats?token=${encodeURIComponent(token.reveal())}`],
])("no error holds the token: a server that %s", async (_, echoed) => {
  const failure = await probeApiToken(await api({ right: `not found: ${echoed}` }), token).catch(String);
  expect(failure).toMatch(
    /^ProbeFailure: expected a JSON object as statistics, found "not found: .*\[secret\]"$/,
  );
});

test("no error holds the token: no server", async () => {
  const props = await api();
  await server?.close();
  const failure = await probeApiToken(props, token).catch(String);
  const { host } = new URL(props.baseUrl);
  expect(failure).toBe(
    `ProbeFailure: expected an HTTP reply from ${host}, found connect ECONNREFUSED ${host}`,
  );
});
