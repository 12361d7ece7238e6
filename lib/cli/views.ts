import type { Settings } from "../config/settings";
import type { MachineOutputs } from "../inventory/machine-outputs";
import type { CheckResult } from "../probes/probe";
import { formatTable } from "../probes/table";
import { hostNameOf } from "../topology/names";
import type { Listener, Topology } from "../topology/topology";

/** Where clients announce: every listener by its name or, without one, on every address of the machine. */
export function announceUrls(
  topology: Topology,
  { domain, tracker }: Pick<Settings, "domain" | "tracker">,
  machine: MachineOutputs,
): string[] {
  const path = tracker.mode === "private" ? "announce/<key>" : "announce";
  const addresses = [
    machine.ipv4_address,
    ...(machine.ipv6_address === null ? [] : [`[${machine.ipv6_address}]`]),
  ];
  const direct = (purpose: Listener["purpose"], scheme: string): string[] =>
    topology.listeners
      .filter((listener) => listener.purpose === purpose && listener.exposure === "public")
      .flatMap((listener) => {
        const hostName = hostNameOf(domain, listener);
        const hosts = hostName === undefined ? addresses : [hostName];
        return hosts.map((host) => `${scheme}://${host}:${listener.port}/${path}`);
      });
  const sites = topology.sites.filter(({ purpose }) => purpose === "http-tracker");
  return [
    ...direct("udp-tracker", "udp"),
    ...direct("http-tracker", "http"),
    ...sites.map(({ hostName }) => `https://${hostName}/${path}`),
  ];
}

export function probeText(results: readonly CheckResult[], color: boolean): string {
  return formatTable(results, { color });
}
