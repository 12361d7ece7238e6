import type { Background, Command, CommandRunner, Result, RunOptions } from "../../lib/shell/runner";

/** What a command answers; status 0 and no output unless told. */
export type Answer = Partial<Result>;

/** Runs nothing: notes the commands and gives the answers a test has chosen. */
export class RecordingRunner implements CommandRunner {
  readonly commands: Command[] = [];
  /** Its `abort` is the person's Ctrl-C. */
  readonly stop = new AbortController();
  readonly signal = this.stop.signal;
  readonly #answer: (command: Command) => Answer | undefined;

  constructor(answer: (command: Command) => Answer | undefined = () => undefined) {
    this.#answer = answer;
  }

  /** The commands that were run, as words. */
  get lines(): string[] {
    return this.commands.map(({ program, args }) => [program, ...args].join(" "));
  }

  run(command: Command, options: RunOptions = {}): Promise<Result> {
    this.commands.push(command);
    const result: Result = { status: 0, stdout: "", stderr: "", timedOut: false, ...this.#answer(command) };
    for (const stream of ["stdout", "stderr"] as const) {
      for (const line of result[stream].split("\n").filter(Boolean)) options.onLine?.(line, stream);
    }
    return Promise.resolve(result);
  }

  start(command: Command, options: RunOptions = {}): Background {
    const exited = this.run(command, options);
    return { exited, write: () => undefined, stop: () => Promise.resolve() };
  }
}
