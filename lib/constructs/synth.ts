import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformResource, TerraformVariable } from "cdktf";
import { writeAtomically } from "../atomic-file";
import type { Environment } from "../config/settings";
import { deriveTopology } from "../topology/topology";
import { OPERATOR_VALUES_FILE, operatorValuesFile, type OperatorValues } from "./operator-values";
import { TrackerStack } from "./tracker-stack";

export interface SynthOptions {
  /** Where `stacks/<environment>` goes; `cdktf.out` of the project, except in tests. */
  readonly outputDirectory: string;
  /** This operator's values; without them a file of earlier values stays as it is. */
  readonly operatorValues?: OperatorValues;
}

export interface SynthResult {
  /** The stack folder: a root module that OpenTofu can apply as it stands. */
  readonly directory: string;
  readonly resources: number;
}

/** Writes one environment's stack folder. Needs no secret, no network, no hypervisor. */
export function synthEnvironment(environment: Environment, options: SynthOptions): SynthResult {
  const [stack] = synthEnvironments([environment], options.outputDirectory);
  if (stack === undefined) throw new Error("one environment makes one stack");
  const elements = stack.node.findAll();
  const directory = join(options.outputDirectory, "stacks", environment.name);
  if (options.operatorValues) {
    const declared = elements
      .filter((element) => element instanceof TerraformVariable)
      .map(({ node }) => node.id);
    const text = operatorValuesFile(options.operatorValues, declared);
    writeAtomically(join(directory, OPERATOR_VALUES_FILE), text);
  }
  return {
    directory,
    resources: elements.filter((element) => element instanceof TerraformResource).length,
  };
}

/** Writes the stack folders of several environments, and the manifest that the CDKTF command line reads. */
export function synthEnvironments(
  environments: readonly Environment[],
  outputDirectory: string,
): TrackerStack[] {
  mkdirSync(outputDirectory, { recursive: true });
  const app = new App({ outdir: outputDirectory, stackTraces: false });
  const stacks = environments.map((environment) => {
    const topology = deriveTopology(environment.settings);
    return new TrackerStack(app, environment.name, { environment, topology });
  });
  app.synth();
  return stacks;
}
