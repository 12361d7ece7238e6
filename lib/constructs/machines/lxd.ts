import { Instance } from "@cdktf/provider-lxd/lib/instance";
import { Profile } from "@cdktf/provider-lxd/lib/profile";
import { LxdProvider } from "@cdktf/provider-lxd/lib/provider";
import { Construct } from "constructs";
import { LXD_CONTAINER_INTERFACE, LXD_IMAGES, LXD_POOL } from "../../config/lxd";
import type { LxdSettings } from "../../config/settings";
import { literal } from "../../hcl";
import type { Machine, NewMachineProps } from "../machine";

const USER_DATA = "cloud-init.user-data";

/** What differs between the two kinds of instances. */
const kinds = {
  container: {
    interface: LXD_CONTAINER_INTERFACE,
    // Docker makes containers of its own in it.
    config: { "security.nesting": "true" },
    devices: [],
  },
  "virtual-machine": {
    // Where QEMU's first virtual PCI slot puts it.
    interface: "enp5s0",
    // Debian's images for virtual machines are not signed for it.
    config: { "security.secureboot": "false" },
    // cloud-init starts before the agent could hand it its configuration, so it stands on a disk.
    devices: [{ name: "cloud-init", type: "disk", properties: { source: "cloud-init:config" } }],
  },
};

/** A container or virtual machine of LXD on the operator's own computer, on the network of its default profile. */
export class LxdMachine extends Construct implements Machine {
  readonly ipv4Address: string;
  readonly sshPort: number;
  readonly providerId: string;

  constructor(scope: Construct, id: string, props: NewMachineProps<LxdSettings>) {
    super(scope, id);
    const { name, settings } = props;
    const kind = kinds[settings.kind];
    const served = settings.image.startsWith(`${LXD_IMAGES.name}:`);
    new LxdProvider(this, "provider", served ? { remote: [LXD_IMAGES] } : {});

    const profile = new Profile(this, "profile", {
      name,
      description: `Torrust tracker of environment ${props.environmentName}`,
      config: {
        ...kind.config,
        "limits.cpu": String(settings.cpus),
        "limits.memory": `${settings.memoryMiB}MiB`,
      },
      device: [
        {
          name: "root",
          type: "disk",
          properties: { path: "/", pool: LXD_POOL, size: `${settings.diskGiB}GiB` },
        },
        ...kind.devices,
      ],
    });
    const instance = new Instance(this, "instance", {
      name,
      type: settings.kind,
      image: literal(settings.image),
      profiles: ["default", profile.name],
      config: {
        "boot.autostart": "true",
        // The address that is reported; otherwise it may be that of a bridge of Docker's.
        "user.access_interface": kind.interface,
        [USER_DATA]: props.userData,
      },
      waitForNetwork: true,
      // cloud-init reads it once; `configure` brings later changes of keys. Another image is for the next machine.
      lifecycle: { ignoreChanges: ["image", `config["${USER_DATA}"]`] },
    });

    this.ipv4Address = instance.ipv4Address;
    this.sshPort = props.access.sshPort;
    // LXD knows an instance by its name alone; its MAC address is drawn anew with each one.
    this.providerId = instance.macAddress;
  }
}
