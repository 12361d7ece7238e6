import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { scrapeJobs } from "../topology/scrape-jobs";
import { type Purpose, type Topology, listenersFor } from "../topology/topology";
import { excerpt, httpExchange } from "./http";
import { type Check, ProbeFailure } from "./probe";

export interface MonitoringProps {
  readonly topology: Topology;
  /** `http://<host>:<port>` of a tunnel to a port of the machine's loopback address. */
  readonly loopbackUrl: (port: number) => string;
  /** Milliseconds until every target must have answered; 45000 by default, three of Prometheus' intervals. */
  readonly patience?: number;
}

/** Milliseconds between two questions. */
const PAUSE = 1000;

const Targets = z.object({
  data: z.object({
    activeTargets: z.array(
      z.object({ labels: z.object({ job: z.string() }), health: z.string(), lastError: z.string() }),
    ),
  }),
});
const Figure = z.object({
  data: z.object({ result: z.array(z.object({ value: z.tuple([z.number(), z.string()]) })) }),
});
const Health = z.object({ database: z.string() });

/** A check for each service that watches; none without monitoring. */
export function monitoringChecks(props: MonitoringProps): readonly Check[] {
  return [
    check(props, "prometheus", "prometheus targets", "/api/v1/targets", (url, signal) =>
      targetsUp(
        url,
        signal,
        scrapeJobs(props.topology).map(({ name }) => name),
      ),
    ),
    check(props, "prometheus", "prometheus figures", "/api/v1/query", trackerFigures),
    check(props, "alertmanager", "alertmanager ready", "/-/ready", ready),
    check(props, "grafana", "grafana health", "/api/health", grafanaHealth),
  ].flat();
}

type Ask = (url: URL, signal: AbortSignal) => Promise<string>;

function check(props: MonitoringProps, purpose: Purpose, name: string, path: string, ask: Ask): Check[] {
  return listenersFor(props.topology, purpose).map(({ port }) => ({
    name,
    target: `127.0.0.1:${port}${path} through SSH`,
    run: async (signal) => {
      const url = new URL(path, props.loopbackUrl(port));
      return { result: "passed", detail: await patiently(() => ask(url, signal), props, signal) };
    },
  }));
}

/** Right after a start some have not been asked yet: the last failure counts. */
async function patiently(
  ask: () => Promise<string>,
  { patience = 45_000 }: MonitoringProps,
  signal: AbortSignal,
): Promise<string> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ProbeFailure) || signal.aborted || Date.now() > deadline) throw error;
    }
    await sleep(PAUSE);
  }
}

async function targetsUp(url: URL, signal: AbortSignal, expected: readonly string[]): Promise<string> {
  const { data } = await json(url, signal, Targets);
  const found = data.activeTargets.map(({ labels }) => labels.job).sort();
  const missing = expected.filter((job) => !found.includes(job));
  if (missing.length > 0) {
    throw new ProbeFailure(
      `expected targets for ${expected.join(", ")}; found none for ${missing.join(", ")}`,
      "look at Prometheus' log: logs; a prometheus.yml of your own may leave them out",
    );
  }
  const down = data.activeTargets.filter(({ health }) => health !== "up");
  if (down.length > 0) {
    const states = down.map(({ labels, health, lastError }) => `${labels.job} ${health} (${lastError})`);
    throw new ProbeFailure(
      `expected every target up, found ${states.join(", ")}`,
      "look at the service's log: logs",
    );
  }
  return `${found.length} up: ${found.join(", ")}`;
}

async function trackerFigures(url: URL, signal: AbortSignal): Promise<string> {
  url.searchParams.set("query", "torrust_tracker_up");
  const { data } = await json(url, signal, Figure);
  const value = data.result[0]?.value[1];
  if (value === "1") return "torrust_tracker_up is 1";
  throw new ProbeFailure(
    `expected torrust_tracker_up to be 1, found ${value ?? "no such figure"}`,
    "on the machine: systemctl status torrust-stats.timer torrust-stats.service",
  );
}

async function ready(url: URL, signal: AbortSignal): Promise<string> {
  const { status, body } = await httpExchange(url, { signal });
  if (status === 200) return "ready";
  throw new ProbeFailure(`expected HTTP 200, found ${status}: "${excerpt(body)}"`);
}

async function grafanaHealth(url: URL, signal: AbortSignal): Promise<string> {
  const { database } = await json(url, signal, Health);
  if (database === "ok") return "database ok";
  throw new ProbeFailure(`expected Grafana's database to be ok, found "${database}"`);
}

async function json<T>(url: URL, signal: AbortSignal, schema: z.ZodType<T>): Promise<T> {
  const { status, body } = await httpExchange(url, { signal });
  const parsed = schema.safeParse(parse(body));
  if (status === 200 && parsed.success) return parsed.data;
  throw new ProbeFailure(`expected its answer in JSON, found HTTP ${status}: "${excerpt(body)}"`);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
