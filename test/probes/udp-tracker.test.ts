import { probeUdpTracker } from "../../lib/probes/udp-tracker";
import { error, type FakeUdpTracker, type Fault, fakeUdpTracker } from "./fake-udp-tracker";
import { testIPv6 } from "./ipv6";

let tracker: FakeUdpTracker | undefined;
afterEach(() => {
  tracker?.close();
  tracker = undefined;
});

async function probe(fault?: Fault, props: { retries?: number; interval?: number; timeout?: number } = {}) {
  tracker = await fakeUdpTracker(fault);
  return probeUdpTracker({ address: "127.0.0.1", port: tracker.port, interval: 300, timeout: 50, ...props });
}

/** Applies a fault to replies of one action only. */
function on(action: number, fault: Fault): Fault {
  return (reply, request) => (request.readUInt32BE(8) === action ? fault(reply, request) : [reply]);
}

const changed =
  (offset: number, value: number): Fault =>
  (reply) => {
    const packet = Buffer.from(reply);
    packet.writeUInt32BE(value, offset);
    return [packet];
  };

test("announces, scrapes and leaves with one socket", async () => {
  await expect(probe(undefined, { timeout: 2000 })).resolves.toEqual({ interval: 300, seeders: 1 });
  expect(tracker?.requests).toEqual([[0], [1, 2], [2], [1, 3]]);
});

testIPv6("speaks IPv6", async () => {
  tracker = await fakeUdpTracker(undefined, "::1");
  const swarm = await probeUdpTracker({ address: "::1", port: tracker.port, interval: 300 });
  expect(swarm).toEqual({ interval: 300, seeders: 1 });
});

test("sends a request again when its packet is lost", async () => {
  const seen = new Set<number>();
  const firstLost: Fault = (reply, request) => {
    const action = request.readUInt32BE(8);
    if (seen.has(action)) return [reply];
    seen.add(action);
    return [];
  };
  await expect(probe(firstLost, { retries: 20 })).resolves.toEqual({ interval: 300, seeders: 1 });
});

test("late duplicates of earlier replies do not confuse it", async () => {
  const earlier: Buffer[] = [];
  const duplicating: Fault = (reply) => {
    earlier.push(reply);
    return [...earlier, reply];
  };
  await expect(probe(duplicating, { timeout: 2000 })).resolves.toEqual({ interval: 300, seeders: 1 });
});

test("silence", async () => {
  const { port } = (tracker = await fakeUdpTracker(() => []));
  const probing = probeUdpTracker({ address: "127.0.0.1", port, interval: 300, timeout: 50 });
  await expect(probing).rejects.toMatchObject({
    message: "expected a reply to the connect, found silence (3 requests, 50 ms each)",
    fix: `see that ${port}/udp is open in every firewall on the way and that the tracker listens on this address`,
  });
  expect(tracker.requests).toEqual([[0], [0], [0]]);
});

test.each<[string, Fault, string]>([
  [
    "another transaction id",
    (reply, request) => changed(4, (request.readUInt32BE(12) ^ 1) >>> 0)(reply, request),
    "expected a reply to the connect, found only replies with another transaction id (1 requests, 500 ms each)",
  ],
  [
    "a packet without transaction id",
    () => [Buffer.alloc(5)],
    "expected a reply to the connect, found only replies with 5 bytes (1 requests, 500 ms each)",
  ],
  ["a short connect", (reply) => [reply.subarray(0, 12)], "expected 16 bytes in the connect reply, found 12"],
  [
    "a short announce",
    on(1, (reply) => [reply.subarray(0, 16)]),
    "expected 20 + n * 6 bytes in the announce reply, found 16",
  ],
  [
    "a torn peer",
    on(1, (reply) => [Buffer.concat([reply, Buffer.alloc(7)])]),
    "expected 20 + n * 6 bytes in the announce reply, found 27",
  ],
  [
    "a short scrape",
    on(2, (reply) => [reply.subarray(0, 8)]),
    "expected 20 bytes in the scrape reply, found 8",
  ],
  ["another action", on(1, changed(0, 2)), "expected a reply with action 1, found action 2"],
  ["an unknown action", changed(0, 99), "expected a reply with action 0, found action 99"],
  [
    "an error",
    on(1, (_, request) => [error(request, "not whitelisted")]),
    'the tracker refused: "not whitelisted"',
  ],
  [
    "a forgotten connection id",
    on(0, changed(8, 0)),
    'the tracker refused: "connection id could not be verified"',
  ],
  ["another interval", on(1, changed(8, 120)), "expected interval 300 s, found 120 s"],
  [
    "a lost announce",
    on(2, changed(8, 0)),
    "expected 1 seeder in the scrape of the announced torrent, found 0",
  ],
  [
    "silence after the connect",
    on(1, () => []),
    "expected a reply to the announce, found silence (1 requests, 500 ms each)",
  ],
])("%s", async (_, fault, message) => {
  // Only what is waited for in vain has a short time-out; a busy machine answers late.
  const timeout = message.includes("500 ms") ? 500 : 5000;
  await expect(probe(fault, { retries: 0, timeout })).rejects.toThrow(message);
});

test("leaves the swarm although the interval is wrong", async () => {
  await expect(probe(undefined, { interval: 120, timeout: 5000 })).rejects.toMatchObject({
    message: "expected interval 120 s, found 300 s",
    fix: "the machine runs another configuration: release and run this one",
  });
  expect(tracker?.requests.at(-1)).toEqual([1, 3]);
});

test("a refused port is told from silence", async () => {
  const closed = await fakeUdpTracker();
  closed.close();
  const { port } = closed;
  await expect(probeUdpTracker({ address: "127.0.0.1", port, interval: 300 })).rejects.toMatchObject({
    message: `expected a reply, found ${port}/udp refused: nothing listens on this address`,
    fix: "see on the machine that the tracker runs: docker compose ps in /opt/torrust/current",
  });
});

test("an aborted probe ends at once", async () => {
  tracker = await fakeUdpTracker(() => []);
  const controller = new AbortController();
  const probing = probeUdpTracker({
    address: "127.0.0.1",
    port: tracker.port,
    interval: 300,
    timeout: 60_000,
    signal: controller.signal,
  });
  controller.abort();
  await expect(probing).rejects.toThrow("interrupted while waiting for the reply to the connect");
});
