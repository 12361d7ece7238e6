import { ensureAptPackages } from "./apt";
import type { ToolchainContext } from "./context";
import { ensureMachineConfinement } from "./libvirt-host-apparmor";
import { connect, startDaemon, virsh } from "./libvirt-host-daemon";
import {
  type Computer,
  hasUselessKvm,
  HOST_PACKAGES,
  isDebianLike,
  systemUnsupported,
  thisComputer,
} from "./libvirt-host-facts";
import { ensurePool } from "./libvirt-host-pool";
import { tryRun } from "./run";

/** This computer, able to run machines. */
export interface LibvirtHost {
  /** `kvm` with hardware acceleration; `qemu` is software emulation, ten times slower. */
  readonly domainType: "kvm" | "qemu";
  /** Of libvirt, for example 9.0.0. */
  readonly version: string;
}

/**
 * Makes this computer able to run machines with libvirt: packages, daemon, storage pool. What is there already is
 * left as it is; with everything there this takes a fraction of a second.
 * @throws UserError SYSTEM_UNSUPPORTED, PACKAGES_MISSING, LIBVIRT_DOWN, LIBVIRT_PERMISSION (exit 5),
 * PACKAGES_FAILED, LIBVIRT_POOL
 */
export async function ensureLibvirtHost(
  context: ToolchainContext,
  computer: Computer = thisComputer,
): Promise<LibvirtHost> {
  const osRelease = await computer.read("/etc/os-release");
  const debian = osRelease !== undefined && isDebianLike(osRelease);
  if (debian) await ensureAptPackages(HOST_PACKAGES, context);
  const running = await connect(context);
  if (running === undefined && !debian) throw systemUnsupported(osRelease);
  const daemon = running ?? (await startDaemon(context, computer));
  await ensurePool(context);
  await ensureMachineConfinement(context, computer);
  return { domainType: await domainType(context, computer), version: daemon.version };
}

/** KVM only where the device is there, the processor can do it and libvirt agrees. */
async function domainType(context: ToolchainContext, computer: Computer): Promise<"kvm" | "qemu"> {
  if (!(await computer.exists("/dev/kvm")) || (await hasUselessKvm(computer))) return "qemu";
  const answer = await tryRun(context.runner, virsh("domcapabilities", "--virttype", "kvm"));
  return answer?.status === 0 ? "kvm" : "qemu";
}
