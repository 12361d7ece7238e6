import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { apply, init, output, plan, showPlan, showPlanJson, type TofuContext } from "../commands/tofu";
import type { Secret } from "../config/secret";
import { stateCredentials } from "../config/state";
import type { Environment } from "../config/settings";
import { ExitCode, UserError } from "../errors";
import { type StackMachine, StackOutputs } from "../inventory/stack-outputs";
import type { Toolchain } from "../toolchain/toolchain";
import type { Outcome, WorkflowContext } from "./context";
import { stackDirectory } from "./paths";
import { whileUnfinished } from "./unfinished";
import { redact } from "./redact";
import { backUpState } from "./state-backup";
import { stateFailure } from "./state-failure";
import { outputValues, parseOutput, type PlannedChange, runTofu } from "./tofu";

export interface Plan {
  readonly changes: readonly PlannedChange[];
  /** There is something to apply, be it only an output, which is no change of a resource. */
  readonly pending: boolean;
}

/** @throws UserError STATE_ENCRYPTION_TERRAFORM */
export function tofuContext(
  context: Pick<WorkflowContext, "paths" | "environment">,
  toolchain: Toolchain,
): TofuContext {
  const { STATE_ENCRYPTION_PASSPHRASE: passphrase } = context.environment.secrets;
  if (passphrase !== undefined && toolchain.flavor === "terraform") throw encryptionNeedsTofu();
  return {
    program: toolchain.tofu,
    directory: stackDirectory(context.paths, context.environment.name),
    cliConfigFile: toolchain.cliConfigFile,
    credentials: credentialsOf(context.environment),
  };
}

/** What provider and state take from the process environment; never in HCL, state or arguments. */
function credentialsOf({ settings, secrets }: Environment): Readonly<Record<string, Secret>> {
  const token = settings.machine.provider === "hetzner" ? secrets.HCLOUD_TOKEN : undefined;
  return { ...(token === undefined ? {} : { HCLOUD_TOKEN: token }), ...stateCredentials(secrets) };
}

/** Plans, and keeps the plan where `applyPlan` takes it. The stack must have been synthesized. */
export async function makePlan(context: WorkflowContext, tofu: TofuContext, destroy = false): Promise<Plan> {
  await ensureInitialized(context, tofu);
  const variables = standIns(context, tofu);
  const command = plan(tofu, context.state.plan, { destroy, variables });
  const { changes, result } = await runTofu(context, command, [0, 2]);
  return {
    changes: changes.filter(({ action }) => action !== "noop" && action !== "read"),
    pending: result.status === 2,
  };
}

/**
 * Values for variables of the operator that nothing gives yet: before the first machine there is no key pair, and to
 * destroy one takes neither a key nor an image. What the operator's file does give is never overridden: OpenTofu
 * refuses to apply a plan that was made with another value.
 */
function standIns(context: WorkflowContext, { directory }: TofuContext): Readonly<Record<string, string>> {
  const { machine, access } = context.environment.settings;
  const needed = {
    ...(machine.provider === "libvirt" ? { base_image: "not needed" } : {}),
    ...((machine.provider === "libvirt" || machine.provider === "lxd") && access.publicKeys.length === 0
      ? { ssh_public_key: "made with the first machine" }
      : {}),
  };
  const file = join(directory, "operator.auto.tfvars");
  const given = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Object.fromEntries(
    Object.entries(needed).filter(([name]) => !new RegExp(`^${name}\\s*=`, "m").test(given)),
  );
}

/** The plan that was kept, as `tofu show` prints it for people. */
export async function planText(context: WorkflowContext, tofu: TofuContext): Promise<string> {
  const shown = await context.runner.run(showPlan(tofu, context.state.plan));
  return shown.stdout.trim();
}

/** The plan that was kept, as a document. @throws UserError TOFU_OUTPUT when it cannot be read */
export async function planDocument(context: WorkflowContext, tofu: TofuContext): Promise<unknown> {
  const { stdout, stderr } = await context.runner.run(showPlanJson(tofu, context.state.plan));
  return parseOutput("plan", stdout, redact(stderr, context.environment.secrets));
}

/**
 * Makes what the plan says. Nothing to do costs no second run of OpenTofu.
 * @param claimed see `whileUnfinished`
 */
