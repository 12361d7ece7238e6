import { stringify } from "yaml";
import { shell } from "../render/escape";
import type { MachineOutputs } from "./machine-outputs";

export interface InventoryProps {
  readonly machine: MachineOutputs;
  /** Absolute path: Ansible runs in its own directory. */
  readonly knownHostsFile: string;
  /** Absolute path; without it ssh offers what the operator's agent and configuration hold. */
  readonly privateKeyFile?: string;
}

/** The Ansible inventory of one machine, as YAML; its only host is called `tracker`. */
export function inventory({ machine, knownHostsFile, privateKeyFile }: InventoryProps): string {
  const options = [
    `UserKnownHostsFile=${sshPath(knownHostsFile)}`,
    "GlobalKnownHostsFile=/dev/null",
    "StrictHostKeyChecking=yes",
    ...(privateKeyFile === undefined ? [] : ["IdentitiesOnly=yes"]),
  ];
  const host = {
    ansible_host: machine.ipv4_address,
    ansible_port: machine.ssh_port,
    ansible_user: machine.ssh_user,
    ...(privateKeyFile === undefined ? {} : { ansible_ssh_private_key_file: privateKeyFile }),
    ansible_ssh_common_args: options.map((option) => `-o ${shell(option)}`).join(" "),
  };
  return stringify({ all: { hosts: { tracker: host } } }, { lineWidth: 0 });
}

/** A path in an option of ssh, which splits at blanks and expands `%` otherwise. */
function sshPath(path: string): string {
  return `"${path.replaceAll("%", "%%")}"`;
}
