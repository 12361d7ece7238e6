import { relative } from "node:path";
import { initializeStack } from "../../workflow/initialize";
import { steps } from "../dry-run";
import type { Verb } from "../verb";

export const init: Verb = {
  name: "init",
  summary: "Make the stack ready for OpenTofu by hand: tools, key, secrets, HCL, `tofu init`",
  changes: true,
  dryRun: steps(
    "find or make the tools",
    "generate the key and the secrets of <environment>, unless they are there",
    "synthesize cdktf.out/stacks/<environment>, and initialize it",
  ),
  run: async (context) => {
    const { directory, program } = await initializeStack(context);
    const shown = relative(process.cwd(), directory);
    return { result: { directory: shown, tofu: program }, text: `cd ${shown} && ${program} apply` };
  },
};
