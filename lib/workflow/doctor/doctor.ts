import { chmod } from "node:fs/promises";
import { inspectToolchain } from "../../toolchain/inspect";
import { ensureLibvirtHost } from "../../toolchain/libvirt-host";
import { isDebianLike } from "../../toolchain/libvirt-host-facts";
import { PublicNetwork } from "../../toolchain/network";
import type { WorkflowContext } from "../context";
import { needOf, toolchainContext } from "../steps";
import type { Finding } from "./finding";
import { forwardingFacts, type ForwardingFacts, forwardingFinding } from "./forwarding";
import type { Host } from "./host";
import { type KeyFacts, keyFacts, keyFinding } from "./keys";
import { type LibvirtFacts, libvirtFacts, libvirtFindings } from "./libvirt";
import { type LxdFacts, lxdFacts, lxdFindings } from "./lxd";
import { isOpen, type StorageFacts, storageFacts, storageFindings } from "./storage";
import { type SystemFacts, systemFacts, systemFindings } from "./system";
import { isComplete, makerFacts, reachFacts, type ToolFacts, toolFindings } from "./tools";

/** Milliseconds for the provider registry; every other question has a limit of its own. */
const REGISTRY_LIMIT = 1_500;

/** What was found out about this computer, for one environment. */
export interface Facts {
  readonly system: SystemFacts;
  readonly tools: ToolFacts;
  readonly key: KeyFacts;
  readonly storage: StorageFacts;
  /** Of environments whose machine libvirt makes. */
  readonly libvirt?: LibvirtFacts;
  /** Of environments whose machine LXD makes. */
  readonly lxd?: LxdFacts;
  /** Of environments whose machine is on this computer. */
  readonly forwarding?: ForwardingFacts;
}

/** Asks this computer; installs, starts and changes nothing. */
export async function gatherFacts(context: WorkflowContext, host: Host): Promise<Facts> {
  const { machine } = context.environment.settings;
  const { provider } = machine;
  const here = provider === "libvirt" || provider === "lxd";
  const tools = { ...toolchainContext(context), runner: host.runner };
  const network = new PublicNetwork((url, init) =>
    fetch(url, { ...init, signal: AbortSignal.timeout(REGISTRY_LIMIT) }),
  );
  const [system, statuses, makers, reach, providerRegistry, key, storage, libvirt, lxd, forwarding] =
    await Promise.all([
      systemFacts(host),
      inspectToolchain({ ...tools, network, need: needOf(context) }),
      makerFacts(host),
      reachFacts(host),
      network.online(),
      keyFacts(host, context),
      storageFacts(host, context),
      provider === "libvirt" ? libvirtFacts(host, tools) : undefined,
      machine.provider === "lxd" ? lxdFacts(host, machine) : undefined,
      here ? forwardingFacts(host) : undefined,
    ]);
  return {
    system,
    tools: { statuses, makers, reach: { ...reach, providerRegistry }, root: context.paths.root },
    key,
    storage: { ...storage, complete: isComplete(statuses) },
    libvirt,
    lxd,
    forwarding,
  };
}

/** Every finding, in the order in which a deployment meets them. */
export function findings(facts: Facts): Finding[] {
  const { system, tools, key, storage, libvirt, lxd, forwarding } = facts;
  return [
    ...systemFindings(system),
    ...toolFindings(tools),
    ...(libvirt ? libvirtFindings(libvirt, system) : []),
    ...(lxd ? lxdFindings(lxd, system) : []),
    ...(forwarding ? [forwardingFinding(forwarding)] : []),
    keyFinding(key),
    ...storageFindings(storage),
  ];
}

/**
 * Mends what is safe to mend: permissions of what only its owner should read, and what `provision` would do by itself
 * (packages after asking, libvirt started, its storage pool).
 * @returns what was done, one line each
 * @throws UserError those of `ensureLibvirtHost`
 */
export async function mend(context: WorkflowContext, facts: Facts): Promise<string[]> {
  const done: string[] = [];
  for (const { name, path, wanted } of facts.storage.guarded.filter(isOpen)) {
    await chmod(path, wanted);
    done.push(`chmod ${wanted.toString(8)} ${name}`);
  }
  const { file, mode } = facts.key;
  if (file !== undefined && mode !== undefined && (mode & 0o077) !== 0) {
    await chmod(file, 0o600);
    done.push(`chmod 600 ${file}`);
  }
  const { libvirt, system } = facts;
  if (libvirt && isDebianLike(system.osRelease ?? "") && !isReady(libvirt)) {
    const { version } = await ensureLibvirtHost(toolchainContext(context));
    done.push(`libvirt ${version} made ready`);
  }
  return done;
}

function isReady({ missing = [], daemon, pool }: LibvirtFacts): boolean {
  return missing.length === 0 && daemon.answer === "version" && pool === "running";
}
