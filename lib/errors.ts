/** One fault of a list, as it stands in `error.details` of the JSON output. */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  /** Configuration key the fault is about. */
  readonly key?: string;
  /** File the fault stands in, relative to the working directory. */
  readonly file?: string;
  /** Line in `file`, counted from 1. */
  readonly line?: number;
}

/** What a process exits with; the numbers are part of the command line's contract. */
export const ExitCode = {
  ok: 0,
  failed: 1,
  usage: 2,
  configuration: 3,
  probe: 4,
  missing: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export interface UserErrorProps {
  readonly exitCode?: ExitCode;
  readonly details?: readonly ErrorDetail[];
  /** What to do: a command or one sentence. */
  readonly fix?: string;
  /** Lines of a log or of a tool's own words that show the cause. */
  readonly evidence?: string;
  readonly cause?: unknown;
}

/**
 * An error for the person at the keyboard: what was expected, what was found, what to do.
 * Anything else that is thrown is a defect of this program.
 */
export class UserError extends Error {
  readonly exitCode: ExitCode;
  readonly details: readonly ErrorDetail[];
  readonly fix?: string;
  readonly evidence?: string;

  /** @param code stable, upper snake case; its page is `docs/reference/errors.md#<code>` */
  constructor(
    readonly code: string,
    message: string,
    props: UserErrorProps = {},
  ) {
    super(message, { cause: props.cause });
    this.name = "UserError";
    this.exitCode = props.exitCode ?? ExitCode.failed;
    this.details = props.details ?? [];
    this.fix = props.fix;
    this.evidence = props.evidence;
  }

  get docs(): string {
    return `docs/reference/errors.md#${this.code.toLowerCase()}`;
  }
}

/** The person stopped the work: Ctrl-C, or a signal that asks to end. */
export function interrupted(): UserError {
  return new UserError("INTERRUPTED", "The work was interrupted.", {
    exitCode: ExitCode.interrupted,
    fix: "Run the same command again: it continues where it stopped.",
  });
}

/** The text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
