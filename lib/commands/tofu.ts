import type { Secret } from "../config/secret";
import type { Command } from "../shell/runner";

/** Where and with what OpenTofu (or Terraform) runs. */
export interface TofuContext {
  /** Path of the program. */
  readonly program: string;
  /** The stack's folder. */
  readonly directory: string;
  /** CLI configuration that points at the offline provider mirror; absent when the registry serves. */
  readonly cliConfigFile?: string;
  /** Process variables that providers take their credentials from. */
  readonly credentials?: Readonly<Record<string, Secret>>;
}

function tofu(context: TofuContext, args: readonly string[]): Command {
  const env = {
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    ...(context.cliConfigFile === undefined ? {} : { TF_CLI_CONFIG_FILE: context.cliConfigFile }),
    ...context.credentials,
  };
  return { program: context.program, args: [`-chdir=${context.directory}`, ...args], env };
}

export function init(context: TofuContext, options: { upgrade?: boolean } = {}): Command {
  const upgrade = options.upgrade === true ? ["-upgrade"] : [];
  return tofu(context, ["init", "-no-color", "-input=false", ...upgrade]);
}

/** An OpenTofu whose deployer was killed gets 60 s to save the state, which it keeps locked until then. */
const LOCK_TIMEOUT = "-lock-timeout=90s";

export interface PlanOptions {
  readonly destroy?: boolean;
  /** Values of variables; none of them a secret. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Exit status 2 means that there is something to change. */
export function plan(context: TofuContext, planFile: string, options: PlanOptions = {}): Command {
  const destroy = options.destroy === true ? ["-destroy"] : [];
  const variables = Object.entries(options.variables ?? {}).map(([name, value]) => `-var=${name}=${value}`);
  return tofu(context, [
    "plan",
    "-json",
    "-input=false",
    LOCK_TIMEOUT,
    "-detailed-exitcode",
    `-out=${planFile}`,
    ...destroy,
    ...variables,
  ]);
}

export function apply(context: TofuContext, planFile: string): Command {
  return tofu(context, ["apply", "-json", "-input=false", LOCK_TIMEOUT, planFile]);
}

export function showPlan(context: TofuContext, planFile: string): Command {
  return tofu(context, ["show", "-no-color", planFile]);
}

export function showPlanJson(context: TofuContext, planFile: string): Command {
  return tofu(context, ["show", "-json", planFile]);
}

/** The state as it is, decrypted, on the standard output; nothing when there is none. */
export function statePull(context: TofuContext): Command {
  return tofu(context, ["state", "pull"]);
}

/**
 * Puts a state, which is not encrypted, in the place of the one there is.
 * @param options.force also when the one there is newer or another machine's
 */
export function statePush(context: TofuContext, state: string, options: { force?: boolean } = {}): Command {
  const force = options.force === true ? ["-force"] : [];
  return { ...tofu(context, ["state", "push", ...force, LOCK_TIMEOUT, "-"]), stdin: state };
}

/** Addresses in the state, one a line. */
export function stateList(context: TofuContext): Command {
  return tofu(context, ["state", "list"]);
}

export function output(context: TofuContext): Command {
  return tofu(context, ["output", "-json"]);
}

export function validate(context: TofuContext): Command {
  return tofu(context, ["validate", "-json"]);
}

/**
 * Any command of OpenTofu's, as a person gives it: it may ask at the terminal.
 * @param options.color whether its words may have colours, which it gives them also where no terminal shows them
 */
export function bareTofu(
  context: TofuContext,
  words: readonly string[],
  options: { color: boolean },
): Command {
  const command = tofu(context, words);
  const { TF_INPUT: _input, TF_IN_AUTOMATION: _automation, ...env } = { ...command.env };
  return { ...command, env: { ...env, ...(options.color ? {} : { TF_CLI_ARGS: "-no-color" }) } };
}
