import type { Environment } from "../config/settings";
import type { ImageArchive } from "../images/archive";
import type { CommandRunner } from "../shell/runner";
import type { Reporter } from "../toolchain/context";
import type { Topology } from "../topology/topology";
import type { Paths, StatePaths } from "./paths";

/** What a phase tells when it is done: its value, and a few words for the line it prints. */
export interface Outcome<T> {
  readonly value: T;
  readonly summary: string;
}

export interface WorkflowReporter extends Reporter {
  /** Says which environment is worked on; once, before the first phase. */
  title(text: string): void;
  /** One line of the picture: name, elapsed time, summary. */
  phase<T>(name: string, work: () => Promise<Outcome<T>>): Promise<T>;
  /** What goes on inside the phase, as it goes on; shown in place on a terminal, or with `-v`. */
  progress(text: string): void;
}

/** What every step of a workflow works with. */
export interface WorkflowContext {
  readonly environment: Environment;
  readonly topology: Topology;
  readonly paths: Paths;
  readonly state: StatePaths;
  readonly runner: CommandRunner;
  readonly report: WorkflowReporter;
  /** Images that were given as archives. */
  readonly images?: readonly ImageArchive[];
  /** The file of `bundle` they came from; without a release when there was no machine to make one for. */
  readonly bundle?: { readonly release?: string };
  /** True when the person agrees; answers true by itself with `--yes` or without a terminal. */
  confirm(question: string): Promise<boolean>;
  /** Reads the environment's folder again, after secrets were generated. */
  reload(): Environment;
}
