import { UserError } from "../errors";
import type { Command, CommandRunner, Result } from "../shell/runner";

/** Lines of a tool's output that stand in an error: enough to hold a compiler's last message. */
const EVIDENCE_LINES = 20;

/** The result, or undefined when the program cannot be started (it is not installed). */
export async function tryRun(runner: CommandRunner, command: Command): Promise<Result | undefined> {
  try {
    return await runner.run(command);
  } catch (error) {
    if (error instanceof UserError && error.code === "TOOL_MISSING") return undefined;
    throw error;
  }
}

/** The standard output of a program that is there and succeeds; undefined otherwise. */
export async function outputOf(runner: CommandRunner, command: Command): Promise<string | undefined> {
  const result = await tryRun(runner, command);
  return result?.status === 0 ? result.stdout : undefined;
}

/**
 * Runs a step of a tool's making.
 * @throws UserError TOOLCHAIN_STEP_FAILED with the tail of its output when the exit status is not 0
 */
export async function runStep(runner: CommandRunner, command: Command, what: string): Promise<Result> {
  const result = await runner.run(command);
  if (result.status === 0) return result;
  throw new UserError(
    "TOOLCHAIN_STEP_FAILED",
    `${what}: expected ${command.program} to exit with 0, it exited with ${String(result.status)}`,
    {
      evidence: evidenceOf(result),
      fix: "Mend what the lines above name, then run the same command again; what was finished is kept.",
    },
  );
}

/** The last lines of what a program said. */
export function evidenceOf(result: Result): string {
  const text = result.stderr.trim() === "" ? result.stdout : result.stderr;
  return text.trim().split("\n").slice(-EVIDENCE_LINES).join("\n");
}
