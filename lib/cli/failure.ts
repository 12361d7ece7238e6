import pc from "picocolors";
import { type ErrorDetail, ExitCode, messageOf, UserError } from "../errors";

/** The error object of the JSON output. */
export interface FailureDocument {
  readonly code: string;
  readonly message: string;
  readonly details: readonly ErrorDetail[];
  readonly fix?: string;
  readonly evidence?: string;
  readonly docs: string;
}

/** Anything thrown, as a user error; what is none is a defect and says so. */
export function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError("INTERNAL", `This is a defect of the deployer: ${messageOf(error)}`, {
    exitCode: ExitCode.failed,
    evidence: error instanceof Error ? error.stack : undefined,
    fix: "Please report it with the command you ran.",
    cause: error,
  });
}

function failureDocument(error: UserError): FailureDocument {
  const { code, message, details, fix, evidence, docs } = error;
  return { code, message, details, fix, evidence, docs };
}

export interface FailureContext {
  /** The verb; null when the command line named none. */
  readonly command: string | null;
  readonly environment: string | null;
  readonly json: boolean;
  readonly color: boolean;
}

/** Tells a failure where it belongs: one document on stdout with `--json`, else text on stderr. @returns the exit status */
export function reportFailure(error: UserError, context: FailureContext): ExitCode {
  const { command, environment, json, color } = context;
  if (json) printDocument({ ok: false, command, environment, error: failureDocument(error) });
  else process.stderr.write(`${failureText(error, color)}\n`);
  return error.exitCode;
}

/** How a document is laid out: a `line` is for who reads a program that goes on. */
export type Layout = "lines" | "line";

export function printDocument(document: unknown, layout: Layout = "lines"): void {
  process.stdout.write(`${JSON.stringify(document, null, layout === "lines" ? 2 : 0)}\n`);
}

/** The error as a person reads it: what is wrong, where, what to do. */
function failureText(error: UserError, color: boolean): string {
  const colors = pc.createColors(color);
  const lines = [`${colors.red("error")} ${colors.bold(error.code)}: ${error.message}`];
  for (const detail of error.details) {
    const place = [detail.file, detail.line].filter((part) => part !== undefined).join(":");
    const what = detail.key !== undefined && !detail.message.includes(detail.key) ? `${detail.key}: ` : "";
    lines.push(`  ${place ? `${place}: ` : ""}${what}${detail.message}`);
    if (detail.fix) lines.push(`    ${colors.dim(detail.fix)}`);
  }
  if (error.evidence) lines.push(...error.evidence.split("\n").map((line) => colors.dim(`  | ${line}`)));
  if (error.fix) lines.push(`${colors.green("fix")}   ${error.fix}`);
  lines.push(colors.dim(`see   ${error.docs}`));
  return lines.join("\n");
}
