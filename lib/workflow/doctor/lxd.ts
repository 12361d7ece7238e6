import { type Finding, ok, problem } from "./finding";
import { ask, type Host } from "./host";
import { groupMembership } from "./libvirt";
import type { SystemFacts } from "./system";

export interface LxdFacts {
  readonly installed: boolean;
  /** Absent when it does not answer this user. */
  readonly serverVersion?: string;
}

export async function lxdFacts(host: Host): Promise<LxdFacts> {
  const answer = await ask(host, "lxc", "version");
  return {
    installed: answer !== undefined,
    serverVersion: /^Server version: (\d\S*)/m.exec(answer?.stdout ?? "")?.[1],
  };
}

export function lxdFindings({ installed, serverVersion }: LxdFacts, system: SystemFacts): Finding[] {
  if (!installed) {
    return [
      problem(
        "lxd",
        "not installed",
        "Install it, and run `lxd init --auto`: `sudo apt-get install lxd` (or the snap).",
      ),
    ];
  }
  return [
    serverVersion === undefined
      ? problem(
          "lxd",
          "its client is installed, its server does not answer",
          "Start it: `sudo systemctl start lxd`; then `lxd init --auto`.",
        )
      : ok("lxd", serverVersion),
    groupMembership("lxd", system, serverVersion !== undefined),
  ];
}
