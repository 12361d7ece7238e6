import { Construct } from "constructs";
import { stringify } from "yaml";
import type { AccessSettings } from "../config/settings";
import { operatorVariable } from "./operator-values";
import { StackFile } from "./stack-file";

export interface CloudInitProps {
  readonly environmentName: string;
  readonly hostname: string;
  readonly access: AccessSettings;
}

const PATH = "cloud-init/tracker.yaml";

/** The machine's first boot, as a YAML file of its own: just enough for Ansible to reach the machine safely. */
export class CloudInit extends Construct {
  /** Expression that yields the user-data. */
  readonly userData: string;

  constructor(scope: Construct, id: string, props: CloudInitProps) {
    super(scope, id);
    const { publicKeys } = props.access;
    if (publicKeys.length > 0) {
      const file = new StackFile(this, "file", PATH, cloudInitYaml(props, publicKeys));
      this.userData = `\${file("${file.reference}")}`;
      return;
    }
    // Only a local environment makes a key pair of its own: another one for each operator, so a variable.
    operatorVariable(this, "ssh_public_key");
    const file = new StackFile(this, "file", PATH, cloudInitYaml(props, ["${jsonencode(ssh_public_key)}"]));
    this.userData = `\${templatefile("${file.reference}", { ssh_public_key = var.ssh_public_key })}`;
  }
}

/**
 * The user-data. What sshd allows is a file of ours that sorts before every other: for sshd the first value counts,
 * and images bring differing ones.
 */
function cloudInitYaml(
  { environmentName, hostname, access }: CloudInitProps,
  keys: readonly string[],
): string {
  const sshd = ["PermitRootLogin no", "PasswordAuthentication no", "KbdInteractiveAuthentication no"];
  const config = {
    hostname,
    manage_etc_hosts: "localhost",
    users: [
      {
        name: access.user,
        lock_passwd: true,
        shell: "/bin/bash",
        sudo: "ALL=(ALL) NOPASSWD:ALL",
        ssh_authorized_keys: keys,
      },
    ],
    write_files: [
      {
        path: "/etc/ssh/sshd_config.d/10-torrust.conf",
        permissions: "0644",
        content: `${sshd.join("\n")}\n`,
      },
    ],
  };
  return [
    "#cloud-config",
    `# First boot of the machine of environment "${environmentName}": the user, its keys, nothing else.`,
    `# Written by \`make synth ENVIRONMENT=${environmentName}\` from environments/${environmentName}/.env; do not edit.`,
    "# Keys are explained at https://cloudinit.readthedocs.io/en/latest/reference/modules.html",
    "",
    stringify(config, { lineWidth: 0 }),
  ].join("\n");
}
