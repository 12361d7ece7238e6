import { type ErrorDetail, UserError } from "../errors";
import { hetznerFailure } from "../hetzner/failures";
import type { Command, Result } from "../shell/runner";
import { localFailure } from "./local-failures";
import { redact } from "./redact";
import { keyOf, keysOf } from "./resource-keys";
import { type StateOwner, stateFailure } from "./state-failure";

/** An error or a warning of OpenTofu's JSON lines. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  /** The line of HCL that it is about; the resource's first one where the provider names no attribute. */
  readonly line?: string;
}

/**
 * What a failed run means for the person: the readiness gate's own words, a failure of a provider or of the place of
 * the state that we know, or the diagnostics as they are.
 * @param owner absent: nothing is known of the state's place, nor of secrets to be left out
 */
export function tofuFailure(
  command: Command,
  result: Result,
  diagnostics: readonly Diagnostic[],
  provisioner: readonly string[],
  owner?: StateOwner,
): UserError {
  const shown = (text: string): string => redact(text, owner?.secrets ?? {});
  const errors = diagnostics
    .filter(({ severity }) => severity === "error")
    .map((error) => ({ ...error, summary: shown(error.summary), detail: shown(error.detail) }));
  const said = provisioner.map(shown);
  const known = (diagnostic: Diagnostic): UserError | undefined =>
    (owner && ofState(diagnostic, owner)) ?? knownFailure(diagnostic);
  const told = gateFailure(said) ?? errors.map(known).find((failure) => failure !== undefined);
  if (told) return told;
  const [program = "", verb = ""] = [command.program.split("/").at(-1), command.args[1]];
  return new UserError("TOFU_FAILED", `${program} ${verb} failed with exit status ${result.status}.`, {
    details: errors.map(describe),
    evidence: (said.length > 0 ? said.slice(-30).join("\n") : shown(result.stderr.trim())) || undefined,
    fix: "Mend the cause and run the same command again: it continues.",
  });
}

/** `templates/gate/wait-until-ready.sh` ends with `fix: …` and `error CODE: …`. */
export function gateFailure(lines: readonly string[]): UserError | undefined {
  const at = lines.findLastIndex((line) => /^error [A-Z_]+: /.test(line));
  const [, code, message] = /^error ([A-Z_]+): (.*)$/.exec(lines[at] ?? "") ?? [];
  if (code === undefined || message === undefined) return undefined;
  return new UserError(code, message, {
    fix: lines.findLast((line) => line.startsWith("fix: "))?.slice("fix: ".length),
    evidence: lines.slice(Math.max(0, at - 30), at).join("\n") || undefined,
  });
}

/** The words, with the configuration key of the attribute they are about, or else those of the resource. */
function describe(diagnostic: Diagnostic): ErrorDetail {
  const { address = "", summary, detail } = diagnostic;
  const attribute = attributeOf(diagnostic);
  const key = attribute === undefined ? undefined : keyOf(address, attribute);
  const keys = keysOf(address);
  return {
    code: "TOFU_DIAGNOSTIC",
    message: [address, summary, detail].filter(Boolean).join(": "),
    ...(key === undefined ? {} : { key }),
    ...(key !== undefined || keys.length === 0 ? {} : { fix: `It is made of ${keys.join(", ")}.` }),
  };
}

/** `[size => …]` and `Field: size` are how provider hcloud names the fields that Hetzner refuses. */
function attributeOf({ detail, summary, line = "" }: Diagnostic): string | undefined {
  const refused = /\[(\w+) => |^Field: (\w+)$/m.exec(`${summary}\n${detail}`);
  return refused?.[1] ?? refused?.[2] ?? /^\s*(\w+)\s*=/.exec(line)?.[1];
}

/** What is about a resource is not about the state. */
function ofState({ summary, detail, address }: Diagnostic, owner: StateOwner): UserError | undefined {
  return address === undefined ? stateFailure(`${summary}\n${detail}`, owner) : undefined;
}

function knownFailure({ summary, detail, address }: Diagnostic): UserError | undefined {
  const text = `${summary}\n${detail}`;
  return hetznerFailure(text, address) ?? localFailure(text, address);
}
