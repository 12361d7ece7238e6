import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import { Secret } from "../config/secret";
import { ExitCode, interrupted, UserError } from "../errors";
import { Guard } from "./guard";
import type { Background, Command, CommandRunner, Result, RunOptions } from "./runner";

/** Milliseconds a child gets to end by itself after the first signal; OpenTofu uses them to save its state. */
const GRACE = 60_000;

/**
 * Runs real processes. Children stand in their own process group, so Ctrl-C reaches them exactly once and
 * through us: a second SIGINT makes OpenTofu give up without saving its state. A child that shares the terminal
 * stands in ours, and has it from the terminal.
 */
export class ProcessRunner implements CommandRunner {
  readonly #children = new Set<ChildProcess>();
  readonly #interactive = new WeakSet<ChildProcess>();
  readonly #guard = new Guard(GRACE / 1000);
  readonly #stop = new AbortController();
  readonly signal = this.#stop.signal;
  #interruption: Promise<unknown> | undefined;

  /**
   * Ends all children, aborts `signal` and makes every later `run` fail with INTERRUPTED. Resolves when they are gone.
   * Asked again, it only waits.
   * @param signal that asked for it: Ctrl-C sends SIGINT
   */
  async interrupt(signal: NodeJS.Signals = "SIGINT"): Promise<void> {
    this.#interruption ??= this.#endAll(signal === "SIGINT" && hasTerminal());
    this.#stop.abort();
    await this.#interruption;
  }

  #endAll(terminalToldOthers: boolean): Promise<unknown> {
    return Promise.all(
      [...this.#children].map((child) =>
        terminalToldOthers && this.#interactive.has(child) ? gone(child) : end(child, "SIGINT"),
      ),
    );
  }

  async run(command: Command, options: RunOptions = {}): Promise<Result> {
    this.#refuseWhenInterrupted();
    const { child, result } = this.#launch(command, options);
    child.stdin?.end(command.stdin instanceof Secret ? command.stdin.reveal() : command.stdin);
    const outcome = await result;
    this.#refuseWhenInterrupted();
    return outcome;
  }

  start(command: Command, options: RunOptions = {}): Background {
    this.#refuseWhenInterrupted();
    const { child, result } = this.#launch(command, options);
    const exited = result.then((outcome) => {
      this.#refuseWhenInterrupted();
      return outcome;
    });
    exited.catch(() => undefined);
    return {
      exited,
      write: (text) => void child.stdin?.write(text),
      stop: () => end(child, "SIGTERM"),
    };
  }

  #refuseWhenInterrupted(): void {
    if (this.#interruption) throw interrupted();
  }

  #launch(command: Command, options: RunOptions): { child: ChildProcess; result: Promise<Result> } {
    const interactive = command.interactive === true;
    if (!interactive) this.#guard.begin();
    const child = spawn(command.program, [...command.args], {
      cwd: command.cwd,
      env: { ...process.env, ...revealed(command.env) },
      stdio: interactive ? "inherit" : ["pipe", "pipe", "pipe"],
      detached: !interactive,
    });
    this.#children.add(child);
    if (interactive) this.#interactive.add(child);
    else this.#guard.watch(child);
    let timedOut = false;
    const timer =
      command.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            void end(child, "SIGTERM");
          }, command.timeout);

    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      const stream = child[name];
      if (!stream) continue;
      stream.setEncoding("utf8");
      stream.on("data", (chunk: string) => (output[name] += chunk));
      if (options.onLine) {
        const { onLine } = options;
        createInterface({ input: stream }).on("line", (line) => onLine(line, name));
      }
    }
    // A child that ends before it has read its input closes the pipe; its exit status tells the story.
    child.stdin?.on("error", () => undefined);

    const result = new Promise<Result>((resolve, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) => reject(startFailure(command, error)));
      child.once("close", (code, signal) => {
        const status = code ?? 128 + (signal ? constants.signals[signal] : 0);
        resolve({ status, ...output, timedOut });
      });
    }).finally(() => {
      clearTimeout(timer);
      this.#children.delete(child);
    });
    return { child, result };
  }
}

function revealed(env: Command["env"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env ?? {}).map(([key, value]) => [key, value instanceof Secret ? value.reveal() : value]),
  );
}

function startFailure(command: Command, error: NodeJS.ErrnoException): Error {
  if (error.code !== "ENOENT") return error;
  // spawn tells a missing working directory with the same words as a missing program.
  if (command.cwd !== undefined && !existsSync(command.cwd)) {
    return new Error(`The folder "${command.cwd}" was not found.`, { cause: error });
  }
  return new UserError("TOOL_MISSING", `The program "${command.program}" was not found.`, {
    exitCode: ExitCode.missing,
    fix: "Run `make toolchain`, or install it.",
    cause: error,
  });
}

/** Whether this process has a terminal, which sends SIGINT to its children too (tty(4)). */
function hasTerminal(): boolean {
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = gone(child);
  const force = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE);
  if (isAlive(child)) signalGroup(child, signal);
  await ended;
  clearTimeout(force);
}

function gone(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return Promise.resolve();
  return new Promise((resolve) => child.once("close", () => resolve()));
}

function isAlive({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return exitCode === null && signalCode === null && pid !== undefined;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}
