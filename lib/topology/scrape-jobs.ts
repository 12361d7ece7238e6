import { type Listener, type Purpose, type Topology, listenersFor } from "./topology";

/** Names of Prometheus' jobs, and whom each asks when there is one. */
const JOBS: readonly (readonly [name: string, purpose: Purpose])[] = [
  ["prometheus", "prometheus"],
  ["node", "node-exporter"],
  ["caddy", "caddy-metrics"],
  ["mysql", "mysqld-exporter"],
  ["alertmanager", "alertmanager"],
];

export interface ScrapeJob {
  readonly name: string;
  readonly listener: Listener;
}

/** What Prometheus asks besides the tracker. */
export function scrapeJobs(topology: Topology): readonly ScrapeJob[] {
  return JOBS.flatMap(([name, purpose]) =>
    listenersFor(topology, purpose).map((listener) => ({ name, listener })),
  );
}
