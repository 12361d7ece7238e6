import { forgetEnvironment, requireNoMachine, uninstallHost } from "../../workflow/purge";
import { existingSettings } from "../../workflow/register";
import { confirmDestruction } from "../confirm";
import type { Verb, VerbContext } from "../verb";

export const purge: Verb = {
  name: "purge",
  summary:
    "Forget an environment on this computer: state, host key, generated SSH key; with --uninstall also clear its host",
  changes: true,
  options: [
    {
      flags: "--uninstall",
      description: "take the tracker and its data off a host that was there before; leave it as found",
    },
  ],
  dryRun: async (context) => {
    await requireNoMachine(context);
    const what = plan(context);
    return { result: { steps: what }, text: what.map((line) => `would ${line}`).join("\n") };
  },
  run: async (context) => {
    await requireNoMachine(context);
    const what = plan(context);
    await confirmDestruction(context, `This will\n${what.map((line) => `  ${line}`).join("\n")}`);
    const uninstalled = context.options.uninstall === true ? await uninstallHost(context) : undefined;
    forgetEnvironment(context);
    return {
      result: { uninstalled: uninstalled ?? null },
      text: `forgotten; environments/${context.environment.name} stays, with its secrets`,
    };
  },
};

function plan(context: VerbContext): string[] {
  const { environment, options } = context;
  const local = `remove .state/${environment.name}, and what was written for it to cdktf.out`;
  if (options.uninstall !== true) return [local];
  const { address } = existingSettings(context);
  return [
    `remove the tracker, its database, its images, firewall and settings from ${address}`,
    `put back on ${address} what was there before`,
    local,
  ];
}
