import type { Settings } from "../config/settings";
import { ownMysql } from "./own-mysql";
import { servicePorts } from "./ports";
import { type Site, tlsSites } from "./sites";

export type Protocol = "udp" | "tcp";

/** Who may reach a listener: anyone, the operator through SSH's own port, or the machine itself. */
export type Exposure = "public" | "operator" | "loopback";

export type Purpose =
  | "ssh"
  | "udp-tracker"
  | "http-tracker"
  | "tracker-api"
  | "tracker-health"
  | "http"
  | "https"
  | "caddy-metrics"
  | "mysql"
  | "prometheus"
  | "alertmanager"
  | "node-exporter"
  | "mysqld-exporter"
  | "grafana";

export interface Listener {
  readonly service: string;
  readonly purpose: Purpose;
  readonly protocol: Protocol;
  readonly port: number;
  readonly exposure: Exposure;
}

/** What listens where; everything that needs a port reads it here. */
export interface Topology {
  readonly listeners: readonly Listener[];
  /** What is served over HTTPS, by name; empty without TLS. */
  readonly sites: readonly Site[];
}

/** The tracker's own port for its health check API; fixed in the official image. */
export const TRACKER_HEALTH_PORT = 1313;

export function deriveTopology(settings: Settings): Topology {
  const { tracker, access, tls } = settings;
  return {
    listeners: [
      tcp("sshd", "ssh", access.sshPort, "operator"),
      ...tracker.udpPorts.map((port): Listener => ({
        service: "tracker",
        purpose: "udp-tracker",
        protocol: "udp",
        port,
        exposure: "public",
      })),
      // Behind Caddy they are for Caddy alone: the tracker believes whoever connects about the client's address.
      ...tracker.httpPorts.map((port) => tcp("tracker", "http-tracker", port, tls ? "loopback" : "public")),
      tcp("tracker", "tracker-api", tracker.apiPort),
      tcp("tracker", "tracker-health", TRACKER_HEALTH_PORT),
      ...caddyListeners(settings),
      ...mysqlListeners(settings),
      ...monitoringListeners(settings),
    ],
    sites: tlsSites(settings),
  };
}

/** The listeners of one purpose, in configuration order. */
export function listenersFor(topology: Topology, purpose: Purpose): readonly Listener[] {
  return topology.listeners.filter((listener) => listener.purpose === purpose);
}

function tcp(service: string, purpose: Purpose, port: number, exposure: Exposure = "loopback"): Listener {
  return { service, purpose, protocol: "tcp", port, exposure };
}

function caddyListeners({ tls }: Settings): Listener[] {
  if (!tls) return [];
  const https = tcp("caddy", "https", servicePorts.https, "public");
  return [
    tcp("caddy", "http", servicePorts.http, "public"),
    https,
    // HTTP/3.
    { ...https, protocol: "udp" },
    tcp("caddy", "caddy-metrics", servicePorts.caddyMetrics),
  ];
}

function mysqlListeners(settings: Settings): Listener[] {
  const mysql = ownMysql(settings);
  return mysql ? [tcp("mysql", "mysql", mysql.port)] : [];
}

function monitoringListeners(settings: Settings): Listener[] {
  const { monitoring } = settings;
  if (!monitoring) return [];
  const { mysqldExporter, alertmanager, grafana } = servicePorts;
  return [
    tcp("prometheus", "prometheus", servicePorts.prometheus),
    tcp("node-exporter", "node-exporter", servicePorts.nodeExporter),
    ...(ownMysql(settings) ? [tcp("mysqld-exporter", "mysqld-exporter", mysqldExporter)] : []),
    ...(monitoring.alertmanager ? [tcp("alertmanager", "alertmanager", alertmanager)] : []),
    ...(monitoring.grafana ? [tcp("grafana", "grafana", grafana)] : []),
  ];
}
