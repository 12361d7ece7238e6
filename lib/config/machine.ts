import { findServerType } from "../hetzner/catalogue";
import type { Values } from "./schema";
import type { MachineSettings } from "./settings";

/** The name of the image that is right with every provider. */
const IMAGE = "debian-13";

/** Its name among LXD's images; the variants called `cloud` run cloud-init. */
const LXD_IMAGE = "images:debian/13/cloud";

/** CPUs and memory of a size as LXD writes it; undefined when the text is no such size. */
export function parseSize(text: string): { cpus: number; memoryMiB: number } | undefined {
  const [, cpus, gibibytes] = /^c([1-9]\d{0,2})-m([1-9]\d{0,3})$/.exec(text) ?? [];
  return cpus === undefined ? undefined : { cpus: Number(cpus), memoryMiB: Number(gibibytes) * 1024 };
}

/** The machine's settings; `values` must have passed the rules. */
export function machineSettings(values: Values): MachineSettings {
  const provider = values.INFRASTRUCTURE_PROVIDER;
  const image = values.INFRASTRUCTURE_IMAGE ?? IMAGE;
  if (provider === "existing") {
    return {
      provider,
      address: checked(values.INFRASTRUCTURE_ADDRESS),
      ipv6Address: values.INFRASTRUCTURE_IPV6_ADDRESS,
      memoryMiB: parseSize(values.INFRASTRUCTURE_INSTANCE_TYPE ?? "")?.memoryMiB,
    };
  }
  if (provider === "hetzner") return hetznerSettings(values, image);
  const size = checked(parseSize(values.INFRASTRUCTURE_INSTANCE_TYPE ?? "c2-m2"));
  const diskGiB = values.INFRASTRUCTURE_DISK_GB ?? 10;
  if (provider === "libvirt") return { provider, ...size, diskGiB, image };
  const kind = values.INFRASTRUCTURE_LXD_TYPE ?? "container";
  return { provider, kind, ...size, diskGiB, image: image === IMAGE ? LXD_IMAGE : image };
}

function hetznerSettings(values: Values, image: string): MachineSettings {
  const zone = values.INFRASTRUCTURE_DNS_ZONE;
  return {
    provider: "hetzner",
    location: checked(values.INFRASTRUCTURE_REGION),
    serverType: checked(values.INFRASTRUCTURE_INSTANCE_TYPE),
    image,
    dataVolumeGb: values.INFRASTRUCTURE_DATA_VOLUME_GB,
    protection: values.INFRASTRUCTURE_PROTECTION ?? false,
    backups: values.INFRASTRUCTURE_BACKUPS ?? false,
    floatingHostNames: values.INFRASTRUCTURE_FLOATING_ADDRESSES ?? [],
    dnsZone:
      zone === undefined
        ? undefined
        : { name: zone, created: values.INFRASTRUCTURE_DNS_ZONE_CREATE ?? false },
    sshKeyNames: values.INFRASTRUCTURE_SSH_KEY_NAMES ?? [],
  };
}

/** Memory in MiB as far as it is known before the machine is there. */
export function memoryMiB(machine: MachineSettings): number | undefined {
  if (machine.provider !== "hetzner") return machine.memoryMiB;
  const gigabytes = findServerType(machine.serverType)?.memory_gb;
  return gigabytes === undefined ? undefined : gigabytes * 1024;
}

/** Of a value that a rule has required. */
function checked<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the settings were made of values that no rule has checked");
  return value;
}
