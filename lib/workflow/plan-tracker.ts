import { UserError } from "../errors";
import { type TrackerRestart, trackerRestart } from "../release/tracker-restart";
import type { Toolchain } from "../toolchain/toolchain";
import type { WorkflowContext } from "./context";
import { machineInState } from "./machine-exists";
import { stackMachine, stackOutputs, tofuContext } from "./provision";
import { askHost, renderRelease } from "./release";

/** What a delivery would do to the tracker now: `no` without a machine, `maybe` when the machine cannot be asked. */
export async function planTracker(context: WorkflowContext, toolchain: Toolchain): Promise<TrackerRestart> {
  try {
    if (!(await machineInState(context, () => Promise.resolve(toolchain)))) return "no";
    const machine = stackMachine(await stackOutputs(context, tofuContext(context, toolchain)));
    const { status, bundle } = await askHost(context, toolchain, machine, renderRelease(context, machine));
    return trackerRestart(status, bundle);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.report.note(`the machine could not be asked what it runs: ${error.message}`);
    return "maybe";
  }
}
