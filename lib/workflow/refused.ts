import { z } from "zod";
import { remote } from "../commands/ssh";
import type { MachineOutputs } from "../inventory/machine-outputs";
import type { WorkflowContext } from "./context";
import { sshTarget } from "./target";

/** By name of a setting, what is in force instead; empty where the host cannot even read it. */
export type Refused = Readonly<Record<string, string>>;

const Tuning = z.object({ refused: z.record(z.string(), z.string()) });

/** What the host refused when it was tuned last, as containers do; undefined when it does not tell. */
export async function refusedByHost(
  context: WorkflowContext,
  machine: MachineOutputs,
): Promise<Refused | undefined> {
  const command = remote(sshTarget(context, machine), "cat /run/torrust-tuning.json");
  const { status, stdout } = await context.runner.run(command);
  return status === 0 ? parseRefused(stdout) : undefined;
}

/** Undefined for anything but the report of the host's script. */
export function parseRefused(text: string): Refused | undefined {
  try {
    return Tuning.safeParse(JSON.parse(text)).data?.refused;
  } catch {
    return undefined;
  }
}

/** One line for each setting. */
export function refusedLines(refused: Refused = {}): string[] {
  return Object.entries(refused).map(
    ([name, found]) => `refused       ${name}${found === "" ? "" : `   stays ${found}`}`,
  );
}
