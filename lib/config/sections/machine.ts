import { z } from "zod";
import { integer, matching, oneOf } from "../values";

/** Keys of the machine itself. */
export const machineKeys = z.object({
  INFRASTRUCTURE_PROVIDER: oneOf(["libvirt", "local"])
    .transform(() => "libvirt" as const)
    .meta({
      description: "What makes the machine. `local` is another word for `libvirt`.",
      example: "libvirt",
    }),
  INFRASTRUCTURE_INSTANCE_TYPE: matching(
    /^c[1-9]\d{0,2}-m[1-9]\d{0,3}$/,
    "a size such as c2-m4 (2 CPUs, 4 GiB of memory)",
  )
    .default("c2-m2")
    .transform((text) => {
      const [cpus = 0, gibibytes = 0] = text.match(/\d+/g)?.map(Number) ?? [];
      return { cpus, memoryMiB: gibibytes * 1024 };
    })
    .meta({
      description: "Size of the machine: `c2-m4` is 2 CPUs and 4 GiB of memory.",
      example: "c2-m4",
      defaultText: "c2-m2",
    }),
  INFRASTRUCTURE_DISK_GB: integer(4, 65536)
    .prefault("10")
    .meta({ description: "Size of the disk in GiB.", example: "20", defaultText: "10" }),
  INFRASTRUCTURE_IMAGE: z.string().default("debian-13").meta({
    description:
      "What the machine boots: `debian-13` (baked once from the Debian archive, with Docker), the path of a qcow2 file, or a URL with its checksum (`https://…/image.qcow2#sha256=…`).",
    example: "debian-13",
    defaultText: "debian-13",
  }),
});

/** Keys of the way in. */
export const accessKeys = z.object({
  SSH_USER: matching(/^[a-z_][a-z0-9_-]{0,31}$/, "a Linux user name")
    .refine((name) => name !== "root", { error: "root cannot log in on the machines we make" })
    .default("torrust")
    .meta({
      description: "User that Ansible and `ssh` log in as; it may use sudo.",
      example: "torrust",
      defaultText: "torrust",
    }),
  SSH_PORT: integer(22, 22)
    .prefault("22")
    .meta({ description: "Port of SSH on the machine. Only 22 for now.", example: "22", defaultText: "22" }),
  SSH_PUBLIC_KEYS: z.string().optional().meta({
    description:
      "Public keys that may log in, comma-separated, in OpenSSH format. `SSH_PUBLIC_KEY` adds one. Not needed in environments called `local` or `local-…`, which make a key pair of their own.",
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
    description: "Networks that may reach SSH, comma-separated. Empty: any, with a limit on new connections.",
    example: "203.0.113.0/24,2001:db8::/32",
  }),
});
