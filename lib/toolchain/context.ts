import type { CommandRunner } from "../shell/runner";

/** How long work talks to the person who waits for it. */
export interface Reporter {
  /** Says what is done and how long it is expected to take, does it, says how long it took. */
  step<T>(title: string, expectation: string, work: () => Promise<T>): Promise<T>;
  note(text: string): void;
}

/** What every part of the toolchain needs; passed down, never global. */
export interface ToolchainContext {
  /** Absolute path of the folder that holds all tools (`.toolchain`). */
  readonly directory: string;
  readonly runner: CommandRunner;
  readonly report: Reporter;
  /** True when the person agrees; a caller with `--yes` or without a terminal answers true itself. */
  confirm(question: string): Promise<boolean>;
}
