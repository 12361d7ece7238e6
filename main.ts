import { join } from "node:path";
import { listEnvironments, loadEnvironment } from "./lib/config/load";
import type { Environment } from "./lib/config/settings";
import { synthEnvironments } from "./lib/constructs/synth";
import { ExitCode, UserError } from "./lib/errors";
import { removeStacks } from "./lib/hcl";

/** The CDKTF app: one stack for each environment, or for the one that ENVIRONMENT names. */
const environmentsDirectory = process.env["ENVIRONMENTS_DIR"] || join(__dirname, "environments");
const outputDirectory = process.env["CDKTF_OUTDIR"] || join(__dirname, "cdktf.out");
const only = process.env["ENVIRONMENT"];
const names = only ? [only] : listEnvironments(environmentsDirectory);

synthEnvironments(names.flatMap(load), outputDirectory);
if (!only) removeStacks(outputDirectory, names);

/** An invalid environment is named and left out, so that it does not keep the others from being written. */
function load(name: string): Environment[] {
  try {
    return [loadEnvironment(name, { environmentsDirectory, processEnv: process.env })];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`${name}: ${error.message}`);
    for (const { file, line, message, fix } of error.details) {
      console.error(`  ${[file, line].filter(Boolean).join(":")}: ${message}. ${fix ?? ""}`);
    }
    process.exitCode = ExitCode.configuration;
    return [];
  }
}
