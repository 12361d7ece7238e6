import type { Option } from "commander";
import { createProgram } from "../../lib/cli/program";
import type { Verb } from "../../lib/cli/verb";
import { verbs } from "../../lib/cli/verbs";
import { ExitCode } from "../../lib/errors";
import { GENERATED, page, prose, table } from "./markdown";

const EXIT: Readonly<Record<keyof typeof ExitCode, string>> = {
  ok: "it succeeded",
  failed: "the operation failed",
  usage: "the command line is wrong, or was not confirmed",
  configuration: "the configuration is not valid, or not complete",
  probe: "a probe failed",
  missing: "a tool or a service that is needed is missing",
  interrupted: "it was interrupted",
};

const JSON_OUTPUT = `Progress goes to stderr, results to stdout. With \`--json\` stdout is exactly one document, whether it succeeds or fails:

\`\`\`json
{ "ok": true, "command": "validate", "environment": "local", "result": {} }
\`\`\`

\`\`\`json
{
  "ok": false,
  "command": "validate",
  "environment": "local",
  "error": { "code": "CONFIG_INVALID", "message": "…", "details": [], "fix": "…", "docs": "docs/reference/errors.md#config_invalid" }
}
\`\`\``;

export function cliPage(): string {
  const program = createProgram(() => Promise.resolve());
  const commands = verbs.map((verb) => ({
    verb,
    options: program.commands.find((command) => command.name() === verb.name)?.options ?? [],
  }));
  const [first = [], ...others] = commands.map(({ options }) => options);
  const shared = first.filter(({ flags }) =>
    others.every((each) => each.some((other) => other.flags === flags)),
  );
  const isShared = ({ flags }: Option): boolean => shared.some((option) => option.flags === flags);
  return page(
    "# Command line",
    GENERATED,
    "`./bin/torrust-tracker-deployer <verb> [options]`, or `make` with the targets that `make help` lists.",
    "## Options of every verb",
    optionTable(shared),
    "`--environment` may also be given as `ENVIRONMENT` in the process environment.",
    "## Verbs",
    ...commands.flatMap(({ verb, options }) => [
      `### ${verb.name}`,
      verb.argument ? `\`${verb.name} ${verb.argument.flags}\`: ${verb.argument.description}.` : "",
      `${prose(verb.summary)}. ${effect(verb)}`,
      optionTable(options.filter((option) => !isShared(option))),
    ]),
    "## Output",
    JSON_OUTPUT,
    "## Exit status",
    table(
      ["status", "meaning"],
      Object.entries(ExitCode).map(([name, status]) => [String(status), EXIT[nameOf(name)]]),
    ),
    "What each error means: [errors.md](errors.md).",
  );
}

function effect({ changes, options = [] }: Verb): string {
  if (changes) return "Locks the environment and leaves a line in its journal.";
  const changing = options.filter((option) => option.changes === true);
  const except = changing.map(({ flags }) => ` unless with \`${flags}\``).join("");
  return `Changes nothing${except}.`;
}

function nameOf(name: string): keyof typeof ExitCode {
  const known = Object.keys(EXIT).find((key): key is keyof typeof ExitCode => key === name);
  if (known === undefined) throw new Error(`no words for the exit status ${name}`);
  return known;
}

function optionTable(options: readonly Option[]): string {
  if (options.length === 0) return "";
  return table(
    ["option", "meaning"],
    options.map(({ flags, description }) => [`\`${flags}\``, description]),
  );
}
