import type { schema } from "../config/schema";

type Key = keyof typeof schema.shape;

/** The configuration keys that attributes of our resources are made of, where one key alone decides. */
const MADE_OF: Readonly<Record<string, Readonly<Record<string, Key>>>> = {
  hcloud_firewall: { source_ips: "SSH_ALLOWED_CIDRS" },
  hcloud_floating_ip: {
    description: "INFRASTRUCTURE_FLOATING_ADDRESSES",
    home_location: "INFRASTRUCTURE_REGION",
    delete_protection: "INFRASTRUCTURE_PROTECTION",
  },
  hcloud_primary_ip: {
    location: "INFRASTRUCTURE_REGION",
    delete_protection: "INFRASTRUCTURE_PROTECTION",
  },
  hcloud_rdns: { dns_ptr: "DOMAIN_NAME" },
  hcloud_server: {
    location: "INFRASTRUCTURE_REGION",
    server_type: "INFRASTRUCTURE_INSTANCE_TYPE",
    image: "INFRASTRUCTURE_IMAGE",
    ssh_keys: "INFRASTRUCTURE_SSH_KEY_NAMES",
    backups: "INFRASTRUCTURE_BACKUPS",
    delete_protection: "INFRASTRUCTURE_PROTECTION",
    rebuild_protection: "INFRASTRUCTURE_PROTECTION",
  },
  hcloud_ssh_key: { public_key: "SSH_PUBLIC_KEYS" },
  hcloud_volume: {
    size: "INFRASTRUCTURE_DATA_VOLUME_GB",
    location: "INFRASTRUCTURE_REGION",
    delete_protection: "INFRASTRUCTURE_PROTECTION",
  },
  hcloud_zone: { name: "INFRASTRUCTURE_DNS_ZONE", delete_protection: "INFRASTRUCTURE_PROTECTION" },
  hcloud_zone_rrset: { zone: "INFRASTRUCTURE_DNS_ZONE" },
  libvirt_domain: { memory: "INFRASTRUCTURE_INSTANCE_TYPE", vcpu: "INFRASTRUCTURE_INSTANCE_TYPE" },
  libvirt_volume: { size: "INFRASTRUCTURE_DISK_GB", source: "INFRASTRUCTURE_IMAGE" },
  lxd_instance: { image: "INFRASTRUCTURE_IMAGE", type: "INFRASTRUCTURE_LXD_TYPE" },
  lxd_profile: { config: "INFRASTRUCTURE_INSTANCE_TYPE", device: "INFRASTRUCTURE_DISK_GB" },
};

/**
 * The configuration key that an attribute of a resource is made of; undefined when it is none, or several.
 * @param address of the resource, as in `hcloud_server.tracker`
 */
export function keyOf(address: string, attribute: string): Key | undefined {
  return MADE_OF[typeOf(address)]?.[attribute];
}

/** All keys that a resource is made of, sorted; a fault of it that names no attribute may be about any of them. */
export function keysOf(address: string): readonly Key[] {
  return [...new Set(Object.values(MADE_OF[typeOf(address)] ?? {}))].sort();
}

function typeOf(address: string): string {
  return address.split(".")[0] ?? "";
}
