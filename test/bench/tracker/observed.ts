import { z } from "zod";
import type { Container } from "../../e2e/lxd/container";
import { lxc } from "../../e2e/lxd/lxc";

const Stats = z.record(z.string(), z.number());

/** What the tracker has counted by itself: `/api/v1/stats` of release 3.0.0. */
export type Stats = z.infer<typeof Stats>;

/** The tracker's process as Docker runs it in a container of LXD. */
export interface Tracker {
  readonly container: Container;
  /** Name or id in Docker. */
  readonly service: string;
  readonly token: string;
}

/** Reads the statistics from within the tracker's own network, whichever it is. */
export async function stats({ container, service, token }: Tracker): Promise<Stats> {
  const script = `import sys, urllib.request
print(urllib.request.urlopen("http://127.0.0.1:1212/api/v1/stats?token=" + sys.stdin.read()).read().decode())`;
  const line = `exec nsenter --net --target "$(docker inspect -f '{{.State.Pid}}' ${service})" python3 -c '${script}'`;
  return Stats.parse(JSON.parse(await container.sh(line, token)));
}

/** Requests of one kind and protocol that it has handled, over both address families. */
export function handled(
  of: Stats,
  protocol: "udp" | "tcp",
  kind: "connections" | "announces" | "scrapes",
): number {
  return (of[`${protocol}4_${kind}_handled`] ?? 0) + (of[`${protocol}6_${kind}_handled`] ?? 0);
}

export interface CpuTime {
  /** Milliseconds of the tracker's process. */
  readonly tracker: number;
  /** Milliseconds of everything in the container, the tracker among it. */
  readonly container: number;
  /** Milliseconds of this process, which sends the load and in which the kernel forwards what it sends. */
  readonly sender: number;
}

/** `USER_HZ`, which Linux has fixed at 100 for everything that user space reads (proc(5)). */
const TICKS_PER_SECOND = 100;

/** What an action costs; what the reading itself costs in the container stays out of it. */
export async function cpuTimeOf(tracker: Tracker, action: () => Promise<void>): Promise<CpuTime> {
  const ticks = await trackerTicks(tracker);
  const usage = await containerUsage(tracker.container);
  const cpu = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(cpu);
  const container = (await containerUsage(tracker.container)) - usage;
  const after = await trackerTicks(tracker);
  return {
    tracker: ((after - ticks) * 1000) / TICKS_PER_SECOND,
    container,
    sender: (user + system) / 1000,
  };
}

async function trackerTicks({ container, service }: Tracker): Promise<number> {
  const line = `cat "/proc/$(docker inspect -f '{{.State.Pid}}' ${service})/stat"`;
  // The name in brackets may hold blanks; utime and stime are the 12th and 13th field behind it.
  const fields = (await container.sh(line)).replace(/^.*\) /s, "").split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** Milliseconds of processor that the container has used since it started, asked from outside. */
async function containerUsage({ name }: Container): Promise<number> {
  const state: unknown = JSON.parse(await lxc(["query", `/1.0/instances/${name}/state`]));
  return z.object({ cpu: z.object({ usage: z.number() }) }).parse(state).cpu.usage / 1e6;
}

/** Entries of the machine's connection tracking for a port; undefined where the kernel does not list them. */
export async function trackedConnections(container: Container, port: number): Promise<number | undefined> {
  const list = "/proc/net/nf_conntrack";
  const answer = await container.sh(`test -r ${list} && grep -c ' dport=${port} ' ${list} || test $? = 1`);
  return answer.trim() === "" ? undefined : Number(answer);
}
