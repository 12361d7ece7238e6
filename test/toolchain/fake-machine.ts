import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../../lib/errors";
import type { Command } from "../../lib/shell/runner";
import type { ToolchainContext } from "../../lib/toolchain/context";
import type { Network } from "../../lib/toolchain/network";
import { type Answer, RecordingRunner } from "../support/recording-runner";

/** What a program does when it is called; undefined makes it missing. */
export type Programs = Readonly<Record<string, (command: Command) => Answer>>;

/** A runner on which only the given programs exist, by the last part of their path. */
export function machineWith(programs: Programs): RecordingRunner {
  return new RecordingRunner((command) => {
    const name = command.program.split("/").at(-1) ?? "";
    const program = programs[name];
    if (program === undefined) throw new UserError("TOOL_MISSING", `no ${name}`);
    return program(command);
  });
}

export function says(stdout: string): () => Answer {
  return () => ({ stdout });
}

/** A context in a new folder; the steps' titles and the questions are kept. */
export function contextOf(
  runner: RecordingRunner,
  agrees = true,
): ToolchainContext & { readonly titles: string[]; readonly questions: string[] } {
  const titles: string[] = [];
  const questions: string[] = [];
  return {
    directory: realpathSync(mkdtempSync(join(tmpdir(), "toolchain-"))),
    runner,
    titles,
    questions,
    report: {
      step: (title, _expectation, work) => {
        titles.push(title);
        return work();
      },
      note: () => undefined,
    },
    confirm: (question) => {
      questions.push(question);
      return Promise.resolve(agrees);
    },
  };
}

export function networkThatIs(online: boolean): Network {
  return {
    online: () => Promise.resolve(online),
    download: (url) => Promise.reject(new Error(`unexpected download of ${url}`)),
  };
}

export function writeProgram(path: string, contents = "#!/bin/sh\n"): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents, { mode: 0o755 });
}

/** The argument after a flag. */
export function argumentOf(command: Command, flag: string): string {
  return command.args[command.args.indexOf(flag) + 1] ?? "";
}
