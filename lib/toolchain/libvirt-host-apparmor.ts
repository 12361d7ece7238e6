import type { ToolchainContext } from "./context";
import { asRoot } from "./as-root";
import type { Computer } from "./libvirt-host-facts";
import { POOL } from "./libvirt-host-pool";
import { runStep } from "./run";

const ENABLED = "/sys/module/apparmor/parameters/enabled";

/** Where administrators add to what libvirt's machines may do; part of Debian's and Ubuntu's libvirt packages. */
const LOCAL_RULES = "/etc/apparmor.d/local/abstractions/libvirt-qemu";

const RULE = `"${POOL.folder}/**" rwk,`;

/**
 * Lets machines open the volumes of the storage pool where AppArmor confines them. libvirt 10 and older do not find
 * out the files of a disk that is given as a volume, as the provider gives it, and the machine fails with
 * "Permission denied" (https://gitlab.com/libvirt/libvirt/-/issues/546).
 * @throws UserError TOOLCHAIN_STEP_FAILED when the rule cannot be written
 */
export async function ensureMachineConfinement(context: ToolchainContext, computer: Computer): Promise<void> {
  if ((await computer.read(ENABLED))?.trim() !== "Y") return;
  const rules = await computer.read(LOCAL_RULES);
  if (rules === undefined || rules.includes(RULE)) return;
  context.report.note(`AppArmor: ${LOCAL_RULES} gets the rule ${RULE}`);
  const command = { program: "sh", args: ["-c", 'printf "%s\\n" "$1" >>"$2"', "sh", RULE, LOCAL_RULES] };
  await runStep(
    context.runner,
    await asRoot(command, context.runner, computer.root),
    "let machines open their volumes",
  );
}
