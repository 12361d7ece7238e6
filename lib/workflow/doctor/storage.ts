import { POOL } from "../../toolchain/libvirt-host-pool";
import type { WorkflowContext } from "../context";
import { type Finding, ok, problem, warning } from "./finding";
import type { Host } from "./host";

const GIB = 1024 ** 3;

/** GiB that the toolchain takes when all of it is built: tools 0.2, images 1.4, compilers and their caches 4. */
const TOOLCHAIN_WANTED = 6;
/** GiB below which not even a release fits. */
const TOOLCHAIN_NEEDED = 1;

/** GiB that a fresh machine's image and disk take; the disk grows from there. */
const MACHINE_NEEDED = 2;

/** A file or folder that only its owner should read. */
export interface Guarded {
  /** As it is shown: relative to the project. */
  readonly name: string;
  readonly path: string;
  /** Undefined when it is not there. */
  readonly mode?: number;
  readonly wanted: number;
}

export interface StorageFacts {
  /** Free bytes. */
  readonly toolchain: number;
  /** Whether the tools are there already. */
  readonly complete: boolean;
  /** Of libvirt's machines only: free bytes where their disks are, and GiB that this one's may grow to. */
  readonly machine?: { readonly free: number; readonly diskGiB: number };
  readonly guarded: readonly Guarded[];
}

export async function storageFacts(
  host: Host,
  context: Pick<WorkflowContext, "environment" | "state" | "paths">,
): Promise<Omit<StorageFacts, "complete">> {
  const { environment, state, paths } = context;
  const { machine } = environment.settings;
  // Secrets that others may read are an error of the configuration already.
  const guarded = [{ name: `.state/${environment.name}`, path: state.directory, wanted: 0o700 }];
  return {
    toolchain: await host.freeBytes(paths.toolchain),
    machine:
      machine.provider === "libvirt"
        ? { free: await host.freeBytes(POOL.folder), diskGiB: machine.diskGiB }
        : undefined,
    guarded: await Promise.all(guarded.map(async (each) => ({ ...each, mode: await host.mode(each.path) }))),
  };
}

export function storageFindings({ toolchain, complete, machine, guarded }: StorageFacts): Finding[] {
  return [
    toolchainFinding(toolchain, complete),
    ...(machine ? [machineFinding(machine.free, machine.diskGiB)] : []),
    ...guarded.map(permissionFinding),
  ];
}

function toolchainFinding(free: number, complete: boolean): Finding {
  const name = "disk of the tools";
  const found = `${gib(free)} GiB free`;
  if (free < TOOLCHAIN_NEEDED * GIB) {
    return problem(name, found, "Make room, or set TOOLCHAIN_DIR to a folder on another disk.");
  }
  if (complete || free >= TOOLCHAIN_WANTED * GIB) return ok(name, found);
  return warning(
    name,
    `${found}; building the tools may take ${TOOLCHAIN_WANTED}`,
    "Make room, or set TOOLCHAIN_DIR to a folder on another disk.",
  );
}

function machineFinding(free: number, diskGiB: number): Finding {
  const name = "disk of the machine";
  const found = `${gib(free)} GiB free in ${POOL.folder}`;
  if (free < MACHINE_NEEDED * GIB)
    return problem(name, found, `Make room there: a new machine takes ${MACHINE_NEEDED} GiB.`);
  if (free >= diskGiB * GIB) return ok(name, found);
  return warning(
    name,
    `${found}; the machine's disk may grow to ${diskGiB}`,
    "Make room there, or set INFRASTRUCTURE_DISK_GB to less before the machine is made.",
  );
}

/** Whether others may do with it what only its owner should. */
export function isOpen({ mode, wanted }: Guarded): boolean {
  return mode !== undefined && (mode & ~wanted & 0o077) !== 0;
}

function permissionFinding(guarded: Guarded): Finding {
  const { name, mode, wanted } = guarded;
  if (mode === undefined) return ok(name, "not there yet");
  if (!isOpen(guarded)) return ok(name, `mode ${octal(mode)}`);
  return warning(
    name,
    `mode ${octal(mode)}: others on this computer may read what is in it`,
    `Run \`chmod ${wanted.toString(8)} ${name}\`; \`make doctor ARGS=--fix\` does it.`,
  );
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, "0");
}

function gib(bytes: number): string {
  return (bytes / GIB).toFixed(1);
}
