import type { Command } from "../shell/runner";

/** With this ssh tells that it failed itself (ssh(1), EXIT STATUS). */
export const SSH_FAILED = 255;

/** How the machine is reached. */
export interface SshTarget {
  readonly address: string;
  readonly port: number;
  readonly user: string;
  readonly knownHostsFile: string;
  /** Without one, the agent's keys are tried. */
  readonly privateKeyFile?: string;
  /** Socket of a master connection that `tunnel` opened. */
  readonly controlPath?: string;
}

/** Options that every connection shares; host keys are strict, the readiness gate has accepted them. */
export function sshOptions(target: SshTarget): string[] {
  const options = [
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    `UserKnownHostsFile=${optionPath(target.knownHostsFile)}`,
    "GlobalKnownHostsFile=/dev/null",
    "ConnectTimeout=15",
    "ServerAliveInterval=15",
    ...(target.privateKeyFile === undefined
      ? []
      : [`IdentityFile=${optionPath(target.privateKeyFile)}`, "IdentitiesOnly=yes"]),
    ...(target.controlPath === undefined ? [] : [`ControlPath=${optionPath(target.controlPath)}`]),
  ];
  return options.flatMap((option) => ["-o", option]);
}

/** A path in an option of ssh, which splits at blanks and expands `%` otherwise. */
export function optionPath(path: string): string {
  return `"${path.replaceAll("%", "%%")}"`;
}

function destination(target: SshTarget): string[] {
  return ["-p", String(target.port), "--", `${target.user}@${target.address}`];
}

/** Runs one command line, interpreted by the machine's shell, without a terminal. */
export function remote(target: SshTarget, commandLine: string, extra: Partial<Command> = {}): Command {
  return {
    program: "ssh",
    args: [...sshOptions(target), "-T", ...destination(target), commandLine],
    ...extra,
  };
}

/** A connection of its own that does nothing; ssh says on standard error which key opened it (`SHA256:…`). */
export function traceLogin(target: SshTarget): Command {
  const options = ["-v", "-o", "ControlPath=none", "-o", "FingerprintHash=sha256"];
  return { program: "ssh", args: [...sshOptions(target), ...options, "-T", ...destination(target), "true"] };
}

/** An interactive shell, or one command with the person's terminal. */
export function shell(target: SshTarget, commandLine?: string): Command {
  return {
    program: "ssh",
    args: [
      ...sshOptions(target),
      "-t",
      ...destination(target),
      ...(commandLine === undefined ? [] : [commandLine]),
    ],
    interactive: true,
  };
}

/** The shell as a person starts it with the `ssh` at hand: only what must be said. */
export function login({ address, port, user, knownHostsFile, privateKeyFile }: SshTarget): Command {
  const known = /[\s%]/.test(knownHostsFile) ? optionPath(knownHostsFile) : knownHostsFile;
  return {
    program: "ssh",
    args: [
      ...["-o", `UserKnownHostsFile=${known}`],
      ...(privateKeyFile === undefined ? [] : ["-i", privateKeyFile]),
      ...(port === 22 ? [] : ["-p", String(port)]),
      `${user}@${address}`,
    ],
  };
}

export interface Forward {
  readonly localPort: number;
  readonly remotePort: number;
}

/** A master connection without a command; `forwards` lead from this computer's loopback to the machine's. */
export function tunnel(
  target: SshTarget & { readonly controlPath: string },
  forwards: readonly Forward[],
): Command {
  const list = forwards.flatMap(({ localPort, remotePort }) => [
    "-L",
    `127.0.0.1:${localPort}:127.0.0.1:${remotePort}`,
  ]);
  const options = ["-o", "ExitOnForwardFailure=yes", "-o", "ControlMaster=yes"];
  return {
    program: "ssh",
    args: [...sshOptions(target), ...options, ...list, "-N", "-T", ...destination(target)],
  };
}

/** Succeeds once the master connection stands. */
export function checkMaster(target: SshTarget & { readonly controlPath: string }): Command {
  return { program: "ssh", args: [...sshOptions(target), "-O", "check", ...destination(target)] };
}

/** Succeeds when a private key can be used without a passphrase. */
export function openKey(file: string): Command {
  return { program: "ssh-keygen", args: ["-y", "-P", "", "-f", file] };
}

/** Makes a key pair without passphrase; only environments on this computer generate one. */
export function generateKey(file: string, comment: string): Command {
  return { program: "ssh-keygen", args: ["-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", file] };
}
