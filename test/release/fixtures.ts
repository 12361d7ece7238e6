import type { MysqlSettings, Settings } from "../../lib/config/settings";
import type { MachineOutputs } from "../../lib/inventory/machine-outputs";
import { type ReleaseBundle, type ReleaseProps, buildRelease } from "../../lib/release/bundle";
import type { RenderInput } from "../../lib/render/input";
import { documentationAddresses } from "../../lib/render/input";
import { deriveTopology } from "../../lib/topology/topology";

export const SETTINGS: Settings = {
  machine: { provider: "libvirt", cpus: 2, memoryMiB: 2048, diskGiB: 10, image: "debian-13" },
  access: { user: "torrust", sshPort: 22, publicKeys: [], allowedCidrs: [] },
  firewall: { dropCidrs: [] },
  host: {},
  database: { driver: "sqlite", file: "tracker.db" },
  domain: { listenerNames: [] },
  tracker: {
    mode: "public",
    generation: "release-3.0.0",
    logLevel: "warn",
    udpPorts: [6969],
    httpPorts: [7070],
    apiPort: 1212,
    announceInterval: 300,
    maxPeerTimeout: 900,
    keepCompleted: false,
    removePeerlessTorrents: true,
    image: "torrust/tracker:3.0.0",
  },
};

/** A MySQL that is deployed beside the tracker. */
export const MYSQL: MysqlSettings = {
  driver: "mysql",
  host: "127.0.0.1",
  port: 3306,
  user: "torrust",
  name: "torrust_tracker",
  server: { image: "mysql:8.4.6" },
};

export const MACHINE: MachineOutputs = {
  ipv4_address: "203.0.113.10",
  ipv6_address: null,
  ssh_port: 22,
  ssh_user: "torrust",
  provider_id: "1",
};

/** The settings with some of a section's values replaced. */
export function settings(
  changes: { readonly [Section in "access" | "tracker" | "domain"]?: Partial<Settings[Section]> } & Partial<
    Pick<Settings, "database" | "firewall" | "host" | "tls" | "monitoring">
  >,
): Settings {
  return {
    ...SETTINGS,
    ...changes,
    access: { ...SETTINGS.access, ...changes.access },
    tracker: { ...SETTINGS.tracker, ...changes.tracker },
    domain: { ...SETTINGS.domain, ...changes.domain },
  };
}

/** Production as it is filled in: a data volume, and a host name of its own for each listener. */
export const HETZNER: Settings = {
  ...SETTINGS,
  machine: {
    provider: "hetzner",
    location: "nbg1",
    serverType: "ccx23",
    image: "debian-13",
    dataVolumeGb: 50,
    floatingHostNames: ["udp1.example.org", "http1.example.org"],
    sshKeyNames: [],
    protection: true,
    backups: true,
  },
  domain: {
    name: "tracker.example.org",
    listenerNames: [
      { purpose: "udp-tracker", port: 6969, hostName: "udp1.example.org" },
      { purpose: "http-tracker", port: 7070, hostName: "http1.example.org" },
    ],
  },
};

export function renderInput(of: Settings = SETTINGS): RenderInput {
  return { settings: of, topology: deriveTopology(of), addresses: documentationAddresses(of) };
}

export function release(of: Settings = SETTINGS, props: Partial<ReleaseProps> = {}): ReleaseBundle {
  return buildRelease({ settings: of, topology: deriveTopology(of), deployerVersion: "0.1.0", ...props });
}

export function contentOf(bundle: ReleaseBundle, path: string): string {
  const file = bundle.files.get(path);
  if (!file) throw new Error(`the bundle has no ${path}`);
  return file.content;
}

/** Everything that watches; alerts go both ways. */
export const MONITORING: NonNullable<Settings["monitoring"]> = {
  prometheus: { image: "prom/prometheus:v3.5.1", retention: "30d" },
  nodeExporter: { image: "prom/node-exporter:v1.9.1" },
  mysqldExporter: { image: "prom/mysqld-exporter:v0.17.2" },
  alertmanager: {
    image: "prom/alertmanager:v0.28.1",
    webhook: true,
    mail: {
      to: "oncall@example.org",
      from: "tracker@example.org",
      smarthost: "smtp.example.org:587",
      user: "tracker",
    },
  },
  grafana: { image: "grafana/grafana:12.4.2", hostName: "grafana.example.org" },
};
