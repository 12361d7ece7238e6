import type { Construct } from "constructs";
import type { Provider } from "../../config/settings";
import type { Machine, MachineProps } from "../machine";
import { LibvirtMachine } from "./libvirt";

type MachineConstruct = new (scope: Construct, id: string, props: MachineProps) => Machine;

/** One row for each value of INFRASTRUCTURE_PROVIDER. */
export const machineConstructs: Readonly<Record<Provider, MachineConstruct>> = {
  libvirt: LibvirtMachine,
};
