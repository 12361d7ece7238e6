import type { AccessSettings, DomainSettings, MachineSettings } from "../config/settings";
import type { Topology } from "../topology/topology";

/** What every machine construct is given, whichever provider makes the machine. */
export interface MachineProps<Settings extends MachineSettings = MachineSettings> {
  /** Host name and stem of the names of all its parts, as in `local-tracker`. */
  readonly name: string;
  readonly environmentName: string;
  readonly settings: Settings;
  readonly access: AccessSettings;
  /** For providers with a firewall or DNS of their own. */
  readonly topology: Topology;
  readonly domain: DomainSettings;
}

/** What the constructs are given that make a machine which boots for the first time. */
export interface NewMachineProps<Settings extends MachineSettings> extends MachineProps<Settings> {
  /** Expression that yields the user-data for cloud-init. */
  readonly userData: string;
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
