import { probeUdpTracker } from "../../../lib/probes/udp-tracker";
import type { ReleaseBundle } from "../../../lib/release/bundle";
import { trackerRestart } from "../../../lib/release/tracker-restart";
import { load } from "../../bench/tracker/load";
import { type Tracker, handled, stats } from "../../bench/tracker/observed";
import type { Tally } from "../../bench/tracker/peer";
import { type Swarm, addressesOf, udpSwarm } from "../../bench/tracker/phase";
import { settings } from "../../release/fixtures";
import { type Delivered, TestHost } from "./host";
import { waitFor } from "./lxc";

/** What a release does to the clients that announce while it happens; the figures are printed, one line each. */
const host = new TestHost();
const TOKEN = "redeploy-token";
const SERVICE = "torrust-tracker-1";
const EVERYTHING = ["configure", "release"];

const plain = settings({});
/** Networks of the test's bridge, so that the firewall lets the next delivery in. */
const narrowed = settings({ access: { allowedCidrs: ["10.97.211.0/24", "fd42:97:211::/64"] } });
const slower = settings({
  access: narrowed.access,
  tracker: { announceInterval: 600 },
});
const COMPANION = `
services:
  companion:
    image: ${plain.tracker.image}
    entrypoint: ["/busybox/sh", "-c", "exec /busybox/sleep 86400"]
    network_mode: none
    healthcheck: { test: ["CMD", "/busybox/sh", "-c", "exit 0"], interval: 1s }
`;

/** Seconds between two announces of a client; on a real swarm it is the tracker's interval, minutes. */
const INTERVAL = 10;
const PEERS = 600;
/** Clients that go on with the connection id they have, as they may for a minute (BEP 15). */
const KEEPERS = 20;
const ONE_MINUTE = 60_000;

jest.setTimeout(600_000);
beforeAll(async () => {
  await host.start("torrust-test-redeploy");
  const { status, output } = await host.deliver(host.bundle(plain), TOKEN, EVERYTHING, true);
  if (status !== 0) throw new Error(`the delivery failed:\n${output}`);
});
afterAll(() => host.remove());

function tracker(): Tracker {
  return { container: host.container, service: SERVICE, token: TOKEN };
}

function swarmOf(name: string, size: number, keepId: number): Promise<Swarm> {
  const addresses = addressesOf(host.container.machine);
  return udpSwarm(addresses, size, { name, torrents: 1, keepId, scrapeEvery: 0 });
}

/** Lets the swarm announce, each peer once in an interval, until the action has ended. */
async function announcing<T>(swarms: readonly Swarm[], action: Promise<T>): Promise<T> {
  const loads = swarms.map(({ peers }) => load(peers, { perSecond: peers.length / INTERVAL }, action));
  await Promise.all(loads);
  for (const { peers } of swarms) for (const peer of peers) peer.close();
  return action;
}

async function containerIdentity(): Promise<string> {
  return host.container.sh(`docker inspect -f '{{.Id}} {{.State.StartedAt}}' ${SERVICE}`);
}

interface Gap {
  /** Clocks of the last answer before and the first answer after. */
  readonly from: number;
  readonly to: number;
}

/** The longest time between two answers in which a request was lost: without a loss it is only a slow computer. */
function gapOf({ answers, losses }: Tally): Gap {
  const sorted = [...answers].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((to, index): Gap => ({ from: sorted[index] ?? to, to }));
  const [longest = { from: NaN, to: NaN }] = gaps
    .filter(({ from, to }) => losses.some((loss) => loss >= from && loss <= to))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest;
}

function say(change: string, facts: Readonly<Record<string, string | number>>): void {
  const cells = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`redeploy  ${change.padEnd(26)}  ${cells.join("  ")}\n`);
}

