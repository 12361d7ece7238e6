import { createHash } from "node:crypto";

export interface LibvirtNetwork {
  /** Interface on the hypervisor; Linux allows 15 characters. */
  readonly bridge: string;
  readonly cidr: string;
  readonly machineAddress: string;
  readonly machineMac: string;
}

/**
 * The network of one environment, derived from its name: so that environments on one hypervisor stay apart,
 * and so that a machine made again finds the address and MAC that its DHCP lease was bound to.
 *
 * 10.200.0.0/13 keeps clear of Docker (172.17/16 and on), LXD and libvirt's own default (192.168.122/24).
 * 52:54:00 is the prefix QEMU uses for its machines.
 */
export function libvirtNetwork(environmentName: string): LibvirtNetwork {
  const digest = createHash("sha256").update(environmentName).digest();
  const subnet = `10.${200 + (digest.readUInt8(0) % 8)}.${digest.readUInt8(1)}`;
  const hex = digest.toString("hex");
  return {
    bridge: `torrust-${hex.slice(0, 6)}`,
    cidr: `${subnet}.0/24`,
    machineAddress: `${subnet}.10`,
    machineMac: ["52", "54", "00", hex.slice(0, 2), hex.slice(2, 4), hex.slice(4, 6)].join(":"),
  };
}
