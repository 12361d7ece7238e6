import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { loadEnvironment } from "../config/load";
import { ExitCode } from "../errors";
import { ProcessRunner } from "../shell/process-runner";
import { deriveTopology } from "../topology/topology";
import { checkClaim, claim } from "../workflow/claim";
import { writeJournal } from "../workflow/journal";
import { takeLock } from "../workflow/lock";
import { projectPaths, statePaths } from "../workflow/paths";
import { prunePlans } from "../workflow/prune";
import { confirm } from "./confirm";
import { asUserError, type Layout, printDocument, reportFailure } from "./failure";
import { isTerminal } from "./terminal";
import { TextReporter } from "./text-reporter";
import type { GlobalOptions, Verb, VerbContext, VerbOptions, VerbOutcome } from "./verb";

/** Does one verb for one environment and reports it. @returns the exit status */
export async function execute(
  verb: Verb,
  options: GlobalOptions & VerbOptions,
  words: readonly string[] = [],
): Promise<ExitCode> {
  const color = options.color && isTerminal(process.stderr);
  const runner = new ProcessRunner();
  const interrupt = (signal: NodeJS.Signals): void => void runner.interrupt(signal);
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  const said = { document: false };
  const print = ({ result, text, exitCode = ExitCode.ok }: VerbOutcome, layout?: Layout): void => {
    const { json, environment } = options;
    const ok = exitCode === ExitCode.ok;
    if (json) printDocument({ ok, command: verb.name, environment, result }, layout);
    else if (text !== "") process.stdout.write(`${text}\n`);
    said.document = true;
  };
  try {
    const early = (outcome: VerbOutcome): void => print(outcome, "line");
    const outcome = await perform(verb, { options, words, print: early }, runner, color);
    if (!said.document) print(outcome);
    return outcome.exitCode ?? ExitCode.ok;
  } catch (thrown) {
    // With --json there is one document: what fails after it is told on stderr.
    const json = options.json && !said.document;
    const { environment } = options;
    return reportFailure(asUserError(thrown), { command: verb.name, environment, json, color });
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

async function perform(
  verb: Verb,
  { options, words, print }: Pick<VerbContext, "options" | "words" | "print">,
  runner: ProcessRunner,
  color: boolean,
): Promise<VerbOutcome> {
  const paths = projectPaths(resolve(__dirname, "../.."), process.env);
  const load = (): VerbContext["environment"] =>
    loadEnvironment(options.environment, {
      environmentsDirectory: paths.environments,
      processEnv: { ...process.env, ...verb.given?.(options) },
    });
  const environment = load();
  const context: VerbContext = {
    environment,
    topology: deriveTopology(environment.settings),
    paths,
    state: statePaths(paths, environment.name),
    runner,
    report: new TextReporter({
      stream: process.stderr,
      quiet: options.quiet,
      verbosity: options.verbose,
      color,
    }),
    confirm: (question) => confirm(question, options),
    reload: load,
    options,
    words,
    print,
  };
  checkClaim(context);
  try {
    return await act(verb, context);
  } finally {
    rmSync(context.state.plan, { force: true });
  }
}

/** Reads without the lock; changes with it, and with a line in the journal. */
async function act(verb: Verb, context: VerbContext): Promise<VerbOutcome> {
  if (!verb.changes) return verb.run(context);
  if (context.options.dryRun) {
    if (!verb.dryRun) throw new Error(`${verb.name} has no dry run`);
    return verb.dryRun(context);
  }
  mkdirSync(context.state.directory, { recursive: true, mode: 0o700 });
  const release = takeLock(context.state.lock, verb.name);
  claim(context);
  const started = performance.now();
  const journal = (result: string): void =>
    writeJournal(context.state.journal, {
      command: verb.name,
      result,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    });
  try {
    prunePlans(context.state);
    const outcome = await verb.run(context);
    journal((outcome.exitCode ?? 0) === 0 ? "ok" : `exit ${outcome.exitCode}`);
    return outcome;
  } catch (error) {
    journal(asUserError(error).code);
    throw error;
  } finally {
    release();
  }
}
