import { relative } from "node:path";
import { stillNeeded, warnings } from "../../config/readiness";
import { ExitCode } from "../../errors";
import { planCost } from "../../hetzner/plan-cost";
import { bundleFor } from "../../workflow/release";
import { restartNotice } from "../../release/tracker-restart";
import { identityOf } from "../../workflow/identity";
import { planTracker } from "../../workflow/plan-tracker";
import { findTools, planInfrastructure, prepare, provision as provisionMachine } from "../../workflow/steps";
import { synthesize } from "../../workflow/synth";
import { refuseDestruction } from "../../workflow/plan-guard";
import { costDocument, costText } from "../cost-view";
import { steps } from "../dry-run";
import { allowReplace, type Verb } from "../verb";

export const validate: Verb = {
  name: "validate",
  summary: "Check the configuration; all faults at once",
  changes: false,
  options: [{ flags: "--ready", description: "also fail for what a machine would still need" }],
  run: ({ environment, options }) => {
    const needs = stillNeeded(environment);
    const notes = warnings(environment);
    const text = [
      `environment "${environment.name}": configuration valid`,
      ...needs.map(({ key, message, generated }) =>
        generated ? `  not set: ${key} (${message})` : `  needed: ${key}: ${message}`,
      ),
      ...notes.map((note) => `  warning: ${note}`),
    ];
    const missing = [...new Set(needs.map(({ key }) => key))];
    const exitCode = options.ready && missing.length > 0 ? ExitCode.configuration : ExitCode.ok;
    const result = { valid: true, missing, ...(notes.length > 0 ? { warnings: notes } : {}) };
    return Promise.resolve({ result, text: text.join("\n"), exitCode });
  },
};

export const toolchain: Verb = {
  name: "toolchain",
  summary: "Find or make the tools: OpenTofu, providers, Ansible, images",
  changes: true,
  dryRun: steps("find or make OpenTofu, the providers, Ansible and the images below .toolchain"),
  run: async (context) => {
    const tools = await findTools(context);
    const rows = [
      ["tofu", tools.tofu],
      ["ansible-playbook", tools.ansiblePlaybook],
      ["provider mirror", tools.cliConfigFile ?? "none: the registry serves"],
      ["tracker image", tools.images[0]?.archive ?? "none: the container registry serves"],
    ];
    return { result: tools, text: rows.map(([name = "", value]) => `${name.padEnd(18)}${value}`).join("\n") };
  },
};

export const synth: Verb = {
  name: "synth",
  summary: "Write the HCL to cdktf.out/stacks/<environment>",
  changes: true,
  dryRun: steps(
    "write versions.tf, main.tf, outputs.tf and their companions to cdktf.out/stacks/<environment>",
  ),
  run: async (context) => {
    const { directory, resources } = await context.report.phase("synth", () => synthesize(context));
    const shown = relative(process.cwd(), directory);
    return { result: { directory: shown, resources }, text: shown };
  },
};

export const plan: Verb = {
  name: "plan",
  summary: "Show what provision would change",
  changes: false,
  options: [allowReplace],
  run: async (context) => {
    const { warnings } = bundleFor(context);
    const prepared = await prepare(context);
    const { changes, text, document } = await planInfrastructure(context, prepared, identityOf(context));
    const { environment, options } = context;
    refuseDestruction(document, options.allowReplace ?? [], environment.name, text);
    const trackerRestart = await planTracker(context, prepared.toolchain);
    const notice = restartNotice(trackerRestart);
    const lines = notice === undefined ? text : `${text}\n\nrelease: ${notice}`;
    const result = { changes, warnings, trackerRestart };
    if (environment.settings.machine.provider !== "hetzner") return { result, text: lines };
    const cost = planCost(document);
    return { result: { ...result, cost: costDocument(cost) }, text: `${lines}\n\n${costText(cost)}` };
  },
};

export const provision: Verb = {
  name: "provision",
  summary: "Make or change the machine, until SSH and cloud-init are ready",
  changes: true,
  options: [allowReplace],
  dryRun: (context) => plan.run(context),
  run: async (context) => {
    const prepared = await prepare(context);
    const machine = await provisionMachine(context, prepared, context.options.allowReplace);
    return { result: { machine }, text: `machine   ${machine.ssh_user}@${machine.ipv4_address}` };
  },
};
