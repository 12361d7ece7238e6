import { memoryMiB } from "../../config/machine";
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
  /** Its part of the containers' memory, in proportion to the others'. */
  readonly weight: number;
  readonly wanted: (input: Part) => boolean;
  readonly make: (input: ServiceInput) => Service;
}

/** Every service there is, in the order of compose.yaml. */
const ENTRIES: readonly Entry[] = [
  { weight: 6, wanted: () => true, make: trackerService },
  { weight: 2, wanted: ({ settings }) => settings.tls !== undefined, make: caddyService },
  { weight: 4, wanted: deploysMysql, make: mysqlService },
  { weight: 2, wanted: hasMonitoring, make: prometheusService },
  { weight: 0.5, wanted: hasMonitoring, make: nodeExporterService },
  {
    weight: 0.5,
    wanted: (input) => hasMonitoring(input) && deploysMysql(input),
    make: mysqldExporterService,
  },
  {
    weight: 0.5,
    wanted: ({ settings }) => settings.monitoring?.alertmanager !== undefined,
    make: alertmanagerService,
  },
  {
    weight: 2,
    wanted: ({ settings }) => settings.monitoring?.grafana !== undefined,
    make: grafanaService,
  },
];

/** Leaves a quarter of the machine to the system, so that a full swarm ends the tracker and not sshd. */
const MEMORY_SHARE = 0.75;

/** The services of an environment. */
export function servicesOf(input: Part): readonly Service[] {
  const entries = ENTRIES.filter(({ wanted }) => wanted(input));
  const total = memoryMiB(input.settings.machine);
  const weights = entries.reduce((sum, { weight }) => sum + weight, 0);
  return entries.map(({ weight, make }) =>
    make({
      ...input,
      ...(total !== undefined && { memoryMiB: Math.floor((total * MEMORY_SHARE * weight) / weights) }),
    }),
  );
}

function hasMonitoring({ settings: { monitoring } }: Part): boolean {
  return monitoring !== undefined;
}

function deploysMysql({ settings: { database } }: Part): boolean {
  return database.driver === "mysql" && database.server !== undefined;
}
