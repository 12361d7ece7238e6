import { spawn } from "node:child_process";
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

/** Runs commands. Real, recording (tests) and dry implementations exist. */
export interface CommandRunner {
  /** Resolves with the result whatever the exit status is; rejects only when the program cannot be started. */
  run(command: Command, options?: RunOptions): Promise<Result>;
}
