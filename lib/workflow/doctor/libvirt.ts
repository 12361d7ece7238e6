import { UserError } from "../../errors";
import { missingPackages } from "../../toolchain/apt";
import type { ToolchainContext } from "../../toolchain/context";
import { connect, LIBVIRT_URI, virsh } from "../../toolchain/libvirt-host-daemon";
import { HOST_PACKAGES, hasVirtualization, isDebianLike } from "../../toolchain/libvirt-host-facts";
import { POOL } from "../../toolchain/libvirt-host-pool";
import { tryRun } from "../../toolchain/run";
import { type Finding, ok, problem, warning } from "./finding";
import type { Host } from "./host";
import type { SystemFacts } from "./system";

export interface LibvirtFacts {
  /** Packages that are not installed; undefined where there is no apt to install them with. */
  readonly missing?: readonly string[];
  readonly daemon: { readonly answer: "none" | "refusal" } | { readonly answer: "version"; version: string };
  readonly pool: "running" | "stopped" | "absent";
  /** Whether /dev/kvm is there, and whether the processor can use it. */
  readonly kvmDevice: boolean;
  readonly kvmFlags: boolean;
  readonly systemd: boolean;
}

const FIX = "`make up` does it and asks before it installs; so does `make doctor ARGS=--fix`.";

export async function libvirtFacts(host: Host, tools: ToolchainContext): Promise<LibvirtFacts> {
  const context = { ...tools, runner: host.runner };
  const [osRelease, daemon, pool, kvmDevice, cpuInfo, systemd] = await Promise.all([
    host.computer.read("/etc/os-release"),
    daemonFacts(context),
    tryRun(host.runner, virsh("pool-info", POOL.name)),
    host.computer.exists("/dev/kvm"),
    host.computer.read("/proc/cpuinfo"),
    host.computer.exists("/run/systemd/system"),
  ]);
  const debian = osRelease !== undefined && isDebianLike(osRelease);
  return {
    missing: debian ? await packagesFacts(context) : undefined,
    daemon,
    pool: pool?.status !== 0 ? "absent" : /^State:\s+running/m.test(pool.stdout) ? "running" : "stopped",
    kvmDevice,
    kvmFlags: hasVirtualization(cpuInfo ?? ""),
    systemd,
  };
}

async function packagesFacts(context: ToolchainContext): Promise<readonly string[] | undefined> {
  try {
    return await missingPackages(HOST_PACKAGES, context);
  } catch (error) {
    if (error instanceof UserError && error.code === "PACKAGES_MISSING") return undefined;
    throw error;
  }
}

async function daemonFacts(context: ToolchainContext): Promise<LibvirtFacts["daemon"]> {
  try {
    const daemon = await connect(context);
    return daemon ? { answer: "version", version: daemon.version } : { answer: "none" };
  } catch (error) {
    if (error instanceof UserError && error.code === "LIBVIRT_PERMISSION") return { answer: "refusal" };
    throw error;
  }
}

export function libvirtFindings(facts: LibvirtFacts, system: SystemFacts): Finding[] {
  return [
    packagesFinding(facts, system),
    daemonFinding(facts, system),
    groupFinding(facts, system),
    poolFinding(facts),
    accelerationFinding(facts),
  ];
}

function packagesFinding({ missing }: LibvirtFacts, { root, sudo }: SystemFacts): Finding {
  const name = "libvirt packages";
  if (missing === undefined) return ok(name, "left to you: this system has no apt");
  if (missing.length === 0) return ok(name, "installed");
  const found = `not installed: ${missing.join(" ")}`;
  if (root || sudo !== "absent") return warning(name, found, FIX);
  return problem(name, found, `As root: \`apt-get install --no-install-recommends ${missing.join(" ")}\`.`);
}

function daemonFinding({ daemon, missing, systemd }: LibvirtFacts, { user }: SystemFacts): Finding {
  const name = "libvirt";
  if (daemon.answer === "version") return ok(name, `${daemon.version}, answers at ${LIBVIRT_URI}`);
  if (daemon.answer === "refusal") {
    return problem(
      name,
      `runs, and does not let "${user}" in`,
      `Run \`sudo usermod --append --groups libvirt ${user}\`, then log out and in again.`,
    );
  }
  const found = `does not answer at ${LIBVIRT_URI}`;
  if (missing !== undefined) return warning(name, found, FIX);
  const start = systemd ? "`sudo systemctl start libvirtd`" : "start libvirtd";
  return problem(name, found, `Install libvirt with QEMU, and ${start}.`);
}

function groupFinding({ daemon }: LibvirtFacts, facts: SystemFacts): Finding {
  return groupMembership("libvirt", facts, daemon.answer === "version");
}

/** Whether this user may use a service that lets its group in. `works`: it lets this user in anyhow. */
export function groupMembership(group: string, facts: SystemFacts, works: boolean): Finding {
  const name = `group ${group}`;
  if (facts.root) return ok(name, "root needs no group");
  if (facts.groups.includes(group)) return ok(name, `${facts.user} is a member`);
  if (works) return ok(name, `${facts.user} is no member, and is let in`);
  if (facts.groupsAtLogin.includes(group)) {
    return problem(
      name,
      `${facts.user} is a member, and this session is older than that`,
      "Log out and in again.",
    );
  }
  return problem(
    name,
    `${facts.user} is no member`,
    `Run \`sudo usermod --append --groups ${group} ${facts.user}\`, then log out and in again.`,
  );
}

function poolFinding({ pool, daemon }: LibvirtFacts): Finding {
  const name = "storage pool";
  if (pool === "running") return ok(name, `"${POOL.name}" is active`);
  if (daemon.answer !== "version") return warning(name, "cannot be seen while libvirt does not answer", FIX);
  const found = pool === "absent" ? `"${POOL.name}" is not defined` : `"${POOL.name}" is not active`;
  return warning(name, found, FIX);
}

function accelerationFinding({ kvmDevice, kvmFlags, systemd }: LibvirtFacts): Finding {
  const name = "hardware acceleration";
  if (kvmDevice && kvmFlags) return ok(name, "KVM");
  if (kvmFlags) {
    return warning(
      name,
      "the processor can, and there is no /dev/kvm: machines are emulated, ten times slower",
      "Run `sudo modprobe kvm_intel` (or kvm_amd); if that fails, turn virtualization on in the firmware.",
    );
  }
  if (!kvmDevice) {
    return warning(
      name,
      "none: machines are emulated, ten times slower",
      "Expect minutes where others wait seconds, or use a computer (or a virtual machine with nested virtualization) that has it.",
    );
  }
  return warning(
    name,
    "/dev/kvm is useless: the processor shows neither vmx nor svm; machines are emulated, ten times slower",
    systemd
      ? "libvirt stalls on it for a minute or two when it starts; unload what makes it: `sudo modprobe --remove kvm_intel` (or kvm_amd)."
      : "Nothing to do: libvirt is started without sight of it. Expect minutes where others wait seconds.",
  );
}
