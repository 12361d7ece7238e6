import { z } from "zod";
import { boolean, hostName, integer, list, matching } from "../values";

const providers = ["hetzner"];

/** Keys of a server at Hetzner Cloud. */
export const hetznerKeys = z.object({
  INFRASTRUCTURE_REGION: z.string().optional().meta({
    description: "Location of the server and all that belongs to it, such as `fsn1`. Required at Hetzner.",
    example: "fsn1",
    providers,
  }),
  INFRASTRUCTURE_DATA_VOLUME_GB: integer(10, 10240).optional().meta({
    description:
      "Size in GB of a volume that keeps the tracker's data apart from the server. It can grow, never shrink. Without it the data is on the server's disk.",
    example: "50",
    providers,
  }),
  INFRASTRUCTURE_PROTECTION: boolean().optional().meta({
    description:
      "Whether server, volume, addresses and zone are protected from being destroyed, by OpenTofu and by Hetzner. Destroying then takes two steps: set it to false and apply, then destroy.",
    example: "true",
    defaultText: "false",
    providers,
  }),
  INFRASTRUCTURE_BACKUPS: boolean().optional().meta({
    description:
      "Whether Hetzner backs up the server's disk daily, for a fifth of its price. The data volume is not in these backups.",
    example: "true",
    defaultText: "false",
    providers,
  }),
  INFRASTRUCTURE_FLOATING_ADDRESSES: list(hostName()).optional().meta({
    description:
      "Host names that get a floating IPv4 and IPv6 address of their own, which outlive the server: names of DOMAIN_NAME or TORRUST_TRACKER_HOST_NAMES. newTrackon lists one tracker for each address.",
    example: "udp1.example.org",
    providers,
  }),
  INFRASTRUCTURE_DNS_ZONE: hostName().optional().meta({
    description:
      "DNS zone at Hetzner in which the addresses of the host names, and what clients learn from BEP 34, are kept. Without it, `show` prints the records for you to set elsewhere.",
    example: "example.org",
    providers,
  }),
  INFRASTRUCTURE_DNS_ZONE_CREATE: boolean().optional().meta({
    description:
      "Whether the zone is made, and destroyed, with the server. `false`: it is in the project already, with other records perhaps.",
    example: "true",
    defaultText: "false",
    providers,
  }),
  INFRASTRUCTURE_SSH_KEY_NAMES: list(
    matching(/^[^"$%{}\\]{1,64}$/, "the name of an SSH key in the Hetzner project"),
  )
    .optional()
    .meta({
      description:
        "Names of SSH keys that are in the Hetzner project already. Without it SSH_PUBLIC_KEYS are put there, which Hetzner refuses for a key that is there under another name.",
      example: "alice,bob",
      providers,
    }),
  HCLOUD_TOKEN: z.string().optional().meta({
    description:
      "API token of the Hetzner Cloud project, with read and write access; 64 letters and digits. Needed to provision, never to synthesize.",
    example: "from the Hetzner console",
    secret: true,
  }),
});
