import { access, readFile } from "node:fs/promises";
import { ExitCode, UserError } from "../errors";
import { isRoot } from "./as-root";

/** What is asked about this computer, so that a test can answer for another one. */
export interface Computer {
  /** Contents of a file; undefined when it cannot be read. */
  read(path: string): Promise<string | undefined>;
  exists(path: string): Promise<boolean>;
  readonly root: boolean;
}

export const thisComputer: Computer = {
  read: (path) => readFile(path, "utf8").catch(() => undefined),
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  root: isRoot(),
};

/** What libvirt on Debian and Ubuntu needs to run a machine; without recommended packages. */
export const HOST_PACKAGES = [
  "dnsmasq-base",
  "genisoimage",
  "iproute2",
  "iptables",
  "libvirt-clients",
  "libvirt-daemon-driver-qemu",
  "libvirt-daemon-system",
  "nftables",
  "qemu-system-x86",
  "qemu-utils",
  "seabios",
  "xsltproc",
] as const;

/** The values of an os-release file, quotes removed. */
export function parseOsRelease(text: string): Map<string, string> {
  const entries = text.split("\n").flatMap((line): [string, string][] => {
    const [, key, value] = /^([A-Z_]+)=(.*)$/.exec(line.trim()) ?? [];
    return key !== undefined && value !== undefined ? [[key, value.replace(/^(["'])(.*)\1$/, "$2")]] : [];
  });
  return new Map(entries);
}

/** True for Debian, Ubuntu and what is made from them. */
export function isDebianLike(osRelease: string): boolean {
  const values = parseOsRelease(osRelease);
  const names = `${values.get("ID") ?? ""} ${values.get("ID_LIKE") ?? ""}`.split(/\s+/);
  return names.includes("debian") || names.includes("ubuntu");
}

/** The error for a system that libvirt cannot be installed on by this program. */
export function systemUnsupported(osRelease: string | undefined): UserError {
  const found = osRelease === undefined ? undefined : parseOsRelease(osRelease).get("PRETTY_NAME");
  return new UserError(
    "SYSTEM_UNSUPPORTED",
    `a machine on this computer needs libvirt; it is installed by itself on Debian and Ubuntu, found ${found ?? "an unknown system"}`,
    {
      exitCode: ExitCode.missing,
      fix: "Install and start libvirt with QEMU yourself (`virsh -c qemu:///system version` must answer), or set INFRASTRUCTURE_PROVIDER to a provider of machines elsewhere.",
    },
  );
}

/** Whether the processor says that it can run virtual machines: `vmx` (Intel) or `svm` (AMD) among its flags. */
export function hasVirtualization(cpuInfo: string): boolean {
  return cpuInfo.split("\n").some((line) => /^flags\s*:/.test(line) && /\s(vmx|svm)(\s|$)/.test(line));
}

/** Whether there is a `/dev/kvm` that cannot work: libvirt, once it sees it, stalls for minutes. */
export async function hasUselessKvm(computer: Computer): Promise<boolean> {
  if (!(await computer.exists("/dev/kvm"))) return false;
  return !hasVirtualization((await computer.read("/proc/cpuinfo")) ?? "");
}
