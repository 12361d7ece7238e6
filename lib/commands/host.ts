import type { Command } from "../shell/runner";
import { remote, type SshTarget } from "./ssh";

export interface GateProps {
  readonly target: SshTarget;
  /** Text of `templates/gate/wait-until-ready.sh`. */
  readonly script: string;
  /** Seconds until a host that is already there must answer. */
  readonly limit: number;
}

/** The readiness gate for a host that is already there: asks once and accepts the host key into its file. */
export function gate({ target, script, limit }: GateProps): Command {
  return {
    program: "bash",
    args: ["-s"],
    stdin: script,
    env: {
      ADOPTED: "yes",
      MACHINE_ID: `${target.address}:${target.port}`,
      MACHINE_ADDRESS: target.address,
      SSH_PORT: String(target.port),
      SSH_USER: target.user,
      SSH_PRIVATE_KEY_FILE: target.privateKeyFile ?? "",
      KNOWN_HOSTS_FILE: target.knownHostsFile,
      READY_LIMIT_SECONDS: String(limit),
      DENIED_LIMIT_SECONDS: "0",
    },
  };
}

/** Prints the system's name and version, and on lines of their own the sockets that others can reach. */
export function describeHost(target: SshTarget): Command {
  const line = '. /etc/os-release; echo "$ID $VERSION_ID"; sudo -n ss -Hlntup 2>/dev/null || true';
  return remote(target, line);
}

/** Runs a script of ours as root; it comes through standard input, so nothing of it need be on the host. */
export function asRoot(target: SshTarget, script: string): Command {
  return remote(target, "sudo -n bash -s", { stdin: script });
}
