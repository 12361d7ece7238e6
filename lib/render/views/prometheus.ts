import { scrapeJobs } from "../../topology/scrape-jobs";
import { listenersFor } from "../../topology/topology";
import { type RenderInput, loopbackSocket, socketOf } from "../input";
import { type WatcherView, watcherView } from "./monitoring";

/** Where the container finds the token of the tracker's API. */
const TOKEN_FILE = "/run/secrets/tracker-token";

/** More than 30 days of one tracker take, and less than the smallest disk has. */
const RETENTION_SIZE = "4GB";

export interface PrometheusConfigView {
  /** What the operator knows the machine by. */
  readonly machine: string;
  /** `address:port`, or null: alerts go nowhere. */
  readonly alertmanager: string | null;
  readonly jobs: readonly { readonly name: string; readonly target: string }[];
  /** `address:port` of a tracker with metrics of its own. */
  readonly trackerApi: string | null;
  readonly tokenFile: string;
}

export interface PrometheusComposeView extends WatcherView {
  readonly configDigest: string;
  readonly retention: string;
  readonly retentionSize: string;
  readonly externalUrl: string;
  readonly tokenFile: string | null;
}

/** Whether the tracker has metrics of its own for Prometheus; its first release has none. */
export function hasOwnMetrics({ settings }: RenderInput): boolean {
  return settings.tracker.generation !== "release-3.0.0";
}

/** Input of `prometheus.yml`. */
export function prometheusConfigView(input: RenderInput): PrometheusConfigView {
  const { settings, topology, addresses } = input;
  const [alertmanager] = listenersFor(topology, "alertmanager");
  return {
    machine: settings.domain.name ?? addresses.ipv4,
    alertmanager: alertmanager ? socketOf(alertmanager) : null,
    jobs: scrapeJobs(topology).map(({ name, listener }) => ({ name, target: socketOf(listener) })),
    trackerApi: hasOwnMetrics(input) ? loopbackSocket(input, "tracker-api") : null,
    tokenFile: TOKEN_FILE,
  };
}

/** Input of Prometheus' part of `compose.yaml`. */
export function prometheusComposeView(
  input: RenderInput & { readonly memoryMiB?: number },
  { image, retention }: { readonly image: string; readonly retention: string },
  configDigest: string,
): PrometheusComposeView {
  const [listener] = listenersFor(input.topology, "prometheus");
  return {
    ...watcherView(input, { image, purpose: "prometheus", livePath: "/-/healthy" }),
    configDigest,
    retention: `--storage.tsdb.retention.time=${retention}`,
    retentionSize: `--storage.tsdb.retention.size=${RETENTION_SIZE}`,
    // Where a tunnel of the operator leads; alerts link there.
    externalUrl: `--web.external-url=http://localhost:${listener?.port ?? ""}`,
    tokenFile: hasOwnMetrics(input) ? TOKEN_FILE : null,
  };
}
