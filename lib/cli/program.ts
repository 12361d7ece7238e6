import { Command, CommanderError } from "commander";
import { ExitCode, UserError } from "../errors";
import { execute } from "./execute";
import { reportFailure } from "./failure";
import { usageError } from "./usage";
import type { GlobalOptions, Verb, VerbOptions } from "./verb";
import { isTerminal } from "./terminal";
import { verbs } from "./verbs";

/**
 * Parses the command line and does what it says.
 * @returns the exit status
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let status: ExitCode = ExitCode.ok;
  const program = createProgram(async (verb, options, words) => {
    status = await execute(verb, options, words);
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.ok;
    const refused = usageError(error);
    if (!refused) throw error;
    return reportFailure(refused, {
      command: verbs.find(({ name }) => argv.includes(name))?.name ?? null,
      environment: null,
      json: argv.includes("--json"),
      color: isTerminal(process.stderr) && process.env["NO_COLOR"] === undefined,
    });
  }
}

/** The command line's grammar; also what the reference page is generated from. */
export function createProgram(
  act: (verb: Verb, options: GlobalOptions & VerbOptions, words: readonly string[]) => Promise<void>,
): Command {
  const program = new Command("torrust-tracker-deployer")
    .description("Deploys a BitTorrent tracker from an environment folder, and proves that it serves.")
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const verb of verbs) {
    const command = withGlobalOptions(program.command(verb.name).description(verb.summary));
    for (const { flags, description } of verb.options ?? []) command.option(flags, description);
    if (verb.argument) command.argument(verb.argument.flags, verb.argument.description);
    command.action(async () => {
      const options = command.opts<VerbOptions & GlobalOptions>();
      if (options.dryRun && !verb.changes) {
        throw new UserError("USAGE", `${verb.name} changes nothing: --dry-run means nothing to it.`, {
          exitCode: ExitCode.usage,
          fix: "Leave --dry-run out.",
        });
      }
      const color = options.color && process.env["NO_COLOR"] === undefined;
      await act(verb, { ...options, color }, command.args);
    });
  }
  return program;
}

function withGlobalOptions(command: Command): Command {
  return command
    .option("-e, --environment <name>", "folder below environments/", process.env["ENVIRONMENT"] || "local")
    .option("--json", "print exactly one JSON document on stdout", false)
    .option("--dry-run", "say what would be done", false)
    .option("-y, --yes", "answer every question with yes", false)
    .option("-v, --verbose", "show what goes on inside each phase", (_value, count: number) => count + 1, 0)
    .option("--quiet", "no progress", false)
    .option("--no-color", "no colours");
}
