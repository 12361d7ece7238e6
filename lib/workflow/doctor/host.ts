import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Command, CommandRunner, Result } from "../../shell/runner";
import { type Computer, thisComputer } from "../../toolchain/libvirt-host-facts";
import { tryRun } from "../../toolchain/run";

/** Milliseconds for one question, so that all of them together, asked at once, stay below two seconds. */
const LIMIT = 1_500;

/** What `doctor` can ask, so that a test can answer for another computer. */
export interface Host {
  readonly computer: Computer;
  readonly runner: CommandRunner;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node.js calls them: `linux`, `x64`, `20.19.0`. */
  readonly system: string;
  readonly processor: string;
  readonly nodeVersion: string;
  /** Permission bits; undefined when there is no such file. */
  mode(path: string): Promise<number | undefined>;
  /** Bytes that this user may still write where `path` is or would be. */
  freeBytes(path: string): Promise<number>;
  /** Whether a server answers at this address, whatever it says. */
  answers(url: string): Promise<boolean>;
}

export function thisHost(runner: CommandRunner): Host {
  return {
    computer: thisComputer,
    runner: patientFor(LIMIT, runner),
    env: process.env,
    system: process.platform,
    processor: process.arch,
    nodeVersion: process.versions.node,
    mode: (path) =>
      stat(path).then(
        ({ mode }) => mode & 0o777,
        () => undefined,
      ),
    freeBytes,
    answers: (url) =>
      fetch(url, { method: "HEAD", signal: AbortSignal.timeout(LIMIT) }).then(
        () => true,
        () => false,
      ),
  };
}

/** A runner that gives no command more time than `limit`, in milliseconds. */
export function patientFor(limit: number, runner: CommandRunner): CommandRunner {
  return {
    signal: runner.signal,
    run: (command, options) =>
      runner.run({ ...command, timeout: Math.min(command.timeout ?? limit, limit) }, options),
    start: (command, options) => runner.start(command, options),
  };
}

/** What a program answers, in the C locale; undefined when it is not installed. */
export function ask(host: Host, program: string, ...args: string[]): Promise<Result | undefined> {
  return askWith(host, { program, args });
}

/** As `ask`, as root; where that would need a password the answer is a failure. */
export function askAsRoot(host: Host, program: string, ...args: string[]): Promise<Result | undefined> {
  return host.computer.root
    ? ask(host, program, ...args)
    : ask(host, "sudo", "--non-interactive", program, ...args);
}

function askWith(host: Host, command: Command): Promise<Result | undefined> {
  return tryRun(host.runner, { ...command, env: { LC_ALL: "C" } });
}

async function freeBytes(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if (dirname(path) === path) throw error;
    return freeBytes(dirname(path));
  }
}