async function expectNothingLost(
  change: string,
  bundle: ReleaseBundle,
  tags: readonly string[],
): Promise<void> {
  expect(trackerRestart(await host.status(bundle, TOKEN), bundle)).toBe("no");
  const [identity, before] = [await containerIdentity(), await stats(tracker())];
  const swarm = await swarmOf(change, PEERS, 0);
  const { status, output } = await announcing([swarm], host.deliver(bundle, TOKEN, tags));
  const { announce, connect, malformed } = swarm.tally;
  if (status !== 0) throw new Error(`the delivery failed:\n${output}`);
  say(change, { answered: announce.answered, lost: announce.lost + connect.lost });
  expect(announce.answered).toBeGreaterThan(0);
  expect({ announce, malformed }).toEqual({
    announce: { sent: announce.sent, answered: announce.sent, refused: 0, lost: 0 },
    malformed: 0,
  });
  expect(connect).toMatchObject({ refused: 0, lost: 0 });
  expect(await containerIdentity()).toBe(identity);
  const counted = handled(await stats(tracker()), "udp", "announces") - handled(before, "udp", "announces");
  expect(counted).toBe(announce.answered);
}

test("a changed firewall loses no announce and leaves the tracker's container as it is", () =>
  expectNothingLost("firewall changed", host.bundle(narrowed), EVERYTHING));

test("one more service loses no announce and leaves the tracker's container as it is", async () => {
  await expectNothingLost("service added", host.bundle(narrowed, COMPANION), ["release"]);
  expect(await host.container.sh("docker ps --format '{{.Names}}'")).toContain("torrust-companion-1");
});

interface Restart {
  readonly delivered: Delivered;
  /** Seeders that the tracker knew, by the clock of `performance.now()`. */
  readonly seen: readonly { readonly at: number; readonly seeders: number }[];
}

/** Waits for the whole swarm, delivers, and watches until nine of ten peers are back. */
async function restart(bundle: ReleaseBundle): Promise<Restart> {
  const seeders = async () => (await stats(tracker()).catch(() => undefined))?.seeders ?? 0;
  await waitFor("the whole swarm", 60, async () => ((await seeders()) >= PEERS + KEEPERS ? true : undefined));
  const identity = await containerIdentity();
  const seen: { at: number; seeders: number }[] = [];
  const [delivered] = await Promise.all([
    host.deliver(bundle, TOKEN, EVERYTHING),
    waitFor("nine of ten peers after the restart", 120, async () => {
      const now = { at: performance.now(), seeders: await seeders() };
      seen.push(now);
      const restarted = (await containerIdentity().catch(() => identity)) !== identity;
      return restarted && now.seeders >= 0.9 * (PEERS + KEEPERS) ? true : undefined;
    }),
  ]);
  return { delivered, seen };
}

test("a changed announce interval restarts the tracker: the gap, and how the swarm comes back", async () => {
  const bundle = host.bundle(slower, COMPANION);
  expect(trackerRestart(await host.status(bundle, TOKEN), bundle)).toBe("yes");
  const identity = await containerIdentity();
  const swarm = await swarmOf("comes back", PEERS, 0);
  const keepers = await swarmOf("keeps its id", KEEPERS, ONE_MINUTE);
  const { delivered, seen } = await announcing([swarm, keepers], restart(bundle));
  if (delivered.status !== 0) throw new Error(`the delivery failed:\n${delivered.output}`);
  expect(await containerIdentity()).not.toBe(identity);

  const { from, to } = gapOf(swarm.tally);
  const back = seen.find(({ at, seeders }) => at > to && seeders >= 0.9 * (PEERS + KEEPERS))?.at ?? NaN;
  const figures = {
    gap: to - from,
    connectionIdErrors: keepers.tally.connectionIdErrors,
    untilBack: (back - from) / 1000,
  };
  say("announce interval changed", {
    gap: `${figures.gap.toFixed(0)} ms`,
    lost: swarm.tally.announce.lost + swarm.tally.connect.lost,
    "connection id errors": `${figures.connectionIdErrors} of ${KEEPERS} clients`,
    "90 % of peers back after": `${figures.untilBack.toFixed(1)} s = ${(figures.untilBack / INTERVAL).toFixed(2)} intervals`,
  });
  expect(Object.values(figures).filter((figure) => !Number.isFinite(figure))).toEqual([]);
  const { interval } = await probeUdpTracker({
    address: host.container.machine.ipv4_address,
    port: 6969,
    interval: slower.tracker.announceInterval,
  });
  expect(interval).toBe(slower.tracker.announceInterval);
});
