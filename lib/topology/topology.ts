import type { Settings } from "../config/settings";

export type Protocol = "udp" | "tcp";

/** Who may reach a listener: anyone, the operator through SSH's own port, or the machine itself. */
export type Exposure = "public" | "operator" | "loopback";

export type Purpose = "ssh" | "udp-tracker" | "http-tracker" | "tracker-api" | "tracker-health";

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
}

/** The tracker's own port for its health check API; fixed in the official image. */
export const TRACKER_HEALTH_PORT = 1313;

export function deriveTopology(settings: Settings): Topology {
  const { tracker, access } = settings;
  const listeners: Listener[] = [
    { service: "sshd", purpose: "ssh", protocol: "tcp", port: access.sshPort, exposure: "operator" },
    ...tracker.udpPorts.map((port): Listener => ({
      service: "tracker",
      purpose: "udp-tracker",
      protocol: "udp",
      port,
      exposure: "public",
    })),
    ...tracker.httpPorts.map((port): Listener => ({
      service: "tracker",
      purpose: "http-tracker",
      protocol: "tcp",
      port,
      exposure: "public",
    })),
    {
      service: "tracker",
      purpose: "tracker-api",
      protocol: "tcp",
      port: tracker.apiPort,
      exposure: "loopback",
    },
    {
      service: "tracker",
      purpose: "tracker-health",
      protocol: "tcp",
      port: TRACKER_HEALTH_PORT,
      exposure: "loopback",
    },
  ];
  return { listeners };
}

/** The listeners of one purpose, in configuration order. */
export function listenersFor(topology: Topology, purpose: Purpose): readonly Listener[] {
  return topology.listeners.filter((listener) => listener.purpose === purpose);
}
