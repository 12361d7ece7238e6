import { CloudinitDisk } from "@cdktf/provider-libvirt/lib/cloudinit-disk";
import { Domain } from "@cdktf/provider-libvirt/lib/domain";
import { Network } from "@cdktf/provider-libvirt/lib/network";
import { LibvirtProvider } from "@cdktf/provider-libvirt/lib/provider";
import { Volume } from "@cdktf/provider-libvirt/lib/volume";
import { conditional, Op, Token } from "cdktf";
import { Construct } from "constructs";
import type { LibvirtSettings } from "../../config/settings";
import type { Machine, NewMachineProps } from "../machine";
import { operatorVariable } from "../operator-values";
import { libvirtNetwork } from "./libvirt-network";

/** Storage pool that libvirt's packages set up on every system. */
const POOL = "default";

/** A virtual machine on the operator's own computer, in a NAT network of its own. */
export class LibvirtMachine extends Construct implements Machine {
  readonly ipv4Address: string;
  readonly sshPort: number;
  readonly providerId: string;

  constructor(scope: Construct, id: string, props: NewMachineProps<LibvirtSettings>) {
    super(scope, id);
    const { name, settings } = props;
    const plan = libvirtNetwork(props.environmentName);
    new LibvirtProvider(this, "provider", { uri: "qemu:///system" });

    const network = new Network(this, "network", {
      name,
      bridge: plan.bridge,
      mode: "nat",
      addresses: [plan.cidr],
      autostart: true,
      dhcp: { enabled: true },
      dns: { enabled: true },
    });
    const image = new Volume(this, "base", {
      name: `${name}-base.qcow2`,
      pool: POOL,
      source: operatorVariable(this, "base_image"),
      format: "qcow2",
      // Another image or another place of it is for the next machine, not a reason to replace this one.
      lifecycle: { ignoreChanges: ["source"] },
    });
    const disk = new Volume(this, "volume", {
      name: `${name}.qcow2`,
      pool: POOL,
      baseVolumeId: image.id,
      format: "qcow2",
      size: settings.diskGiB * 1024 ** 3,
    });
    const seed = new CloudinitDisk(this, "cloudinit_disk", {
      name: `${name}-cloud-init.iso`,
      pool: POOL,
      userData: props.userData,
      // cloud-init reads it once; `configure` brings later changes of keys.
      lifecycle: { ignoreChanges: ["user_data"] },
    });
    const domainType = operatorVariable(this, "domain_type");
    const domain = new Domain(this, "domain", {
      name,
      type: domainType,
      machine: "pc",
      // With several emulated processors Linux now and then dies when it patches its own code (an int3 oops):
      // QEMU lets the others run the old code.
      vcpu: Token.asNumber(conditional(Op.eq(domainType, "qemu"), 1, settings.cpus)),
      memory: settings.memoryMiB,
      autostart: true,
      cloudinit: seed.id,
      disk: [{ volumeId: disk.id }],
      networkInterface: [
        {
          networkId: network.id,
          mac: plan.machineMac,
          addresses: [plan.machineAddress],
          hostname: name,
          waitForLease: true,
        },
      ],
      console: [{ type: "pty", targetType: "serial", targetPort: "0" }],
      // An emulated machine on a busy computer boots longer than the provider's own 5 minutes.
      timeouts: { create: "10m" },
      // The provider leaves a machine on the deleted disk when only the disk is replaced.
      lifecycle: { replaceTriggeredBy: [`${Volume.tfResourceType}.${disk.friendlyUniqueId}.id`] },
    });

    // Not read from the domain: the provider empties that list whenever it sees no lease.
    this.ipv4Address = plan.machineAddress;
    this.sshPort = props.access.sshPort;
    this.providerId = domain.id;
  }
}
