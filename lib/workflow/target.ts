import type { SshTarget } from "../commands/ssh";
import type { MachineOutputs } from "../inventory/machine-outputs";
import type { WorkflowContext } from "./context";
import { identityOf } from "./identity";

/** How the environment's machine is reached. */
export function sshTarget(context: WorkflowContext, machine: MachineOutputs): SshTarget {
  return {
    address: machine.ipv4_address,
    port: machine.ssh_port,
    user: machine.ssh_user,
    knownHostsFile: context.state.knownHosts,
    privateKeyFile: identityOf(context).privateKeyFile,
  };
}
