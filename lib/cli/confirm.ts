import { createInterface } from "node:readline/promises";
import { ExitCode, UserError } from "../errors";
import type { GlobalOptions, VerbContext } from "./verb";

/** Asks; `--yes` and the absence of a terminal mean yes. */
export async function confirm(question: string, options: GlobalOptions): Promise<boolean> {
  if (options.yes || !process.stdin.isTTY) return true;
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await prompt.question(`${question} [Y/n] `);
    return /^\s*(y|yes)?\s*$/i.test(answer);
  } finally {
    prompt.close();
  }
}

/** Destructive work wants the environment's name typed; without a terminal, `--yes`. @throws UserError NOT_CONFIRMED */
export async function confirmDestruction(context: VerbContext, what: string): Promise<void> {
  if (context.options.yes) return;
  const name = context.environment.name;
  const refused = (message: string): UserError =>
    new UserError("NOT_CONFIRMED", message, {
      exitCode: ExitCode.usage,
      fix: "Say --yes to do it without being asked.",
    });
  if (!process.stdin.isTTY)
    throw refused(`${what} asks for a confirmation, and there is no terminal to ask on.`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await prompt.question(`${what}\nType the environment's name, ${name}, to go on: `);
    if (answer.trim() !== name) throw refused("The name did not match: nothing was done.");
  } finally {
    prompt.close();
  }
}
