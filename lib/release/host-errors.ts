import { ExitCode, UserError } from "../errors";

interface Failure {
  readonly found: string;
  readonly evidence: string;
}

type Factory = (failure: Failure) => UserError;

/** The task after the firewall was loaded found no way in. */
const FIREWALL_NOT_CONFIRMED = /TASK \[firewall : Keep the firewall's rules\][^]*?UNREACHABLE!/;
const FIREWALL_CUT_US_OFF =
  "the new firewall rules let no SSH connection in; the host goes back to the rules before them within 90 s";

function firewallReverted(found: string): UserError {
  return new UserError("HOST_FIREWALL_REVERTED", found, {
    fix: "make sure that SSH_ALLOWED_CIDRS holds the address you connect from, then run `make app-redeploy`",
  });
}

function packagesFailed(found: string, evidence: string): UserError {
  return new UserError("HOST_PACKAGES_FAILED", found, {
    evidence,
    fix: "mend it on the host, often with `sudo dpkg --configure -a`, then run the same command again",
  });
}

/** What other programs on the host say, where it is the cause whatever was going on. */
const OTHERS_WORDS: readonly { readonly words: RegExp; readonly error: (evidence: string) => UserError }[] = [
  {
    words: /No space left on device|Disk quota exceeded/,
    error: (evidence) =>
      new UserError("HOST_DISK_FULL", "the host's disk is full", {
        evidence,
        fix: "make room on the host (`df -h`, `sudo docker system df`), then run the same command again",
      }),
  },
  {
    words:
      /Failed to lock apt|Could not get lock \/var\/|Unable to (acquire the dpkg|lock (directory|the \w+ directory))|dpkg frontend lock was locked/,
    error: (evidence) =>
      new UserError("HOST_APT_LOCKED", "another program has held the host's package manager for 10 minutes", {
        evidence,
        fix: "see on the host what it is (`sudo fuser -v /var/lib/dpkg/lock-frontend`), then run the same command again",
      }),
  },
  {
    words:
      /dpkg was interrupted|Sub-process \/usr\/bin\/dpkg returned an error|Unable to fetch some archives/,
    error: (evidence) => packagesFailed("the host's package manager failed", evidence),
  },
  {
    words: /No package matching|Failed to update apt cache/,
    error: (evidence) =>
      new UserError("HOST_PACKAGES_FAILED", "the host's package archive lacks a package or is out of reach", {
        evidence,
        fix: "see on the host with `sudo apt-get update` whether it reaches Debian's archive or a mirror of it, then run the same command again",
      }),
  },
];

function othersWords(text: string): UserError | undefined {
  for (const { words, error } of OTHERS_WORDS) {
    const line = text.split("\n").find((candidate) => words.test(candidate));
    if (line !== undefined) return error(line.trim().slice(0, MAX_LINE));
  }
  return undefined;
}

/** Most characters of a line that is shown; Ansible prints a whole result as one. */
const MAX_LINE = 1000;

/** One factory for each `torrust-error: CODE: text` line that the host's scripts print. */
const FACTORIES: Readonly<Record<string, Factory>> = {
  HOST_OS_UNSUPPORTED: ({ found }) =>
    new UserError("HOST_OS_UNSUPPORTED", found, {
      exitCode: ExitCode.missing,
      fix: "use Debian 13 or Ubuntu 24.04; Debian 12 has no Docker Compose 2 in its archive",
    }),
  HOST_COMPOSE_MISSING: ({ found }) =>
    new UserError("HOST_COMPOSE_MISSING", found, {
      exitCode: ExitCode.missing,
      fix: "run `make app-redeploy`, which installs Docker and Docker Compose 2",
    }),
  HOST_DATA_INCOMPLETE: ({ found }) =>
    new UserError("HOST_DATA_INCOMPLETE", found, {
      fix: "run `make app-deploy` again: it sends everything anew",
    }),
  HOST_SECRETS_MISSING: ({ found }) =>
    new UserError("HOST_SECRETS_MISSING", found, {
      fix: "run `make app-deploy` again: it delivers the secrets",
    }),
  HOST_FIREWALL_REFUSED: ({ found, evidence }) =>
    new UserError("HOST_FIREWALL_REFUSED", found, {
      evidence,
      fix: "check SSH_ALLOWED_CIDRS and the ports; the rules that were loaded before are still in force",
    }),
  HOST_FIREWALL_REVERTED: ({ found }) => firewallReverted(found),
  HOST_BUSY: ({ found }) =>
    new UserError("HOST_BUSY", found, {
      fix: "wait until it has ended, or see with `make ssh` what holds /opt/torrust/.lock (`fuser -v`)",
    }),
  HOST_DOCKER_IN_USE: ({ found }) =>
    new UserError("HOST_DOCKER_IN_USE", found, {
      fix: "take a host of its own for the tracker, or stop these containers: they would lose their network",
    }),
  HOST_VOLUME_MISSING: ({ found }) =>
    new UserError("HOST_VOLUME_MISSING", found, {
      fix: "run `make infra-apply`, which attaches it, then the same command again",
    }),
  HOST_VOLUME_UNUSABLE: ({ found, evidence }) =>
    new UserError("HOST_VOLUME_UNUSABLE", found, {
      evidence,
      fix: "look at it with `make ssh` (`lsblk --fs`, `sudo journalctl -b -u opt-torrust-shared-data.mount`); nothing on it was changed",
    }),
  HOST_DATA_WOULD_HIDE: ({ found }) =>
    new UserError("HOST_DATA_WOULD_HIDE", found, {
      fix: "stop the tracker, move the data away from there, run the same command, and put it back onto the volume",
    }),
  HOST_NETWORK_MISSING: ({ found }) =>
    new UserError("HOST_NETWORK_MISSING", found, {
      fix: "see on the host what manages its network (`ip route`), then run the same command again",
    }),
  HOST_PACKAGES_FAILED: ({ found, evidence }) => packagesFailed(found, evidence),
  PORT_TAKEN: ({ found }) =>
    new UserError("PORT_TAKEN", found, {
      fix: "stop what holds them, or give the tracker other ports, then run `make app-deploy`",
    }),
  IMAGE_UNAVAILABLE: ({ found, evidence }) =>
    new UserError("IMAGE_UNAVAILABLE", found, {
      exitCode: ExitCode.missing,
      evidence,
      fix: 'check the image\'s name; for a host that reaches no registry give its archive: `make app-deploy ARGS="--images FILE"`, see docs/guides/images.md',
    }),
  IMAGE_LOCK_MISMATCH: ({ found }) =>
    new UserError("IMAGE_LOCK_MISMATCH", found, {
      fix: 'give the archive it was locked to: `make app-deploy ARGS="--images FILE"`; or lock to another: `make lock`, see docs/guides/images.md',
    }),
  COMPOSE_OVERRIDE_INVALID: ({ found, evidence }) =>
    new UserError("COMPOSE_OVERRIDE_INVALID", found, {
      exitCode: ExitCode.configuration,
      evidence,
      fix: "correct what compose.override.yaml adds to it, and run `make app-deploy`",
    }),
  SERVICES_UNHEALTHY: ({ found, evidence }) =>
    new UserError("SERVICES_UNHEALTHY", found, {
      evidence,
      fix: "the services' own last lines are above; correct the configuration and run `make app-deploy`",
    }),
};

/**
 * Finds what a script of the host said in the output of `ssh` or `ansible-playbook`; undefined when it said
 * nothing, so that the caller reports the tool's own failure.
 */
export function hostError(output: string): UserError | undefined {
  if (FIREWALL_NOT_CONFIRMED.test(output)) return firewallReverted(FIREWALL_CUT_US_OFF);
  const text = unescapeAnsible(output);
  const other = othersWords(text);
  if (other) return other;
  const match = /torrust-error: ([A-Z_]+): (.*)/.exec(text);
  const factory = match?.[1] === undefined ? undefined : FACTORIES[match[1]];
  if (!match || !factory) return undefined;
  const before = text.slice(0, match.index).split("\n");
  const start = before.findLastIndex((line) => line.includes("torrust-evidence:"));
  const evidence = start < 0 ? "" : before.slice(start + 1).join("\n");
  return factory({ found: match[2] ?? "", evidence: evidence.trim() });
}

/** Ansible prints a task's result as JSON, its line ends escaped. */
function unescapeAnsible(output: string): string {
  const message = /"(?:msg|stderr)": ("(?:[^"\\]|\\.)*torrust-error(?:[^"\\]|\\.)*")/.exec(output)?.[1];
  if (message === undefined) return output;
  const text: unknown = JSON.parse(message);
  return typeof text === "string" ? text : output;
}
