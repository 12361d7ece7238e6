import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Most bytes that one command of a test may print. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Runs a program of the test's own machine; rejects with its standard error when it fails. */
export async function run(program: string, args: readonly string[], stdin?: string): Promise<string> {
  const running = execute(program, args, { maxBuffer: MAX_OUTPUT });
  // A program that ends without reading its input closes the pipe; its exit status tells the story.
  running.child.stdin?.on("error", () => undefined).end(stdin ?? "");
  return (await running).stdout;
}

export function lxc(args: readonly string[], stdin?: string): Promise<string> {
  return run("lxc", args, stdin);
}

export async function succeeds(action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch {
    return false;
  }
}

/** Asks every 200 ms until the answer is not undefined. */
export async function waitFor<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
