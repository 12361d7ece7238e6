import { rmSync } from "node:fs";
import { apply, type TofuContext } from "../commands/tofu";
import type { WorkflowContext } from "./context";
import { makePlan, type Plan, tofuContext } from "./provision";
import { requireUnprotected } from "./protection";
import { prepareDestruction } from "./steps";
import { backUpState } from "./state-backup";
import { synthesize } from "./synth";
import { runTofu } from "./tofu";

export interface Destruction extends Plan {
  readonly tofu: TofuContext;
}

/** What would be removed. @throws UserError ENVIRONMENT_PROTECTED */
export async function planDestruction(context: WorkflowContext): Promise<Destruction> {
  requireUnprotected(context.environment);
  const toolchain = await prepareDestruction(context);
  await synthesize(context);
  const tofu = tofuContext(context, toolchain);
  return context.report.phase("plan", async () => {
    const planned = await makePlan(context, tofu, true);
    return { value: { ...planned, tofu }, summary: `- ${planned.changes.length}` };
  });
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
    for (const path of [state.knownHosts, `${state.knownHosts}.old`, state.releases, state.plan]) {
      rmSync(path, { recursive: true, force: true });
    }
    return { value: undefined, summary: `- ${changes.length}` };
  });
}
