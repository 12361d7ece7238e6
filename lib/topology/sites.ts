import type { Settings } from "../config/settings";
import { servicePorts } from "./ports";

/** What is served over HTTPS by one name. */
export interface Site {
  readonly hostName: string;
  readonly purpose: "http-tracker" | "tracker-api" | "grafana";
  /** Port on the loopback address that answers. */
  readonly port: number;
  /** Networks that may reach it; empty means any. */
  readonly allowedCidrs: readonly string[];
}

/** Every site, the trackers first. The rules of the configuration see to it that each has a name of its own. */
export function tlsSites({ tls, tracker, domain, monitoring }: Settings): Site[] {
  if (!tls) return [];
  const site = (
    purpose: Site["purpose"],
    port: number,
    hostName?: string,
    allowedCidrs: readonly string[] = [],
  ) => (hostName === undefined ? [] : [{ hostName, purpose, port, allowedCidrs }]);
  const nameOf = (port: number) =>
    domain.listenerNames.find((name) => name.purpose === "http-tracker" && name.port === port)?.hostName ??
    domain.name;
  return [
    ...tracker.httpPorts.flatMap((port) => site("http-tracker", port, nameOf(port))),
    ...site("tracker-api", tracker.apiPort, tls.apiHostName, tls.apiAllowedCidrs),
    ...site("grafana", servicePorts.grafana, monitoring?.grafana?.hostName),
  ];
}
