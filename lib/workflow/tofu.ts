import { z } from "zod";
import { messageOf, UserError } from "../errors";
import type { Command, Result } from "../shell/runner";
import type { WorkflowContext } from "./context";
import { writeJournal } from "./journal";
import { type Diagnostic, tofuFailure } from "./tofu-failure";

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
      snippet: z.object({ code: z.string() }).optional(),
    }),
  }),
  z.object({ type: z.literal("apply_start"), "@message": z.string() }),
  z.object({ type: z.literal("apply_progress"), "@message": z.string() }),
  z.object({ type: z.literal("apply_complete"), "@message": z.string() }),
  z.object({ type: z.literal("provision_progress"), hook: z.object({ output: z.string() }) }),
]);
type Line = z.infer<typeof Line>;

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
 * @throws UserError what `tofuFailure` makes of the diagnostics and of what a provisioner printed
 */
export async function runTofu(
  context: Pick<WorkflowContext, "runner" | "report"> &
    Partial<Pick<WorkflowContext, "state" | "environment">>,
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
        const { snippet, ...diagnostic } = line.diagnostic;
        diagnostics.push({ ...diagnostic, line: snippet?.code });
      } else if (line.type === "provision_progress") {
        provisioner.push(line.hook.output);
        if (line.hook.output.startsWith("host key accepted: ")) noteHostKey(context, line.hook.output);
        else context.report.progress(line.hook.output);
      } else {
        context.report.progress(line["@message"]);
      }
    },
  });
  if (!accepted.includes(result.status)) {
    throw tofuFailure(command, result, diagnostics, provisioner, context.environment);
  }
  return { result, changes };
}

/** A host key is accepted once in a machine's life: the person sees its fingerprint, and the journal keeps it. */
function noteHostKey({ report, state }: Parameters<typeof runTofu>[0], line: string): void {
  report.note(line);
  if (state) writeJournal(state.journal, { command: "readiness gate", result: "ok", note: line });
}

function parseLine(text: string): Line | undefined {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What a command of OpenTofu printed as JSON. @throws UserError TOFU_OUTPUT when it is none */
export function parseOutput(what: string, text: string, words: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError("TOFU_OUTPUT", `OpenTofu's ${what} could not be read.`, {
      evidence: words.trim() || messageOf(error),
    });
  }
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
