import { createInterface } from "node:readline/promises";
import { ExitCode, interrupted, UserError } from "../errors";
import type { GlobalOptions, VerbContext } from "./verb";

/** Asks; `--yes` and the absence of a terminal mean yes. */
export async function confirm(question: string, options: GlobalOptions): Promise<boolean> {
  if (options.yes || !process.stdin.isTTY) return true;
  return /^\s*(y|yes)?\s*$/i.test(await ask(`${question} [Y/n] `));
}

/** Destructive work wants the environment's name typed; without a terminal, `--yes`. @throws UserError NOT_CONFIRMED */
export async function confirmDestruction(
  context: Pick<VerbContext, "environment" | "options">,
  what: string,
): Promise<void> {
  if (context.options.yes) return;
  const name = context.environment.name;
  const refused = (message: string): UserError =>
    new UserError("NOT_CONFIRMED", message, {
      exitCode: ExitCode.usage,
      fix: "Say --yes to do it without being asked.",
    });
  if (!process.stdin.isTTY)
    throw refused(`This asks for a confirmation, and there is no terminal to ask on. ${what}`);
  const answer = await ask(`${what}\nType the environment's name, ${name}, to go on: `);
  if (answer.trim() !== name) throw refused("The name did not match: nothing was done.");
}

async function ask(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await prompt.question(question);
  } catch (error) {
    // Ctrl-C and Ctrl-D at the question; no signal reaches us while a line is edited.
    throw error instanceof Error && error.name === "AbortError" ? interrupted() : error;
  } finally {
    prompt.close();
  }
}
