import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Provider } from "../config/settings";
import { UserError } from "../errors";
import { archiveOf } from "../images/archive";
import type { StackMachine, StackOutputs } from "../inventory/stack-outputs";
import type { CheckResult } from "../probes/probe";
import { resolveImage } from "../toolchain/base-image";
import { ensureLibvirtHost, type LibvirtHost } from "../toolchain/libvirt-host";
import { TRACKER } from "../toolchain/pins";
import { ensureToolchain, type Toolchain, type ToolchainNeed } from "../toolchain/toolchain";
import { removeLeftOvers } from "./left-over";
import { planAndAdopt, type PlanWithDocument } from "./adoption";
import type { WorkflowContext } from "./context";
import { ensureIdentity, type Identity } from "./identity";
import { machineInState } from "./machine-exists";
import { probe } from "./probe";
import { refuseDestruction } from "./plan-guard";
import { applyPlan, countChanges, planText, stackMachine, stackOutputs, tofuContext } from "./provision";
import { requireReady, warnings } from "../config/readiness";
import {
  deliver,
  type Delivery,
  neededParts,
  type Part,
  prepareDelivery,
  releaseImages,
  releaseOf,
} from "./release";
import { synthesize } from "./synth";

/*
 * The steps the verbs are made of. Each can be repeated at any time; what is done already is found to be done.
 */

/** The tools that were found or made, and what this computer can run. */
export interface Prepared {
  readonly toolchain: Toolchain;
  /** Of libvirt's machines only, like the image. */
  readonly host?: LibvirtHost;
  readonly baseImage?: string;
}

const PROVIDERS: Readonly<Record<Provider, ToolchainNeed["providers"]>> = {
  libvirt: ["libvirt", "null"],
  lxd: ["lxd", "null"],
  hetzner: ["hcloud", "null"],
  existing: ["null"],
};

/** @param work `release` puts something on the machine; to `look` at it needs no image */
export function needOf(context: WorkflowContext, work: "release" | "look" = "release"): ToolchainNeed {
  const { environment, images = [] } = context;
  return {
    providers: PROVIDERS[environment.settings.machine.provider],
    trackerImage:
      work === "release" &&
      archiveOf(images, TRACKER.image) === undefined &&
      releaseImages(context).includes(TRACKER.image),
    // A Terraform that is there saves building OpenTofu; our tests want OpenTofu itself.
    allowTerraform: process.env["TOOLCHAIN_TERRAFORM"] !== "no",
  };
}

export function toolchainContext(context: WorkflowContext): Parameters<typeof ensureLibvirtHost>[0] {
  const { runner, report, paths } = context;
  return { directory: paths.toolchain, runner, report, confirm: (question) => context.confirm(question) };
}

/** Only the tools; starts nothing. */
export async function findTools(context: WorkflowContext, work?: "release" | "look"): Promise<Toolchain> {
  return context.report.phase("toolchain", async () => {
    const toolchain = await ensureToolchain({ ...toolchainContext(context), need: needOf(context, work) });
    return { value: toolchain, summary: toolchainSummary(toolchain) };
  });
}

/** Everything a machine on this computer needs, before anything boots: nothing compiles beside a booting machine. */
export async function prepare(context: WorkflowContext): Promise<Prepared> {
  requireReady(context.environment);
  return context.report.phase<Prepared>("toolchain", async () => {
    const tools = toolchainContext(context);
    const toolchain = await ensureToolchain({ ...tools, need: needOf(context) });
    const { machine } = context.environment.settings;
    if (machine.provider !== "libvirt") {
      return { value: { toolchain }, summary: toolchainSummary(toolchain) };
    }
    const host = await ensureLibvirtHost(tools);
    const baseImage = await resolveImage(machine.image, tools);
    return {
      value: { toolchain, host, baseImage },
      summary: `${toolchainSummary(toolchain)}, libvirt ${host.version}${host.domainType === "qemu" ? " (emulated: no hardware acceleration, expect minutes)" : ""}`,
    };
  });
}

/** The tools that remove a machine: no image is made for it. */
export async function prepareDestruction(context: WorkflowContext): Promise<Toolchain> {
  requireReady(context.environment);
  const toolchain = await findTools(context, "look");
  if (context.environment.settings.machine.provider === "libvirt") {
    await ensureLibvirtHost(toolchainContext(context));
  }
  return toolchain;
}

function toolchainSummary({ flavor, tofuVersion }: Toolchain): string {
  return `${flavor === "opentofu" ? "tofu" : "terraform"} ${tofuVersion}`;
}

