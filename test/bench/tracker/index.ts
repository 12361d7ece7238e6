/*
 * What a deployed tracker bears, and what the way to it costs: on the host's network as the deployer does it, the
 * same with its UDP in the connection tracking, and published by Docker. Makes two containers of its own in LXD,
 * sends load only to them, and removes them.
 *
 *   npx tsx test/bench/tracker [rounds, 8] [seconds of a phase, 2]
 *
 * It asserts no time, but that every answer fits its request and that the tracker's own counters agree.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { TestHost } from "../../e2e/lxd/host";
import { deployedHost, publishedCopy, setTracked } from "./deployed";
import type { Pace } from "./load";
import type { Tracker } from "./observed";
import { type Result, addressesOf, drive, httpSwarm, httpUrl, measure, udpSwarm } from "./phase";
import { table } from "./table";

/** Many short rounds, in turn: what else this computer does then spoils some of them and not all of one variant. */
const ROUNDS = Number(process.argv[2] ?? 8);
const SECONDS = Number(process.argv[3] ?? 2);

/** Peers of a swarm, each with a socket of its own. */
const PEERS = 2000;
/** Below the 50 requests that tracker 3.0.0 works on at a time for each socket; it drops the oldest of more. */
const UDP_AT_ONCE: Pace = { atOnce: 32 };
const HTTP_AT_ONCE: Pace = { atOnce: 16 };
/** About what one processor of the public demo tracker has to do with. */
const PACED: Pace = { perSecond: 500 };

/** A visit is what a client does that comes back after minutes: connect, announce; every tenth scrapes as well. */
const VISITS = { torrents: 500, keepId: 0, scrapeEvery: 10 };

interface Variant {
  readonly name: string;
  readonly tracker: Tracker;
  readonly prepare?: () => Promise<void>;
}

const PHASES = ["UDP, as fast as it goes", "UDP, 500 visits/s", "HTTP, as fast as it goes"] as const;

async function phases({ name, tracker, prepare }: Variant): Promise<readonly Result[]> {
  await prepare?.();
  const addresses = addressesOf(tracker.container.machine);
  const swarm = (run: string) => udpSwarm(addresses, PEERS, { name: run, ...VISITS });
  const http = httpSwarm(
    addresses.map((address) => httpUrl(address)),
    PEERS,
    "http",
  );
  return [
    await measure(tracker, "udp", name, await swarm("fast"), UDP_AT_ONCE, SECONDS),
    await measure(tracker, "udp", name, await swarm("paced"), PACED, SECONDS),
    await measure(tracker, "http", name, http, HTTP_AT_ONCE, SECONDS),
  ];
}

/** The fastest of a variant's rounds, with the most connections that were tracked in one of them. */
function best(rounds: readonly Result[]): Result {
  const [fastest, ...others] = [...rounds].sort((a, b) => a.latency.p50 - b.latency.p50);
  if (!fastest) throw new Error("expected at least one round");
  return others.reduce(
    (all, { tracked }) => ({ ...all, tracked: tracked && Math.max(tracked, all.tracked ?? 0) }),
    fastest,
  );
}

const Ports = z.object({ udpPort: z.number(), httpPort: z.number() });

/** What the sender does against something that only answers: a tracker cannot seem faster. */
async function ceiling(): Promise<string> {
  const echo = fork(join(__dirname, "echo.ts"));
  try {
    const [message]: unknown[] = await once(echo, "message");
    const { udpPort, httpPort } = Ports.parse(message);
    const udp = await udpSwarm(["127.0.0.1"], PEERS, {
      name: "echo",
      ...VISITS,
      port: udpPort,
      scrapeEvery: 0,
    });
    const http = httpSwarm([httpUrl("127.0.0.1", httpPort)], PEERS, "echo");
    return [
      table("the sender's limit, UDP", [await drive("echo on loopback", udp, UDP_AT_ONCE, SECONDS)]),
      table("the sender's limit, HTTP", [await drive("echo on loopback", http, HTTP_AT_ONCE, SECONDS)]),
    ].join("\n");
  } finally {
    echo.kill();
  }
}

async function main(): Promise<void> {
  const host = new TestHost();
  const loads = loadavg()
    .map((load) => load.toFixed(1))
    .join(" ");
  let published: Tracker | undefined;
  try {
    const deployed = await deployedHost(host, "torrust-bench-host");
    published = await publishedCopy(deployed, "torrust-bench-published");
    const variants: readonly Variant[] = [
      {
        name: "host network, notrack",
        tracker: deployed,
        prepare: () => setTracked(deployed.container, false),
      },
      {
        name: "host network, tracked",
        tracker: deployed,
        prepare: () => setTracked(deployed.container, true),
      },
      { name: "published by Docker", tracker: published },
    ];
    process.stdout.write(`${await ceiling()}\n`);
    const rounds = variants.map((): (readonly Result[])[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, variant] of variants.entries()) rounds[index]?.push(await phases(variant));
    }
    for (const [phase, title] of PHASES.entries()) {
      const results = rounds.map((of) => best(of.flatMap((results) => results[phase] ?? [])));
      process.stdout.write(`\n${table(title, results)}\n`);
    }
    process.stdout.write(
      `\nbest of ${ROUNDS} rounds of ${SECONDS} s on ${cpus().length} processors, load average ${loads} before; in brackets: ratio to the first line; cpu: ms for 1,000 announces,` +
        " whole = the container and the sender; every answer fitted its request, and the tracker's counters agreed\n",
    );
  } finally {
    await host.remove();
    await published?.container.remove();
  }
}

void main();
