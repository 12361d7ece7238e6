import { quote } from "../commands/quote";
import type { Secret } from "../config/secret";

/** A program and its arguments, as the builders in `lib/commands` make them; never a shell line. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to the process environment. */
  readonly env?: Readonly<Record<string, string | Secret>>;
  readonly stdin?: string | Buffer | Secret;
  /** Milliseconds after which the child is ended; none by default. */
  readonly timeout?: number;
  /** The child shares the terminal, as `sudo` needs to ask for a password; its output is not captured. */
  readonly interactive?: boolean;
}

export interface Result {
  /** The exit status; 128 + signal number when a signal ended it, as a shell counts. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface RunOptions {
  /** Called for each line of either stream as it comes. */
  readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
}

/** A child that goes on while the program works, such as an SSH tunnel. */
export interface Background {
  /** As `run`, it rejects with INTERRUPTED when the person stopped the work. */
  readonly exited: Promise<Result>;
  /** Writes to the child's standard input, which stays open. */
  write(text: string): void;
  /** Resolves once the child is gone. */
  stop(): Promise<void>;
}

/** Runs commands. Real and recording (tests) implementations exist. */
export interface CommandRunner {
  /** Aborts when the person stops the work: for what is no child, such as a request. */
  readonly signal: AbortSignal;
  /**
   * Resolves with the result whatever the exit status is.
   * @throws UserError TOOL_MISSING when the program is not there, INTERRUPTED when the person stopped the work
   */
  run(command: Command, options?: RunOptions): Promise<Result>;
  /** Starts a child and returns at once. */
  start(command: Command, options?: RunOptions): Background;
}

/** A command as one line a person can read and paste; secrets are not part of arguments, so none are shown. */
export function display(command: Command): string {
  return [command.program, ...command.args].map(quote).join(" ");
}
