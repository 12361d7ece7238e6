import type { RenderInput } from "../input";

/** Ports below it are root's in Linux unless a kernel setting says otherwise. */
const FIRST_UNPRIVILEGED_PORT = 1024;

export interface SysctlView {
  /** The lowest port of the tracker and Caddy where that is a privileged one. */
  readonly lowestPort: number | null;
}

/** Input of the host's kernel settings. */
export function sysctlView({ topology }: RenderInput): SysctlView {
  const ports = topology.listeners
    .filter(({ service }) => service === "tracker" || service === "caddy")
    .map(({ port }) => port);
  const lowest = Math.min(...ports);
  return { lowestPort: lowest < FIRST_UNPRIVILEGED_PORT ? lowest : null };
}
