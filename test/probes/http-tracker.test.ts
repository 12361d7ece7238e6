import fc from "fast-check";
import { percentEncode, probeHttpTracker } from "../../lib/probes/http-tracker";
import { type FakeHttpServer, type Handler, fakeHttpServer, queryBytes } from "./fake-http-server";
import { testIPv6 } from "./ipv6";

let server: FakeHttpServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function probe(handle: Handler) {
  server = await fakeHttpServer(handle);
  return probeHttpTracker({ baseUrl: server.baseUrl, interval: 300, timeout: 2000 });
}

const announceReply = "d8:completei1e10:incompletei0e8:intervali300e12:min intervali300e5:peers0:6:peers60:e";

function scrapeReply(url: string, complete = 1): Buffer {
  const swarm = `d8:completei${complete}e10:downloadedi0e10:incompletei0ee`;
  return Buffer.concat([
    Buffer.from("d5:filesd20:"),
    queryBytes(url, "info_hash"),
    Buffer.from(`${swarm}ee`),
  ]);
}

const correct: Handler = (url, response) => {
  response.end(url.startsWith("/scrape?") ? scrapeReply(url) : announceReply);
};

/** Correct but for the announce's body. */
const announcing = (body: string, status = 200): Handler => {
  return (url, response, request) => {
    if (url.startsWith("/scrape?")) {
      correct(url, response, request);
      return;
    }
    response.statusCode = status;
    response.end(body);
  };
};

const scraping = (body: (url: string) => string | Buffer): Handler => {
  return (url, response, request) => {
    if (url.startsWith("/announce?")) correct(url, response, request);
    else response.end(body(url));
  };
};

test("announces, scrapes and leaves with the same hash and peer", async () => {
  await expect(probe(correct)).resolves.toEqual({ interval: 300, seeders: 1 });
  const urls = server?.urls ?? [];
  expect(urls.map((url) => url.split("?")[0])).toEqual(["/announce", "/scrape", "/announce"]);
  expect(urls[0]).toContain("&event=started&compact=1");
  expect(urls[2]).toContain("&event=stopped&compact=1");
  const hashes = urls.map((url) => queryBytes(url, "info_hash"));
  expect(hashes[0]).toHaveLength(20);
  expect(hashes).toEqual([hashes[0], hashes[0], hashes[0]]);
  const peers = [urls[0], urls[2]].map((url) => queryBytes(url ?? "", "peer_id").toString("latin1"));
  expect(peers[0]).toMatch(/^-TD0100-[0-9a-f]{12}$/);
  expect(peers[1]).toBe(peers[0]);
});

testIPv6("speaks IPv6", async () => {
  server = await fakeHttpServer(correct, "::1");
  const swarm = await probeHttpTracker({ baseUrl: server.baseUrl, interval: 300 });
  expect(swarm).toEqual({ interval: 300, seeders: 1 });
});

test("any bytes survive a URL", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
      const url = new URL(`http://192.0.2.1/announce?info_hash=${percentEncode(Buffer.from(bytes))}`);
      expect(queryBytes(url.href, "info_hash")).toEqual(Buffer.from(bytes));
    }),
  );
});

const body = (interval: string, rest = "5:peers0:") => `d8:completei1e${interval}${rest}e`;

test.each<[string, Handler, string]>([
  [
    "a failure reason with HTTP 200",
    announcing("d14:failure reason15:not whitelistede"),
    'the tracker refused the announce: "not whitelisted"',
  ],
  [
    "a failure reason that is no text",
    announcing("d14:failure reasoni1ee"),
    'the tracker refused the announce: "no text"',
  ],
  [
    "garbage",
    announcing("<html>hello</html>"),
    'expected a bencoded reply to the announce, found "<html>hello</html>" (expected a value at byte 0)',
  ],
  [
    "a torn body",
    announcing(announceReply.slice(0, 30)),
    'expected a bencoded reply to the announce, found "d8:completei1e10:incompletei0e" (expected ":" at byte 30)',
  ],
  ["no dictionary", announcing("le"), "expected a dictionary as reply to the announce"],
  ["HTTP 404", announcing("gone", 404), 'expected HTTP 200 to the announce, found 404: "gone"'],
  ["another interval", announcing(body("8:intervali120e")), "expected interval 300 s, found 120 s"],
  ["no interval", announcing(body("")), "expected interval 300 s, found none"],
  [
    "peers as a list",
    announcing(body("8:intervali300e", "5:peersle")),
    "expected compact peers (n * 6 bytes) in the announce reply, found something else",
  ],
  [
    "no seeder in the announce",
    announcing(announceReply.replace("completei1e", "completei0e")),
    'expected 1 seeder ("complete") in the announce reply, found 0',
  ],
  [
    "no seeder in the scrape",
    scraping((url) => scrapeReply(url, 0)),
    'expected 1 seeder ("complete") in the scrape of the announced torrent, found 0',
  ],
  [
    "another torrent in the scrape",
    scraping(() => scrapeReply(`/scrape?info_hash=${"%00".repeat(20)}`)),
    "expected the announced torrent in the scrape, found it missing",
  ],
  [
    "a failure reason to the scrape",
    scraping(() => "d14:failure reason2:noe"),
    'the tracker refused the scrape: "no"',
  ],
])("%s", async (_, handle, message) => {
  await expect(probe(handle)).rejects.toThrow(message);
});

test("an endless body is given up", async () => {
  const probing = probe((_, response) => response.end(Buffer.alloc(300 * 1024, "a")));
  await expect(probing).rejects.toThrow("found a body of more than 262144 bytes");
});

test("a torn connection", async () => {
  await expect(probe((_, response) => response.destroy())).rejects.toThrow(
    /^expected an HTTP reply from 127\.0\.0\.1:[0-9]+, found socket hang up$/,
  );
});

test("silence", async () => {
  const { baseUrl, port } = (server = await fakeHttpServer(() => undefined));
  await expect(probeHttpTracker({ baseUrl, interval: 300, timeout: 50 })).rejects.toMatchObject({
    message: `expected an HTTP reply from 127.0.0.1:${port}, found none within 50 ms`,
    fix: `see that the service runs (docker compose ps in /opt/torrust/current) and that ${port}/tcp is open on the way`,
  });
});

test("an aborted probe ends at once", async () => {
  const { baseUrl, port } = (server = await fakeHttpServer(() => undefined));
  const controller = new AbortController();
  const { signal } = controller;
  const probing = probeHttpTracker({ baseUrl, interval: 300, timeout: 60_000, signal });
  controller.abort();
  await expect(probing).rejects.toThrow(
    `expected an HTTP reply from 127.0.0.1:${port}, found an interruption`,
  );
});