/** The machine that was made before, and the tools to work on it. */
export async function existingMachine(
  context: WorkflowContext,
  work: "release" | "look",
): Promise<{ toolchain: Toolchain; machine: StackMachine; outputs: StackOutputs }> {
  const toolchain = await findTools(context, work);
  const tofu = tofuContext(context, toolchain);
  if (!existsSync(join(tofu.directory, "main.tf"))) await synthesize(context);
  const outputs = await stackOutputs(context, tofu);
  return { toolchain, machine: stackMachine(outputs), outputs };
}

export interface InfrastructurePlan extends PlanWithDocument {
  /** As `tofu show` prints it. */
  readonly text: string;
}

/** The plan of what would change. */
export async function planInfrastructure(
  context: WorkflowContext,
  prepared: Prepared,
  identity: Identity,
): Promise<InfrastructurePlan> {
  noteWarnings(context);
  const { toolchain, host, baseImage } = prepared;
  await context.report.phase("synth", () => synthesize(context, { identity, baseImage, host }));
  return context.report.phase("plan", async () => {
    const tofu = tofuContext(context, toolchain);
    const planned = await planAndAdopt(context, tofu);
    const text = await planText(context, tofu);
    return { value: { ...planned, text }, summary: countChanges(planned.changes) };
  });
}

/**
 * Makes or changes the machine, until it is ready.
 * @param allowed addresses that the plan may destroy
 * @throws UserError PLAN_DESTROYS
 */
export async function provision(
  context: WorkflowContext,
  prepared: Prepared,
  allowed: readonly string[] = [],
): Promise<StackMachine> {
  noteWarnings(context);
  const { toolchain, host, baseImage } = prepared;
  const exists = await machineInState(context, () => Promise.resolve(toolchain));
  const identity = await ensureIdentity(context, exists);
  await context.report.phase("synth", () => synthesize(context, { identity, baseImage, host }));
  return context.report.phase("provision", async () => {
    const tofu = tofuContext(context, toolchain);
    const planned = await planAndAdopt(context, tofu);
    refuseDestruction(planned.document, allowed, context.environment.name);
    return applyPlan(context, tofu, planned, await removeLeftOvers(context, planned.document));
  });
}

/** Said where the machine is about to be what they are about, not by `validate` alone. */
function noteWarnings({ environment, report }: WorkflowContext): void {
  for (const warning of warnings(environment)) report.note(`warning: ${warning}`);
}

/**
 * Configures, releases and runs what the machine does not have yet; one run of Ansible, or none.
 * @param reconfigure all of it, also where the host says that it has it
 */
export async function deliverAll(
  context: WorkflowContext,
  toolchain: Toolchain,
  machine: StackMachine,
  reconfigure = false,
): Promise<Delivery> {
  return context.report.phase("release", async () => {
    const delivery = await prepareDelivery(context, toolchain, machine);
    const parts = neededParts(delivery, reconfigure);
    if (parts.length === 0) return { value: delivery, summary: `${delivery.bundle.id}   nothing to do` };
    const { summary } = await deliver(context, toolchain, delivery, parts);
    return { value: delivery, summary: `${delivery.bundle.id}   ${summary}` };
  });
}

/** One part, asked for by name: it always runs. @throws UserError NOT_CONFIGURED */
export async function deliverPart(
  context: WorkflowContext,
  toolchain: Toolchain,
  machine: StackMachine,
  part: Part,
): Promise<Delivery> {
  return context.report.phase(part, async () => {
    const delivery = await prepareDelivery(context, toolchain, machine);
    if (part !== "configure" && delivery.status === undefined) throw notConfigured(context);
    const { summary } = await deliver(context, toolchain, delivery, [part]);
    const release = releaseOf(part, delivery);
    return { value: delivery, summary: release === undefined ? summary : `${release}   ${summary}` };
  });
}

export async function probeAll(
  context: WorkflowContext,
  machine: StackMachine,
): Promise<readonly CheckResult[]> {
  return context.report.phase("probe", async () => {
    const results = await probe(context, machine);
    const count = (result: CheckResult["result"]): number =>
      results.filter((each) => each.result === result).length;
    const parts = [`${count("passed")} passed`, `${count("failed")} failed`, `${count("skipped")} skipped`];
    return { value: results, summary: parts.join(", ") };
  });
}

function notConfigured(context: WorkflowContext): UserError {
  return new UserError("NOT_CONFIGURED", "The machine was not configured yet.", {
    fix: `Run \`make app-deploy ENVIRONMENT=${context.environment.name}\`.`,
  });
}
