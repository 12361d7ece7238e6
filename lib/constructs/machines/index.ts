import type { Construct } from "constructs";
import { CloudInit } from "../cloud-init";
import type { Machine, MachineProps } from "../machine";
import { ExistingMachine } from "./existing";
import { HetznerMachine } from "./hetzner/machine";
import { LibvirtMachine } from "./libvirt";
import { LxdMachine } from "./lxd";

/** The machine of the provider that the settings name, and the first boot of one that is made. */
export function createMachine(scope: Construct, id: string, props: MachineProps): Machine {
  const { settings } = props;
  if (settings.provider === "existing") return new ExistingMachine(scope, id, { ...props, settings });
  const { userData } = new CloudInit(scope, "cloud_init", {
    environmentName: props.environmentName,
    hostname: props.name,
    access: props.access,
  });
  switch (settings.provider) {
    case "libvirt":
      return new LibvirtMachine(scope, id, { ...props, settings, userData });
    case "lxd":
      return new LxdMachine(scope, id, { ...props, settings, userData });
    case "hetzner":
      return new HetznerMachine(scope, id, { ...props, settings, userData });
  }
}
