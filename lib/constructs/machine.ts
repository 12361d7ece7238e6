import type { MachineSettings } from "../config/settings";
import type { Listener } from "../topology/topology";

/** What every machine construct is given, whichever provider makes the machine. */
export interface MachineProps {
  /** Host name and stem of the names of all its parts, as in `local-tracker`. */
  readonly name: string;
  readonly environmentName: string;
  readonly settings: MachineSettings;
  /** Expression that yields the user-data for cloud-init. */
  readonly userData: string;
  readonly sshPort: number;
  /** For providers with a firewall of their own. */
  readonly listeners: readonly Listener[];
}

/** What every machine construct gives back: tokens, known at the latest when it is applied. */
export interface Machine {
  readonly ipv4Address: string;
  /** Absent when the machine has none. */
  readonly ipv6Address?: string;
  readonly sshPort: number;
  /** Changes exactly when the machine is another one. */
  readonly providerId: string;
}
