import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NullProvider } from "@cdktf/provider-null/lib/provider";
import { Resource } from "@cdktf/provider-null/lib/resource";
import { Construct } from "constructs";
import type { AccessSettings } from "../config/settings";
import { literal } from "../hcl";
import type { Machine } from "./machine";
import { operatorVariable, stateFolder } from "./operator-values";
import { StackFile } from "./stack-file";

export interface ReadinessGateProps {
  readonly environmentName: string;
  readonly machine: Machine;
  readonly access: AccessSettings;
  /** Whether the host was there before us: no cloud-init of ours has run on it. */
  readonly adopted: boolean;
}

const SCRIPT = "gate/wait-until-ready.sh";
const TEMPLATE = join(__dirname, "../../templates", SCRIPT);

/**
 * Holds `apply` until a new machine answers by SSH and cloud-init has finished, and accepts its host key, once.
 * A script of ours, since OpenTofu's own `connection` accepts any host key at any time.
 */
export class ReadinessGate extends Construct {
  constructor(scope: Construct, id: string, props: ReadinessGateProps) {
    super(scope, id);
    const { environmentName, machine, access, adopted } = props;
    const script = new StackFile(this, "script", SCRIPT, readFileSync(TEMPLATE, "utf8"));
    const ownPair = access.publicKeys.length === 0 && !adopted;
    const privateKeyFile = operatorVariable(
      this,
      "ssh_private_key_file",
      ownPair ? { default: `${stateFolder(environmentName)}/ssh/id_ed25519` } : {},
    );
    new NullProvider(this, "provider");
    new Resource(this, "resource", {
      triggers: { machine: machine.providerId, address: machine.ipv4Address },
      provisioners: [
        {
          type: "local-exec",
          interpreter: ["bash"],
          command: script.reference,
          environment: {
            MACHINE_ID: machine.providerId,
            MACHINE_ADDRESS: machine.ipv4Address,
            SSH_PORT: String(machine.sshPort),
            SSH_USER: literal(access.user),
            SSH_PRIVATE_KEY_FILE: privateKeyFile,
            KNOWN_HOSTS_FILE: operatorVariable(this, "known_hosts_file"),
            ...(adopted ? { ADOPTED: "yes" } : {}),
          },
        },
      ],
    });
  }
}
