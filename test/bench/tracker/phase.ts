import type { MachineOutputs } from "../../../lib/inventory/machine-outputs";
import { waitFor } from "../../e2e/lxd/lxc";
import { HttpPeer } from "./http-peer";
import { type Pace, load, percentile } from "./load";
import { type CpuTime, type Tracker, cpuTimeOf, handled, stats, trackedConnections } from "./observed";
import { type Peer, type Tally, newTally, peerId } from "./peer";
import { UdpPeer } from "./udp-peer";

export const PORT = { udp: 6969, http: 7070 } as const;

export interface Swarm {
  readonly peers: readonly Peer[];
  readonly tally: Tally;
}

/** Half of the peers on each of the addresses when there are two; `name` tells this swarm's peers from others. */
export async function udpSwarm(
  addresses: readonly string[],
  size: number,
  options: {
    readonly name: string;
    readonly port?: number;
    readonly torrents: number;
    readonly keepId: number;
    readonly scrapeEvery: number;
  },
): Promise<Swarm> {
  const tally = newTally();
  const { name, port = PORT.udp, ...props } = options;
  const peers = await Promise.all(
    Array.from({ length: size }, (_, first) => {
      const address = addresses[first % addresses.length] ?? "";
      return UdpPeer.open({ address, port, peerId: peerId(`${name} ${first}`), first, tally, ...props });
    }),
  );
  return { peers, tally };
}

export function httpSwarm(baseUrls: readonly string[], size: number, name: string): Swarm {
  const tally = newTally();
  const peers = Array.from({ length: size }, (_, first) => {
    const baseUrl = baseUrls[first % baseUrls.length] ?? "";
    return new HttpPeer({ baseUrl, peerId: peerId(`${name} ${first}`), first, tally });
  });
  return { peers, tally };
}

export function addressesOf({ ipv4_address, ipv6_address }: MachineOutputs): readonly string[] {
  return [ipv4_address, ...(ipv6_address === null ? [] : [ipv6_address])];
}

export function httpUrl(address: string, port: number = PORT.http): string {
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

export interface Result {
  readonly name: string;
  /** Answered announces in each second. */
  readonly perSecond: number;
  /** Milliseconds */
  readonly latency: { readonly p50: number; readonly p90: number; readonly p99: number };
  /** Requests of any kind without an answer in time. */
  readonly lost: number;
  /** Requests of any kind that were answered with an error. */
  readonly refused: number;
  /** Announces */
  readonly answered: number;
  readonly cpu?: CpuTime;
  /** Entries that the connection tracking has got; undefined where the kernel does not list them. */
  readonly tracked?: number;
}

/** Lets a swarm announce for some seconds. Throws when nothing was answered, or something else than was asked. */
export async function drive(name: string, swarm: Swarm, pace: Pace, seconds: number): Promise<Result> {
  const { peers, tally } = swarm;
  const { announce, latencies } = tally;
  const took = await load(peers, pace, seconds);
  for (const peer of peers) peer.close();
  if (announce.answered === 0) throw new Error(`${name}: expected answers to the announces, found none`);
  if (tally.malformed > 0)
    throw new Error(`${name}: expected answers to what was asked, found ${tally.malformed} others`);
  return {
    name,
    perSecond: announce.answered / took,
    latency: {
      p50: percentile(latencies, 0.5),
      p90: percentile(latencies, 0.9),
      p99: percentile(latencies, 0.99),
    },
    lost: announce.lost + tally.connect.lost + tally.scrape.lost,
    refused: announce.refused + tally.connect.refused + tally.scrape.refused,
    answered: announce.answered,
  };
}

/** The same against a tracker, whose own counters must have moved by as much as was answered. */
export async function measure(
  tracker: Tracker,
  protocol: "udp" | "http",
  ...[name, swarm, pace, seconds]: Parameters<typeof drive>
): Promise<Result> {
  const before = await stats(tracker);
  const earlier = await trackedConnections(tracker.container, PORT[protocol]);
  const results: Result[] = [];
  const cpu = await cpuTimeOf(tracker, async () => {
    results.push(await drive(name, swarm, pace, seconds));
  });
  const [result] = results;
  if (!result) throw new Error(`${name}: no result`);
  const tracked = await trackedConnections(tracker.container, PORT[protocol]);
  await expectCounted(tracker, before, protocol, swarm.tally);
  return {
    ...result,
    cpu,
    tracked: tracked === undefined || earlier === undefined ? undefined : Math.max(0, tracked - earlier),
  };
}

/**
 * The tracker has counted what was answered, and nothing that was not sent: what lies between was lost on the
 * way back. It counts in the background, so it gets a few seconds.
 */
async function expectCounted(
  tracker: Tracker,
  before: Awaited<ReturnType<typeof stats>>,
  protocol: "udp" | "http",
  tally: Tally,
): Promise<void> {
  // Connects are not compared: its own health check connects as well.
  const kinds = [
    ["announces", tally.announce],
    ["scrapes", tally.scrape],
  ] as const;
  const wire = protocol === "udp" ? "udp" : "tcp";
  await waitFor("the tracker to have counted what it answered", 10, async () => {
    const now = await stats(tracker);
    const agree = kinds.map(([kind, { sent, answered }]) => {
      const counted = handled(now, wire, kind) - handled(before, wire, kind);
      if (counted > sent) throw new Error(`${counted} ${kind} counted by the tracker, ${sent} sent`);
      return counted >= answered;
    });
    return agree.every(Boolean) ? true : undefined;
  });
}
