import type { RenderInput } from "../input";
import { type WatcherView, watcherView } from "./monitoring";

/** What dashboards and alerts need of a host, and nothing that no one looks at. */
const COLLECTORS = [
  "conntrack",
  "cpu",
  "diskstats",
  "filesystem",
  "loadavg",
  "meminfo",
  "netdev",
  "netstat",
  "sockstat",
  "softnet",
  "stat",
  "textfile",
  "time",
  "timex",
  "udp_queues",
  "uname",
  "vmstat",
] as const;

export interface NodeExporterView extends WatcherView {
  readonly collectors: readonly string[];
}

/** Input of the part of `compose.yaml` of the host's exporter. */
export function nodeExporterView(
  input: RenderInput & { readonly memoryMiB?: number },
  image: string,
): NodeExporterView {
  return {
    ...watcherView(input, { image, purpose: "node-exporter", livePath: "/" }),
    collectors: COLLECTORS,
  };
}
