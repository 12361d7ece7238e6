import { ensureAptPackages } from "./apt";
import type { ToolchainContext } from "./context";
import { which } from "./files";
import type { Provision } from "./provision";

/** OpenSSH's client, which a bare Debian lacks: `ssh-keygen` comes with `ssh`, and OpenTofu and Ansible use that too. */
export function opensshProvision(context: ToolchainContext, searchPath: string): Provision<string> {
  return {
    name: "OpenSSH's client",
    find: () => which("ssh-keygen", searchPath),
    make: () => ensureAptPackages(["openssh-client"], context),
  };
}
