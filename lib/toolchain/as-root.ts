import type { Command, CommandRunner } from "../shell/runner";
import { tryRun } from "./run";

/** True when this process may do everything on this computer. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The command as root: as it is, through sudo, or through a sudo that asks for a password at the terminal (its
 * output is shown then, not captured).
 */
export async function asRoot(
  command: Command,
  runner: CommandRunner,
  root: boolean = isRoot(),
): Promise<Command> {
  if (root) return command;
  const withSudo = { ...command, program: "sudo", args: [command.program, ...command.args] };
  const silent = await tryRun(runner, { program: "sudo", args: ["--non-interactive", "true"] });
  return silent?.status === 0 ? withSudo : { ...withSudo, interactive: true };
}
