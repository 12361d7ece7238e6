import { join } from "node:path";
import { listEnvironments, loadEnvironment } from "./lib/config/load";
import type { Environment } from "./lib/config/settings";
import { synthEnvironments } from "./lib/constructs/synth";
import { ExitCode, UserError } from "./lib/errors";

/** The CDKTF app: one stack for each environment, or for the one that ENVIRONMENT names. */
const environmentsDirectory = process.env["ENVIRONMENTS_DIR"] || join(__dirname, "environments");
const names = process.env["ENVIRONMENT"]
  ? [process.env["ENVIRONMENT"]]
  : listEnvironments(environmentsDirectory);

synthEnvironments(names.flatMap(load), process.env["CDKTF_OUTDIR"] || join(__dirname, "cdktf.out"));

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
