import { z } from "zod";
import { ExitCode, messageOf, UserError } from "../errors";
import type { Command, Result } from "../shell/runner";
import type { WorkflowContext } from "./context";

/** The lines of `tofu … -json` that matter here; the others are passed over. */
const Line = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("planned_change"),
    change: z.object({
      action: z.enum([
        "noop",
        "create",
        "read",
        "update",
        "replace",
        "delete",
        "move",
        "import",
        "remove",
        "forget",
      ]),
      resource: z.object({ addr: z.string() }),
    }),
  }),
  z.object({
    type: z.literal("diagnostic"),
    diagnostic: z.object({
      severity: z.enum(["error", "warning"]),
      summary: z.string(),
      detail: z.string().default(""),
      address: z.string().optional(),
    }),
  }),
  z.object({ type: z.literal("apply_start"), "@message": z.string() }),
  z.object({ type: z.literal("apply_progress"), "@message": z.string() }),
  z.object({ type: z.literal("apply_complete"), "@message": z.string() }),
  z.object({ type: z.literal("provision_progress"), hook: z.object({ output: z.string() }) }),
]);
type Line = z.infer<typeof Line>;
export type Diagnostic = Extract<Line, { type: "diagnostic" }>["diagnostic"];

export interface PlannedChange {
  readonly address: string;
  readonly action:
    "create" | "read" | "update" | "replace" | "delete" | "noop" | "move" | "import" | "remove" | "forget";
}

export interface TofuRun {
  readonly result: Result;
  readonly changes: readonly PlannedChange[];
}

/**
 * Runs a command that speaks OpenTofu's JSON lines, passing on progress as it comes.
 * @param accepted exit statuses that are no failure
 * @throws UserError TOFU_FAILED with the diagnostics, or what a provisioner printed last
 */
export async function runTofu(
  context: Pick<WorkflowContext, "runner" | "report">,
  command: Command,
  accepted: readonly number[] = [0],
): Promise<TofuRun> {
  const changes: PlannedChange[] = [];
  const diagnostics: Diagnostic[] = [];
  const provisioner: string[] = [];
  const result = await context.runner.run(command, {
    onLine: (text) => {
      const line = parseLine(text);
      if (!line) return;
      if (line.type === "planned_change") {
        changes.push({ address: line.change.resource.addr, action: line.change.action });
      } else if (line.type === "diagnostic") {
        diagnostics.push(line.diagnostic);
      } else if (line.type === "provision_progress") {
        provisioner.push(line.hook.output);
        context.report.progress(line.hook.output);
      } else {
        context.report.progress(line["@message"]);
      }
    },
  });
  if (!accepted.includes(result.status)) throw tofuFailure(command, result, diagnostics, provisioner);
  return { result, changes };
}

function parseLine(text: string): Line | undefined {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function tofuFailure(
  command: Command,
  result: Result,
  diagnostics: readonly Diagnostic[],
  provisioner: readonly string[],
): UserError {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  const known = errors.map(knownFailure).find((failure) => failure !== undefined);
  if (known) return known;
  const verb = command.args[1] ?? "";
  return new UserError(
    "TOFU_FAILED",
    `${command.program.split("/").at(-1)} ${verb} failed with exit status ${result.status}.`,
    {
      details: errors.map((diagnostic) => ({
        code: "TOFU_DIAGNOSTIC",
        message: [diagnostic.address, diagnostic.summary, diagnostic.detail].filter(Boolean).join(": "),
      })),
      evidence:
        (provisioner.length > 0 ? provisioner.slice(-30).join("\n") : result.stderr.trim()) || undefined,
      fix: "Mend the cause and run the same command again: it continues.",
    },
  );
}

/** Failures that have a cause a person can mend, told by the provider's own words. */
const FAILURES: readonly {
  readonly words: RegExp;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly exitCode?: 5;
}[] = [
  {
    words: /failed to (connect|dial)|connection refused|libvirt-sock/i,
    code: "LIBVIRT_DOWN",
    message: "libvirt does not answer on qemu:///system.",
    fix: "Run `make up` again: it starts libvirt. Its log is /var/log/libvirt or `journalctl -u libvirtd`.",
    exitCode: ExitCode.missing,
  },
  {
    words: /couldn't retrieve IP address|timeout while waiting for state.*(lease|address)/is,
    code: "ADDRESS_TIMEOUT",
    message: "The machine was started, but never got its address.",
    fix: "Read its console log (see docs/guides/local-machine.md), then run the same command again.",
  },
  {
    words: /already exists with uuid|domain .* already exists/i,
    code: "MACHINE_LEFT_OVER",
    message: "A machine of that name exists that OpenTofu's state does not know; an interrupted run left it.",
    fix: "Run `make infra-destroy`, which also removes what was left over, and then the same command again.",
  },
  {
    words: /HOST_KEY_CHANGED/,
    code: "HOST_KEY_CHANGED",
    message: "The machine answers with another host key than the one that was accepted.",
    fix: "If you did not replace the machine, somebody is in between: find out before you go on.",
  },
];

function knownFailure(diagnostic: Diagnostic): UserError | undefined {
  const text = `${diagnostic.summary}\n${diagnostic.detail}`;
  const failure = FAILURES.find(({ words }) => words.test(text));
  if (!failure) return undefined;
  return new UserError(failure.code, failure.message, {
    exitCode: failure.exitCode ?? ExitCode.failed,
    evidence: text.trim(),
    fix: failure.fix,
  });
}

/** `tofu output -json` as an object of plain values. @throws UserError TOFU_OUTPUT when it is no JSON */
export function outputValues(text: string): Record<string, unknown> {
  try {
    const parsed = z.record(z.string(), z.object({ value: z.unknown() })).parse(JSON.parse(text));
    return Object.fromEntries(Object.entries(parsed).map(([name, { value }]) => [name, value]));
  } catch (error) {
    throw new UserError("TOFU_OUTPUT", "OpenTofu's outputs could not be read.", {
      evidence: messageOf(error),
    });
  }
}
