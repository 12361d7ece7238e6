import { memoryMiB } from "../../config/machine";
import { ownMysql } from "../../topology/own-mysql";
import { alertmanagerService } from "./alertmanager";
import { caddyService } from "./caddy";
import { grafanaService } from "./grafana";
import { mysqlService } from "./mysql";
import { mysqldExporterService } from "./mysqld-exporter";
import { nodeExporterService } from "./node-exporter";
import { prometheusService } from "./prometheus";
import type { Service, ServiceInput } from "./service";
import { trackerService } from "./tracker";

type Part = Omit<ServiceInput, "memoryMiB">;

/** How a container is made of the environment, or undefined when it is switched off. */
interface Entry {
  /**
   * The part of the machine's memory that it may use. Not in proportion to the others', or each service that is
   * switched on would restart the tracker; together they may be promised more than there is, since they do not peak at
   * once.
   */
  readonly memoryShare: number;
  readonly wanted: (input: Part) => boolean;
  readonly make: (input: ServiceInput) => Service;
}

/** Every service there is, in the order of compose.yaml. */
const ENTRIES: readonly Entry[] = [
  { memoryShare: 0.5, wanted: () => true, make: trackerService },
  { memoryShare: 0.15, wanted: ({ settings }) => settings.tls !== undefined, make: caddyService },
  { memoryShare: 0.25, wanted: deploysMysql, make: mysqlService },
  { memoryShare: 0.15, wanted: hasMonitoring, make: prometheusService },
  { memoryShare: 0.03, wanted: hasMonitoring, make: nodeExporterService },
  {
    memoryShare: 0.03,
    wanted: (input) => hasMonitoring(input) && deploysMysql(input),
    make: mysqldExporterService,
  },
  {
    memoryShare: 0.03,
    wanted: ({ settings }) => settings.monitoring?.alertmanager !== undefined,
    make: alertmanagerService,
  },
  {
    memoryShare: 0.1,
    wanted: ({ settings }) => settings.monitoring?.grafana !== undefined,
    make: grafanaService,
  },
];

/** MiB below which none of them starts. */
const LEAST_MEMORY = 64;

/** The services of an environment. */
export function servicesOf(input: Part): readonly Service[] {
  const total = memoryMiB(input.settings.machine);
  return ENTRIES.filter(({ wanted }) => wanted(input)).map(({ memoryShare, make }) =>
    make({
      ...input,
      ...(total !== undefined && { memoryMiB: Math.max(LEAST_MEMORY, Math.floor(total * memoryShare)) }),
    }),
  );
}

function hasMonitoring({ settings: { monitoring } }: Part): boolean {
  return monitoring !== undefined;
}

function deploysMysql({ settings }: Part): boolean {
  return ownMysql(settings) !== undefined;
}
