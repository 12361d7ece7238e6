import type { ExitCode } from "../errors";
import type { WorkflowContext } from "../workflow/context";

/** Options that every verb has. */
export interface GlobalOptions {
  readonly environment: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly verbose: number;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** Options of single verbs. */
export interface VerbOptions {
  readonly ready?: boolean;
  readonly application?: boolean;
  readonly reconfigure?: boolean;
  readonly fix?: boolean;
  readonly follow?: boolean;
  readonly tail?: string;
  readonly address?: string;
  readonly port?: string;
  readonly user?: string;
  readonly uninstall?: boolean;
  readonly allowReplace?: readonly string[];
  readonly images?: readonly string[];
  readonly bundle?: string;
  readonly output?: string;
  readonly check?: boolean;
}

/** Of the verbs that plan a change of the machine. */
export const allowReplace = {
  flags: "--allow-replace <address...>",
  description: "let the plan destroy this, named as the plan names it; may be repeated",
};

export interface VerbContext extends WorkflowContext {
  readonly options: GlobalOptions & VerbOptions;
  /** What stands behind the verb, of verbs that have an `argument`. */
  readonly words: readonly string[];
  /** Of a verb that goes on until it is ended: says what there is now. What it returns is then only its exit status. */
  print(outcome: Pick<VerbOutcome, "result" | "text">): void;
}

export interface VerbOutcome {
  /** What `--json` prints as `result`. */
  readonly result: unknown;
  /** What a person reads on stdout; nothing when empty. */
  readonly text: string;
  readonly exitCode?: ExitCode;
}

/** An option of one verb, as commander writes it. */
export interface VerbOption {
  readonly flags: string;
  readonly description: string;
  /** Makes a verb change something that otherwise does not. */
  readonly changes?: boolean;
}

/** A command of the command line: parse is commander's, the work is a workflow's, the report is made here. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** Changes something: holds the environment's lock and leaves a line in its journal. */
  readonly changes: boolean;
  readonly options?: readonly VerbOption[];
  /** As commander writes it, for example `[command...]`; none by default. */
  readonly argument?: { readonly flags: string; readonly description: string };
  /** What the options say by configuration key; it goes before the environment's files. */
  given?(options: VerbOptions): Readonly<Record<string, string>>;
  /** What would be done; required of verbs that change something. */
  dryRun?(context: VerbContext): Promise<VerbOutcome>;
  run(context: VerbContext): Promise<VerbOutcome>;
}
