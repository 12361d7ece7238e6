import type { MachineOutputs } from "../inventory/machine-outputs";
import type { CheckResult } from "../probes/probe";
import { formatTable } from "../probes/table";
import { listenersFor, type Topology } from "../topology/topology";

/** Where clients announce: every listener on every address of the machine. */
export function announceUrls(topology: Topology, machine: MachineOutputs): string[] {
  const hosts = [
    machine.ipv4_address,
    ...(machine.ipv6_address === null ? [] : [`[${machine.ipv6_address}]`]),
  ];
  const urls = (purpose: "udp-tracker" | "http-tracker", scheme: string): string[] =>
    listenersFor(topology, purpose).flatMap(({ port }) =>
      hosts.map((host) => `${scheme}://${host}:${port}/announce`),
    );
  return [...urls("udp-tracker", "udp"), ...urls("http-tracker", "http")];
}

export function probeText(results: readonly CheckResult[], color: boolean): string {
  return formatTable(results, { color });
}
