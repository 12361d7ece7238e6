import { ExitCode } from "../../errors";
import { type Part, releaseOf } from "../../workflow/release";
import { withSecrets } from "../../workflow/host-secrets";
import { refusedByHost, refusedLines } from "../../workflow/refused";
import { deliverAll, deliverPart, existingMachine, prepare, probeAll, provision } from "../../workflow/steps";
import { isTerminal } from "../terminal";
import { steps } from "../dry-run";
import { imageOptions, withImages } from "../given-images";
import { allowReplace, type Verb, type VerbContext, type VerbOutcome } from "../verb";
import { announceUrls, probeText } from "../views";

export const configure = partVerb(
  "configure",
  "configure",
  "Prepare the host: packages, Docker, kernel settings, firewall",
);
export const release = partVerb("release", "install", "Render the release and put it on the host");
export const run = partVerb("run", "run", "Start what is released and wait until it is healthy");

const TOOLS = "find or make the tools";
const SEND = "configure the host, send the release, start it, where the host needs it";
const wouldRelease = steps(TOOLS, SEND);
const wouldDeploy = steps(
  TOOLS,
  "synthesize cdktf.out/stacks/<environment>, plan and apply it",
  SEND,
  "probe every listener from this computer",
);

export const deploy: Verb = {
  name: "deploy",
  summary: "The whole way: provision, configure, release, run, probe",
  changes: true,
  options: [
    { flags: "--application", description: "only configure, release and run; the machine exists" },
    { flags: "--reconfigure", description: "configure the host also when nothing of it changed" },
    allowReplace,
    ...imageOptions,
  ],
  dryRun: (context) => (context.options.application ? wouldRelease : wouldDeploy)(context),
  run: (context) => {
    const { environment, report, options } = context;
    report.title(`torrust tracker · ${environment.name} · ${environment.settings.machine.provider}`);
    return withImages(context, options.application ? deployApplication : deployEverything);
  },
};

async function deployApplication(context: VerbContext): Promise<VerbOutcome> {
  const { toolchain, machine } = await existingMachine(context, "release");
  const { bundle } = await deliverAll(
    await withSecrets(context, machine),
    toolchain,
    machine,
    context.options.reconfigure,
  );
  return { result: { release: bundle.id }, text: `release ${bundle.id}` };
}

async function deployEverything(context: VerbContext): Promise<VerbOutcome> {
  const prepared = await prepare(context);
  const machine = await provision(context, prepared, context.options.allowReplace);
  const current = await withSecrets({ ...context, environment: context.reload() }, machine);
  const { bundle } = await deliverAll(current, prepared.toolchain, machine, context.options.reconfigure);
  const results = await probeAll(current, machine);
  const announce = announceUrls(context.topology, context.environment.settings, machine);
  return {
    result: { machine, release: bundle.id, probes: results, announce },
    text: [
      probeText(results, context.options.color && isTerminal(process.stdout)),
      "",
      `announce URLs   ${announce.join("   ")}`,
      `next            make health-check · make show · make infra-destroy   (ENVIRONMENT=${context.environment.name})`,
    ].join("\n"),
    exitCode: results.some(({ result }) => result === "failed") ? ExitCode.probe : ExitCode.ok,
  };
}

function partVerb(name: string, part: Part, summary: string): Verb {
  return {
    name,
    summary,
    changes: true,
    options: part === "configure" ? [] : imageOptions,
    dryRun: steps(summary.replace(/^./, (letter) => letter.toLowerCase())),
    run: (given) =>
      withImages(given, async (context) => {
        const { toolchain, machine } = await existingMachine(context, "release");
        const current = await withSecrets(context, machine);
        const id = releaseOf(part, await deliverPart(current, toolchain, machine, part));
        const refused = part === "configure" ? await refusedByHost(context, machine) : undefined;
        return {
          result: { release: id, refused },
          text: [...(id === undefined ? [] : [`release       ${id}`]), ...refusedLines(refused)].join("\n"),
        };
      }),
  };
}
