import { destroyMachine, forgetApply, planDestruction } from "../../workflow/destroy";
import { confirmDestruction } from "../confirm";
import type { Verb } from "../verb";

export const destroy: Verb = {
  name: "destroy",
  summary: "Remove the machine and all it holds",
  changes: true,
  dryRun: async (context) => {
    const { changes } = await planDestruction(context);
    return { result: { changes }, text: changes.map(({ address }) => `would remove ${address}`).join("\n") };
  },
  run: async (context) => {
    const planned = await planDestruction(context);
    if (planned.changes.length === 0) {
      await forgetApply(context);
      return { result: { removed: [] }, text: "there is nothing to remove" };
    }
    const adopted = context.environment.settings.machine.provider === "existing";
    const removed = planned.changes.map(({ address }) => address);
    await confirmDestruction(
      context,
      adopted
        ? "This forgets the host; the tracker on it goes on. `purge --uninstall` would take it off."
        : `This removes, with all data on it:\n${removed.map((each) => `  ${each}`).join("\n")}`,
    );
    await destroyMachine(context, planned);
    return {
      result: { removed },
      text: adopted ? "the host was left as it is" : `removed ${removed.length} resources`,
    };
  },
};
