import { UserError } from "../errors";
import type { ToolchainContext } from "./context";
import { virsh } from "./libvirt-host-daemon";
import { evidenceOf } from "./run";

/** Name and folder of libvirt's usual storage pool; the stacks name it too. */
export const POOL = { name: "default", folder: "/var/lib/libvirt/images" } as const;

/**
 * Defines and starts the storage pool, unless it is there; an existing pool of that name keeps its folder.
 * @throws UserError LIBVIRT_POOL when libvirt refuses
 */
export async function ensurePool({ runner }: ToolchainContext): Promise<void> {
  const info = await runner.run(virsh("pool-info", POOL.name));
  if (info.status === 0 && /^State:\s+running/m.test(info.stdout)) return;
  const commands = [
    ...(info.status === 0 ? [] : [virsh("pool-define-as", POOL.name, "dir", "--target", POOL.folder)]),
    virsh("pool-build", POOL.name),
    virsh("pool-start", POOL.name),
    virsh("pool-autostart", POOL.name),
  ];
  for (const command of commands) {
    const result = await runner.run(command);
    if (result.status === 0) continue;
    throw new UserError(
      "LIBVIRT_POOL",
      `libvirt refused to prepare its storage pool "${POOL.name}" (${POOL.folder})`,
      {
        evidence: evidenceOf(result),
        fix: `See \`virsh -c qemu:///system pool-info ${POOL.name}\`; once it can be started, run the same command again.`,
      },
    );
  }
}
