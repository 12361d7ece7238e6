import { bareTofu } from "../../commands/tofu";
import { ExitCode } from "../../errors";
import { readyForTofu } from "../../workflow/bare-tofu";
import { readCopy, restoreState } from "../../workflow/state-restore";
import { confirmDestruction } from "../confirm";
import { steps } from "../dry-run";
import { isTerminal } from "../terminal";
import type { Verb } from "../verb";

export const tofu: Verb = {
  name: "tofu",
  summary: "OpenTofu itself in the stack's folder, with the environment's credentials: tofu -- state list",
  changes: true,
  argument: { flags: "<words...>", description: "what OpenTofu is given" },
  dryRun: steps("synthesize cdktf.out/stacks/<environment>, and run OpenTofu there with these words"),
  run: async (context) => {
    const { words, runner, options } = context;
    const color = options.color && !options.json && isTerminal(process.stdout);
    const command = bareTofu(await readyForTofu(context, words), words, { color });
    const { status, stdout, stderr } = await runner.run({ ...command, interactive: !options.json });
    return {
      result: { status, stdout, stderr },
      text: "",
      exitCode: status === 0 ? ExitCode.ok : ExitCode.failed,
    };
  },
};

export const restore: Verb = {
  name: "restore-state",
  summary: "Put a copy of OpenTofu's state back, as it was before an apply",
  changes: true,
  argument: { flags: "<copy>", description: "name of a file in .state/<environment>/backups" },
  dryRun: steps("copy the state as it is, and put the named copy in its place"),
  run: async (context) => {
    const [name = ""] = context.words;
    const tofuContext = await readyForTofu(context, []);
    const copy = await readCopy(context, tofuContext, name);
    await confirmDestruction(
      context,
      `The state of ${context.environment.name} becomes that of ${name}, which knows ${copy.resources} resources. What was made since is unknown then.`,
    );
    await restoreState(context, tofuContext, copy);
    return {
      result: { copy: name, resources: copy.resources },
      text: `restored; look at what differs: make infra-plan ENVIRONMENT=${context.environment.name}`,
    };
  },
};
