import { z } from "zod";
import { integer, matching } from "../values";

/** What INFRASTRUCTURE_PROVIDER can be; `local` is another word for `libvirt`. */
const PROVIDERS = ["libvirt", "lxd", "hetzner", "existing", "local"] as const;

const HYPERVISORS = ["libvirt", "lxd"];

/** Keys of the machine itself. Those of one provider have no default here: a rule tells when they are for another. */
export const machineKeys = z.object({
  INFRASTRUCTURE_PROVIDER: z
    .enum(PROVIDERS, {
      error: ({ input }) =>
        input === "aws"
          ? "aws is not supported yet; expected one of libvirt, lxd, hetzner, existing, local"
          : `expected one of ${PROVIDERS.join(", ")}; found "${String(input)}"`,
    })
    .transform((name) => (name === "local" ? "libvirt" : name))
    .meta({
      description:
        "What makes the machine: `libvirt` (a virtual machine on this computer; `local` is another word for it), `lxd` (a container or virtual machine on this computer), `hetzner` (a server of Hetzner Cloud), `existing` (a host that is already there; nothing is created).",
      example: "libvirt",
    }),
  INFRASTRUCTURE_INSTANCE_TYPE: matching(
    /^[a-z0-9-]+$/,
    "a size such as c2-m4, or a Hetzner server type such as cx23",
  )
    .optional()
    .meta({
      description:
        "Size of the machine. On this computer `c2-m4` is 2 CPUs and 4 GiB of memory; at Hetzner a server type such as `cx23`, required there. Of a host that is already there, which has no default, what it has: containers then get limits of memory.",
      example: "c2-m4",
      defaultText: "c2-m2",
    }),
  INFRASTRUCTURE_DISK_GB: integer(4, 65536).optional().meta({
    description: "Size of the disk in GiB. At Hetzner the server type decides.",
    example: "20",
    defaultText: "10",
    providers: HYPERVISORS,
  }),
  INFRASTRUCTURE_IMAGE: z
    .string()
    .optional()
    .meta({
      description:
        "What the machine boots. `debian-13` is the right one everywhere: libvirt's is baked once from the Debian archive, with Docker; LXD's is `images:debian/13/cloud`; Hetzner's is its own. Else for libvirt the path of a qcow2 file or a URL with its checksum (`https://…/image.qcow2#sha256=…`), for LXD an image with cloud-init (`ubuntu:24.04`, or the alias of one that LXD has already), for Hetzner the name of an image.",
      example: "debian-13",
      defaultText: "debian-13",
      providers: [...HYPERVISORS, "hetzner"],
    }),
  INFRASTRUCTURE_LXD_TYPE: z
    .enum(["container", "virtual-machine"], {
      error: ({ input }) => `expected one of container, virtual-machine; found "${String(input)}"`,
    })
    .optional()
    .meta({
      description:
        "Kind of LXD instance. A container starts in seconds and shares this computer's kernel, whose settings it cannot change.",
      example: "virtual-machine",
      defaultText: "container",
      providers: ["lxd"],
    }),
  INFRASTRUCTURE_ADDRESS: z
    .ipv4({ error: ({ input }) => `expected an IPv4 address; found "${String(input)}"` })
    .optional()
    .meta({
      description: "IPv4 address of the host that is already there.",
      example: "192.0.2.10",
      providers: ["existing"],
    }),
  INFRASTRUCTURE_IPV6_ADDRESS: z
    .ipv6({ error: ({ input }) => `expected an IPv6 address; found "${String(input)}"` })
    .optional()
    .meta({
      description: "IPv6 address of the host that is already there.",
      example: "2001:db8::10",
      providers: ["existing"],
    }),
});

/** Keys of the way in. */
export const accessKeys = z.object({
  SSH_USER: matching(/^[a-z_][a-z0-9_-]{0,31}$/, "a Linux user name")
    .default("torrust")
    .meta({
      description:
        "User that Ansible and `ssh` log in as; it may use sudo. `root` only on a host that is already there.",
      example: "torrust",
      defaultText: "torrust",
    }),
  SSH_PORT: integer(1, 65535).prefault("22").meta({
    description: "Port of SSH on the machine. Other than 22 only on a host that is already there.",
    example: "22",
    defaultText: "22",
  }),
  SSH_PUBLIC_KEYS: z.string().optional().meta({
    description:
      "Public keys that may log in, comma-separated, in OpenSSH format; a change counts from the next `configure` on. `SSH_PUBLIC_KEY` adds one. Not needed in environments called `local` or `local-…`, which make a key pair of their own.",
    example: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKc3 alice@example.org",
  }),
  SSH_PUBLIC_KEY: z.string().optional().meta({
    description: "One public key, for those who have one.",
    example: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKc3 alice@example.org",
  }),
  SSH_PRIVATE_KEY_FILE: z.string().optional().meta({
    description: "Your private key, on this computer. Without it: the generated key, or your SSH agent.",
    example: "~/.ssh/id_ed25519",
  }),
  SSH_ALLOWED_CIDRS: z.string().optional().meta({
    description:
      "Networks that may reach SSH, comma-separated. Required at Hetzner, where the cloud firewall enforces it (`0.0.0.0/0,::/0` is any). Elsewhere empty means any, with a limit on new connections.",
    example: "203.0.113.0/24,2001:db8::/32",
  }),
});
