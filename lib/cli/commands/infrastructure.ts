import { relative } from "node:path";
import { stillNeeded, warnings } from "../../config/readiness";
import { ExitCode } from "../../errors";
import { identityOf } from "../../workflow/identity";
import { findTools, planInfrastructure, prepare, provision as provisionMachine } from "../../workflow/steps";
import { synthesize } from "../../workflow/synth";
import type { Verb } from "../verb";
import { steps } from "../dry-run";

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
      ["tracker image", tools.trackerImageArchive ?? "none: the container registry serves"],
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
  run: async (context) => {
    const prepared = await prepare(context);
    const { planned } = await planInfrastructure(context, prepared, identityOf(context));
    return { result: { changes: planned.changes }, text: planned.text };
  },
};

export const provision: Verb = {
  name: "provision",
  summary: "Make or change the machine, until SSH and cloud-init are ready",
  changes: true,
  dryRun: (context) => plan.run(context),
  run: async (context) => {
    const machine = await provisionMachine(context, await prepare(context));
    return { result: { machine }, text: `machine   ${machine.ssh_user}@${machine.ipv4_address}` };
  },
};
