import type { Construct } from "constructs";
import type { Provider } from "../../config/settings";
import type { Machine, MachineProps } from "../machine";
import { LibvirtMachine } from "./libvirt";

type MachineConstruct = new (scope: Construct, id: string, props: MachineProps) => Machine;

export interface MachineKind {
  readonly construct: MachineConstruct;
  /** Requirement in `required_providers`: a short source, which OpenTofu and Terraform both resolve, and a range. */
  readonly requirement: { readonly name: string; readonly source: string; readonly version: string };
}

/** One row for each value of INFRASTRUCTURE_PROVIDER. */
export const machineKinds: Readonly<Record<Provider, MachineKind>> = {
  libvirt: {
    construct: LibvirtMachine,
    // 0.9 renamed nearly every attribute.
    requirement: { name: "libvirt", source: "dmacvicar/libvirt", version: ">= 0.8.3, < 0.9.0" },
  },
};
