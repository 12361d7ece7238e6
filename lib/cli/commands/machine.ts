import { logsLine } from "../../commands/compose";
import { remote, shell, SSH_FAILED, type SshTarget } from "../../commands/ssh";
import { ExitCode, UserError } from "../../errors";
import type { Command, Result } from "../../shell/runner";
import { sshFailure } from "../../workflow/ssh-failure";
import { existingMachine } from "../../workflow/steps";
import { sshTarget } from "../../workflow/target";
import { isTerminal } from "../terminal";
import type { Verb, VerbContext, VerbOutcome } from "../verb";

/** Lines of a log that are shown unless told otherwise. */
const DEFAULT_TAIL = "200";

export const ssh: Verb = {
  name: "ssh",
  summary: "A shell on the machine, or one command: ssh -- uptime",
  changes: false,
  argument: { flags: "[command...]", description: "what the machine's shell is given, as ssh does" },
  run: async (context) => {
    const line = context.words.length === 0 ? undefined : context.words.join(" ");
    if (line === undefined && (context.options.json || !atTerminal(process))) {
      throw usage("ssh without a command needs a terminal.", "Give it a command: `ssh -- uptime`.");
    }
    const target = await targetOf(context);
    if (line !== undefined && context.options.json) return captured(context, target, line);
    return shared(context, target, session(target, line));
  },
};

type Streams = Readonly<Record<"stdin" | "stdout", { readonly isTTY?: boolean }>>;

function atTerminal({ stdin, stdout }: Streams): boolean {
  return isTerminal(stdin) && isTerminal(stdout);
}

/** A shell or one command; with a terminal there only for one here, since it would end a file's lines in CR LF. */
export function session(target: SshTarget, line: string | undefined, streams: Streams = process): Command {
  return atTerminal(streams) ? shell(target, line) : { ...remote(target, line ?? ""), interactive: true };
}

export const logs: Verb = {
  name: "logs",
  summary: "What a service of the machine has logged; the tracker unless you name another",
  changes: false,
  argument: { flags: "[service]", description: "name of the service in compose.yaml" },
  options: [
    { flags: "--follow", description: "go on until Ctrl-C" },
    { flags: "--tail <lines>", description: `lines from the end, or all (default: ${DEFAULT_TAIL})` },
  ],
  run: async (context) => {
    const { follow = false, tail = DEFAULT_TAIL, json } = context.options;
    if (!/^(\d+|all)$/.test(tail)) throw usage(`--tail wants a number of lines or all, found "${tail}".`);
    if (follow && json) throw usage("--follow has no end, so there is no document for --json.");
    const line = logsLine({ service: context.words[0] ?? "tracker", tail, follow });
    const target = await targetOf(context);
    if (json) return captured(context, target, line);
    try {
      return await shared(context, target, { ...remote(target, line), interactive: true });
    } catch (error) {
      // Ctrl-C is how one stops to follow.
      if (!follow || !(error instanceof UserError) || error.exitCode !== ExitCode.interrupted) throw error;
      return { result: null, text: "", exitCode: ExitCode.interrupted };
    }
  },
};

async function targetOf(context: VerbContext): Promise<SshTarget> {
  const { machine } = await existingMachine(context, "look");
  return sshTarget(context, machine);
}

/** For `--json`: what the command said stands in the one document. */
async function captured(context: VerbContext, target: SshTarget, line: string): Promise<VerbOutcome> {
  const result = await context.runner.run(remote(target, line));
  if (result.status === SSH_FAILED) throw sshFailure(target, result.stderr);
  const { status, stdout, stderr } = result;
  return { result: { status, stdout, stderr }, text: "", exitCode: exitOf(result) };
}

/** The command has the person's terminal. */
async function shared(context: VerbContext, target: SshTarget, command: Command): Promise<VerbOutcome> {
  const result = await context.runner.run(command);
  if (result.status === SSH_FAILED) {
    const again = await context.runner.run(remote(target, "true"));
    if (again.status === SSH_FAILED) throw sshFailure(target, again.stderr);
  }
  return { result: null, text: "", exitCode: exitOf(result) };
}

function exitOf({ status }: Result): ExitCode {
  return status === 0 ? ExitCode.ok : ExitCode.failed;
}

function usage(message: string, fix?: string): UserError {
  return new UserError("USAGE", message, { exitCode: ExitCode.usage, fix });
}
