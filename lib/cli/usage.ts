import { CommanderError } from "commander";
import { ExitCode, UserError } from "../errors";

const HELP = "Run `./bin/torrust-tracker-deployer --help`, or with a verb in front of `--help`.";

/** What the grammar refused, as every other failure is told; undefined for anything else that was thrown. */
export function usageError(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  if (!(error instanceof CommanderError)) return undefined;
  if (error.code === "commander.help") {
    return new UserError("USAGE", "A verb is missing.", { exitCode: ExitCode.usage, fix: HELP });
  }
  const [message = "", hint] = error.message.replace(/^error: /, "").split("\n");
  const fix = hint === undefined ? HELP : hint.replace(/^\((.*)\)$/, "$1");
  return new UserError("USAGE", `${message.replace(/\.$/, "")}.`, { exitCode: ExitCode.usage, fix });
}
