import { ExitCode, UserError } from "../errors";
import { hetznerFailure } from "../hetzner/failures";
import type { Command, Result } from "../shell/runner";
import { redact } from "./redact";
import { type StateOwner, stateFailure } from "./state-failure";

/** An error or a warning of OpenTofu's JSON lines. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
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
    details: errors.map(({ address, summary, detail }) => ({
      code: "TOFU_DIAGNOSTIC",
      message: [address, summary, detail].filter(Boolean).join(": "),
    })),
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

interface KnownFailure {
  readonly words: RegExp;
  readonly error: (evidence: string) => UserError;
}

/** Failures of libvirt that have a cause a person can mend, told by the provider's own words. */
const KNOWN: readonly KnownFailure[] = [
  {
    words: /libvirt-sock|failed to (connect|dial).*libvirt|cannot recv data: Connection reset/is,
    error: (evidence) =>
      new UserError("LIBVIRT_DOWN", "libvirt does not answer on qemu:///system.", {
        exitCode: ExitCode.missing,
        evidence,
        fix: "Run the same command again: it starts libvirt. Its log: `journalctl -u libvirtd`, or /var/log/libvirt.",
      }),
  },
  {
    words: /couldn't retrieve IP address|timeout while waiting for state/i,
    error: (evidence) =>
      new UserError("ADDRESS_TIMEOUT", "The machine was started, but never got its address.", {
        evidence,
        fix: "Look at its console (docs/guides/local-machine.md), then run the same command again.",
      }),
  },
  {
    words: /already exists with uuid|(domain|volume|network).*already exists/i,
    error: (evidence) =>
      new UserError(
        "MACHINE_LEFT_OVER",
        "Something of that name exists that OpenTofu's state does not know.",
        {
          evidence,
          fix: "Another clone of this project may own it: destroy it there. If an interrupted run left it, remove it with virsh (docs/guides/local-machine.md).",
        },
      ),
  },
  {
    words: /network is already in use|Network .* in use by interface/i,
    error: (evidence) =>
      new UserError("NETWORK_IN_USE", "The network range of this environment is in use on this computer.", {
        evidence,
        fix: "Give the environment another name: its range follows from the name.",
      }),
  },
];

/** What is about a resource is not about the state. */
function ofState({ summary, detail, address }: Diagnostic, owner: StateOwner): UserError | undefined {
  return address === undefined ? stateFailure(`${summary}\n${detail}`, owner) : undefined;
}

function knownFailure({ summary, detail, address }: Diagnostic): UserError | undefined {
  const text = `${summary}\n${detail}`;
  const hetzner = hetznerFailure(text, address);
  // A time-out of another provider's resource is not about a machine of libvirt.
  if (hetzner || (address !== undefined && !address.includes("libvirt"))) return hetzner;
  return KNOWN.find(({ words }) => words.test(text))?.error(text.trim());
}
