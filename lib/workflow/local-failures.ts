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

/**
 * What a diagnostic of a provider of machines on this computer means, with the key that mends it where there is one;
 * undefined when it is no known one.
 * @param text summary and detail
 * @param address of the resource, as in `libvirt_domain.tracker`; a diagnostic about a provider may have none
 */
export function localFailure(text: string, address = "libvirt"): UserError | undefined {
  // A time-out of another provider's resource is not about a machine of libvirt.
  if (!address.includes("libvirt")) return undefined;
  return LIBVIRT.find(({ words }) => words.test(text))?.error(text.trim());
}
