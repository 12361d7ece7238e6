import { ExitCode, UserError } from "../errors";

interface KnownFailure {
  readonly words: RegExp;
  readonly error: (evidence: string) => UserError;
}

/** Failures of libvirt that have a cause a person can mend, told by the words of provider and libvirt. */
const LIBVIRT: readonly KnownFailure[] = [
  {
    words: /libvirt-sock|failed to (connect|dial).*libvirt|cannot recv data: Connection reset/is,
    error: (evidence) =>
      new UserError("LIBVIRT_DOWN", "libvirt does not answer on qemu:///system.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Run the same command again: it starts libvirt. Its log: `journalctl -u libvirtd`, or /var/log/libvirt.",
      }),
  },
  {
    words: /couldn't retrieve IP address|timeout while waiting for state/i,
    error: (evidence) =>
      new UserError("ADDRESS_TIMEOUT", "The machine was started, but never got its address.", {
        evidence,
        fix: "Look at its console (docs/guides/local-machine.md), then run the same command again.",
      }),
  },
  {
    words: /already exists with uuid|(domain|volume|network).*already exists/i,
    error: (evidence) =>
      new UserError(
        "MACHINE_LEFT_OVER",
        "Something of that name exists that OpenTofu's state does not know.",
        {
          evidence,
          fix: "Another clone of this project may own it: destroy it there. If an interrupted run left it, remove it with virsh (docs/guides/local-machine.md).",
        },
      ),
  },
  {
    words: /network is already in use|Network .* in use by interface/i,
    error: (evidence) =>
      new UserError("NETWORK_IN_USE", "The network range of this environment is in use on this computer.", {
        evidence,
        fix: "Give the environment another name: its range follows from the name.",
      }),
  },
  {
    words: /smaller than the backing store/i,
    error: (evidence) =>
      new UserError("DISK_TOO_SMALL", "The machine's disk is smaller than its image.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: "Set INFRASTRUCTURE_DISK_GB to the size of INFRASTRUCTURE_IMAGE or more (`qemu-img info` prints it).",
      }),
  },
  {
    words: /cannot set up guest memory|Cannot allocate memory/i,
    error: (evidence) =>
      new UserError("MEMORY_MISSING", "This computer has too little free memory for the machine.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Free some, or choose a smaller INFRASTRUCTURE_INSTANCE_TYPE; then run the same command again.",
      }),
  },
];

/** Failures of LXD, told by the words of provider 2.7 and of LXD 5. */
const LXD: readonly KnownFailure[] = [
  {
    words: /Failed to retrieve LXD InstanceServer/,
    error: (evidence) =>
      new UserError("LXD_DOWN", "LXD does not answer.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Start it (`sudo systemctl start lxd`), and be in its group; `make doctor` says which of the two it is.",
      }),
  },
  {
    words: /Image (alias )?not found|found for fingerprint|Remote "[^"]*" does not exist|match instance type/,
    error: (evidence) =>
      new UserError("LXD_IMAGE_MISSING", "LXD does not have the image for a machine of this type.", {
        exitCode: ExitCode.configuration,
        evidence,
        fix: "Set INFRASTRUCTURE_IMAGE to one of `lxc image list` or of `lxc image list images:`, or make one: docs/guides/lxd.md.",
      }),
  },
  {
    words: /Failed getting (remote )?image|Failed to retrieve LXD ImageServer/,
    error: (evidence) =>
      new UserError("LXD_IMAGES_UNREACHABLE", "LXD cannot reach the server of the image.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Give LXD a way there (for a proxy: `lxc config set core.proxy_https <URL>`), or make an image on this computer and name it in INFRASTRUCTURE_IMAGE: docs/guides/lxd.md.",
      }),
  },
  {
    words: /Instance type "virtual-machine" is not supported/,
    error: (evidence) =>
      new UserError("LXD_TYPE_UNSUPPORTED", "LXD cannot run virtual machines here.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Mend what its words name (QEMU, /dev/kvm, `sudo modprobe vhost_vsock`), or set INFRASTRUCTURE_LXD_TYPE=container.",
      }),
  },
  {
    words: /Storage pool not found/,
    error: (evidence) =>
      new UserError("LXD_POOL_MISSING", 'LXD has no storage pool "default".', {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Make it (`lxc storage create default dir`), then run the same command again.",
      }),
  },
  {
    words: /Network not found/,
    error: (evidence) =>
      new UserError("LXD_NETWORK_MISSING", "LXD's default profile names a network that is not there.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Make it (`lxc profile show default` names it, `lxc network create <name>`), then run the same command again.",
      }),
  },
  {
    words: /already exists/,
    error: (evidence) =>
      new UserError(
        "MACHINE_LEFT_OVER",
        "LXD has something of that name that OpenTofu's state does not know.",
        {
          evidence,
          fix: "Another clone of this project may own it: destroy it there. If nobody needs it: `lxc delete --force <name>`, `lxc profile delete <name>`.",
        },
      ),
  },
  {
    words: /to get an IP address/,
    error: (evidence) =>
      new UserError("ADDRESS_TIMEOUT", "The instance was started, but never got its address.", {
        evidence,
        fix: "See that LXD's default profile has a network (`lxc profile show default`) and that no firewall, Docker's for instance, drops its packets (`make doctor`); then run the same command again.",
      }),
  },
];

/**
 * What a diagnostic of a provider of machines on this computer means, with the key that mends it where there is one;
 * undefined when it is no known one.
 * @param text summary and detail
 * @param address of the resource, as in `libvirt_domain.tracker`; a diagnostic about libvirt itself may have none
 */
export function localFailure(text: string, address = "libvirt"): UserError | undefined {
  return tableOf(address)
    .find(({ words }) => words.test(text))
    ?.error(text.trim());
}

/** A time-out of another provider's resource is not about a machine of this computer. */
function tableOf(address: string): readonly KnownFailure[] {
  if (address.startsWith("lxd_")) return LXD;
  return address.includes("libvirt") ? LIBVIRT : [];
}
