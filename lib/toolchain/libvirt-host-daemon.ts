import { userInfo } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { ExitCode, UserError } from "../errors";
import type { Command, Result } from "../shell/runner";
import { asRoot } from "./as-root";
import type { ToolchainContext } from "./context";
import { type Computer, hasUselessKvm } from "./libvirt-host-facts";
import { evidenceOf, outputOf, tryRun } from "./run";

/** The daemon that the provider block of every stack names. */
export const LIBVIRT_URI = "qemu:///system";

/** Milliseconds in which a daemon that was just started answers; its first look at all emulators takes 6 s. */
const START_LIMIT = 60_000;
const START_POLL = 100;

/** Milliseconds for one question; a daemon that sees a useless /dev/kvm takes up to two minutes for its first answer. */
const ANSWER_LIMIT = 180_000;

const LOG_FILE = "/var/log/libvirt/libvirtd.log";

/**
 * libvirtd without systemd. It reads a configuration of its own: with the distribution's, access would be decided by
 * polkit, which is not running either. Where /dev/kvm is useless the daemon gets a /dev without it, in a mount
 * namespace of its own. Arguments: hide-kvm or keep-kvm.
 */
const START_BY_HAND = `set -eu
PATH=$PATH:/usr/sbin:/sbin
virtlogd --daemon 2>/dev/null || true
mkdir -p /run/libvirt
cat >/run/libvirt/by-hand.conf <<END
unix_sock_group = "libvirt"
unix_sock_rw_perms = "0770"
auth_unix_ro = "none"
auth_unix_rw = "none"
END
start='exec libvirtd --daemon --config /run/libvirt/by-hand.conf'
[ "$1" = hide-kvm ] || exec sh -c "$start"
exec unshare --mount --propagation private sh -euc '
all=/run/libvirt/all-devices
mkdir -p "$all"
mount --rbind /dev "$all"
mount -t tmpfs -o mode=0755 devices /dev
for entry in "$all"/*; do
  name=\${entry##*/}
  [ "$name" != kvm ] || continue
  if [ -d "$entry" ] && [ ! -L "$entry" ]; then
    mkdir "/dev/$name"
    mount --rbind "$entry" "/dev/$name"
  else
    cp -a "$entry" "/dev/$name"
  fi
done
umount --lazy "$all"
rmdir "$all"
'"$start"`;

/** What the daemon says about itself; undefined when it does not answer. */
export interface Daemon {
  /** Of libvirt, for example 9.0.0. */
  readonly version: string;
}

/** `virsh` on the system's daemon, in the C locale. */
export function virsh(...args: string[]): Command {
  return {
    program: "virsh",
    args: ["--connect", LIBVIRT_URI, "--quiet", ...args],
    env: { LC_ALL: "C" },
    timeout: ANSWER_LIMIT,
  };
}

/** The version in the answer of `virsh version`. */
export function parseDaemonVersion(output: string): string | undefined {
  return /Using library: libvirt (\S+)/.exec(output)?.[1];
}

/**
 * The daemon, if it answers.
 * @throws UserError LIBVIRT_PERMISSION (exit 5) when it is there and does not let this user in
 */
export async function connect(context: ToolchainContext): Promise<Daemon | undefined> {
  const answer = await tryRun(context.runner, virsh("version"));
  if (answer === undefined) return undefined;
  const version = answer.status === 0 ? parseDaemonVersion(answer.stdout) : undefined;
  if (version !== undefined) return { version };
  if (isRefusal(answer)) throw permissionError(answer);
  return undefined;
}

/**
 * Starts the daemon and waits until it answers: by systemd where that runs the system, otherwise by hand.
 * @throws UserError LIBVIRT_DOWN (exit 5) with the daemon's own log lines
 */
export async function startDaemon(context: ToolchainContext, computer: Computer): Promise<Daemon> {
  const systemd = await computer.exists("/run/systemd/system");
  const command = systemd
    ? { program: "systemctl", args: ["start", "virtlogd.socket", "libvirtd.service"] }
    : {
        program: "sh",
        args: ["-c", START_BY_HAND, "sh", (await hasUselessKvm(computer)) ? "hide-kvm" : "keep-kvm"],
      };
  return context.report.step("start libvirt", "a few seconds", async () => {
    // Another session may have been faster; then this start fails, and the daemon answers all the same.
    const started = await tryRun(context.runner, await asRoot(command, context.runner, computer.root));
    const daemon = await answerOf(context, started?.status === 0 ? START_LIMIT : 0);
    if (daemon !== undefined) return daemon;
    throw await downError(context, computer, systemd, started);
  });
}

async function answerOf(context: ToolchainContext, limit: number): Promise<Daemon | undefined> {
  const end = Date.now() + limit;
  for (;;) {
    const daemon = await connect(context);
    if (daemon !== undefined || Date.now() >= end) return daemon;
    await delay(START_POLL);
  }
}

function isRefusal({ stderr }: Result): boolean {
  return /permission denied|authentication (failed|unavailable)|access denied/i.test(stderr);
}

function permissionError(answer: Result): UserError {
  const { username } = userInfo();
  return new UserError(
    "LIBVIRT_PERMISSION",
    `libvirt runs, and does not let the user "${username}" manage machines (${LIBVIRT_URI})`,
    {
      exitCode: ExitCode.missing,
      evidence: evidenceOf(answer),
      fix: `Run \`sudo usermod --append --groups libvirt ${username}\`, then log out and in again.`,
    },
  );
}

async function downError(
  context: ToolchainContext,
  computer: Computer,
  systemd: boolean,
  started: Result | undefined,
): Promise<UserError> {
  const log = systemd
    ? await outputOf(context.runner, {
        program: "journalctl",
        args: ["--unit=libvirtd", "--lines=20", "--no-pager", "--output=cat"],
      })
    : lastLines(await computer.read(LOG_FILE));
  const evidence = [started ? evidenceOf(started) : "", log?.trim() ?? ""].filter(Boolean).join("\n");
  return new UserError("LIBVIRT_DOWN", "libvirt was started, and does not answer at " + LIBVIRT_URI, {
    exitCode: ExitCode.missing,
    evidence,
    fix: systemd
      ? "See `systemctl status libvirtd`; mend what its log names, then run the same command again."
      : `See ${LOG_FILE}; mend what it names, then run the same command again.`,
  });
}

/** Twenty lines hold the reason for which a daemon gave up. */
function lastLines(text: string | undefined): string | undefined {
  return text?.trim().split("\n").slice(-20).join("\n");
}