export async function applyPlan(
  context: WorkflowContext,
  tofu: TofuContext,
  planned: Plan,
  claimed: readonly string[] = [],
): Promise<Outcome<StackMachine>> {
  if (planned.pending) {
    await backUpState(context, tofu);
    await whileUnfinished(context.state, () => runTofu(context, apply(tofu, context.state.plan)), claimed);
  }
  const machine = stackMachine(await readOutputs(context, tofu));
  return { value: machine, summary: `${countChanges(planned.changes)}   ${machine.ipv4_address}` };
}

/** @throws UserError NO_MACHINE when none was made yet */
export async function stackOutputs(context: WorkflowContext, tofu: TofuContext): Promise<StackOutputs> {
  await ensureInitialized(context, tofu);
  return readOutputs(context, tofu);
}

async function readOutputs(context: WorkflowContext, tofu: TofuContext): Promise<StackOutputs> {
  const result = await context.runner.run(output(tofu));
  if (result.status !== 0) {
    const shown = redact(result.stderr.trim(), context.environment.secrets);
    throw stateFailure(shown, context.environment) ?? unreadableOutputs(shown);
  }
  const values = outputValues(result.stdout);
  if (!Object.hasOwn(values, "machine")) throw noMachine(context.environment.name);
  const parsed = StackOutputs.safeParse(values);
  if (!parsed.success) throw unreadableOutputs(z.prettifyError(parsed.error));
  return parsed.data;
}

/** The machine of a stack, with what its system must be given. */
export function stackMachine({ machine, data_volume, floating_addresses }: StackOutputs): StackMachine {
  return {
    ...machine,
    ...(data_volume === undefined ? {} : { data_volume }),
    ...(floating_addresses.length === 0 ? {} : { floating_addresses }),
  };
}

/** "+ 6", "~ 1 - 1", or "no changes". */
export function countChanges(changes: readonly PlannedChange[]): string {
  const count = (...actions: readonly string[]): number =>
    changes.filter(({ action }) => actions.includes(action)).length;
  const parts = [
    ["+", count("create", "replace")],
    ["~", count("update")],
    ["-", count("delete", "replace")],
  ].filter(([, number]) => number !== 0);
  return parts.length === 0 ? "no changes" : parts.map((part) => part.join(" ")).join("  ");
}

/**
 * `init`, which is quick when all is there. Versions that an earlier run locked in the folder may be gone from the
 * mirror since; the folder is disposable, so the lock is then made anew.
 * @throws UserError TOFU_INIT_FAILED, or what `stateFailure` knows
 */
export async function ensureInitialized(context: WorkflowContext, tofu: TofuContext): Promise<void> {
  mkdirSync(context.state.directory, { recursive: true, mode: 0o700 });
  const first = await context.runner.run(init(tofu));
  if (first.status === 0) return;
  const known = stateFailure(first.stderr, context.environment);
  if (known) throw known;
  const result = await context.runner.run(init(tofu, { upgrade: true }));
  if (result.status === 0) return;
  throw new UserError("TOFU_INIT_FAILED", "OpenTofu could not install the providers or reach its state.", {
    evidence: redact(result.stderr.trim(), context.environment.secrets),
    fix: "Run `make toolchain`, which finds or makes the providers, then the same command again.",
  });
}

function unreadableOutputs(evidence: string): UserError {
  return new UserError("STACK_OUTPUTS_UNREADABLE", "What OpenTofu knows of the machine could not be read.", {
    evidence,
    fix: "Run the same command again when nobody else changes the environment; `make infra-apply` writes the outputs anew.",
  });
}

function encryptionNeedsTofu(): UserError {
  return new UserError(
    "STATE_ENCRYPTION_TERRAFORM",
    "STATE_ENCRYPTION_PASSPHRASE is set, and Terraform cannot encrypt its state.",
    {
      exitCode: ExitCode.missing,
      fix: "Set TOOLCHAIN_TERRAFORM=no in the process environment and run `make toolchain`: it finds or makes OpenTofu.",
    },
  );
}

function noMachine(name: string): UserError {
  return new UserError("NO_MACHINE", `The environment "${name}" has no machine yet.`, {
    exitCode: ExitCode.failed,
    fix: `Run \`make infra-apply ENVIRONMENT=${name}\`.`,
  });
}
