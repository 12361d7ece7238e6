import { Construct } from "constructs";
import type { ExistingSettings } from "../../config/settings";
import type { Machine, MachineProps } from "../machine";

/** A host that is already there: nothing is made, and nothing is destroyed. */
export class ExistingMachine extends Construct implements Machine {
  readonly ipv4Address: string;
  readonly ipv6Address?: string;
  readonly sshPort: number;
  readonly providerId: string;

  constructor(scope: Construct, id: string, { settings, access }: MachineProps<ExistingSettings>) {
    super(scope, id);
    this.ipv4Address = settings.address;
    this.ipv6Address = settings.ipv6Address;
    this.sshPort = access.sshPort;
    // Nobody tells when another host answers at this address, except its host key.
    this.providerId = `${settings.address}:${access.sshPort}`;
  }
}
