import { rmSync } from "node:fs";
import { apply, type TofuContext } from "../commands/tofu";
import { requireAllKnown } from "./adoption";
import type { WorkflowContext } from "./context";
import { removeClaimed } from "./left-over";
import { makePlan, type Plan, tofuContext } from "./provision";
import { requireUnprotected } from "./protection";
import { prepareDestruction } from "./steps";
import { backUpState } from "./state-backup";
import { synthesize } from "./synth";
import { runTofu } from "./tofu";
import { claims, endUnfinished } from "./unfinished";

export interface Destruction extends Plan {
  readonly tofu: TofuContext;
}

/** What would be removed. @throws UserError ENVIRONMENT_PROTECTED, APPLY_UNFINISHED */
export async function planDestruction(context: WorkflowContext): Promise<Destruction> {
  requireUnprotected(context.environment);
  const toolchain = await prepareDestruction(context);
  await synthesize(context);
  return destructionPlan(context, tofuContext(context, toolchain));
}

/**
 * The plan itself; the stack must have been synthesized.
 * @param endpoint of Hetzner's API; the provider's own by default
 * @throws UserError APPLY_UNFINISHED
 */
export function destructionPlan(
  context: WorkflowContext,
  tofu: TofuContext,
  endpoint?: string,
): Promise<Destruction> {
  return context.report.phase("plan", async () => {
    await requireAllKnown(context, tofu, endpoint);
    const planned = await makePlan(context, tofu, true);
    return { value: { ...planned, tofu }, summary: `- ${planned.changes.length}` };
  });
}

/** Ends an apply that did not end well: nothing of it is left, in a state or without one. */
export async function forgetApply(context: WorkflowContext): Promise<void> {
  await removeClaimed(context, claims(context.state));
  endUnfinished(context.state);
}

/** Removes what was planned, and what this computer knew of the machine: its host key, releases, plan. */
export async function destroyMachine(
  context: WorkflowContext,
  { tofu, changes }: Destruction,
): Promise<void> {
  const { state, report, runner, environment } = context;
  await report.phase("destroy", async () => {
    await backUpState(context, tofu);
    await runTofu({ runner, report, environment }, apply(tofu, state.plan));
    await forgetApply(context);
    for (const path of [state.knownHosts, `${state.knownHosts}.old`, state.releases, state.plan]) {
      rmSync(path, { recursive: true, force: true });
    }
    return { value: undefined, summary: `- ${changes.length}` };
  });
}
