import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { join } from "node:path";

const SCRIPT = join(__dirname, "guard.sh");

/**
 * A process beside this one that ends the children when this one was killed and could not do it itself. Otherwise a
 * repeated command would meet the OpenTofu and the Ansible of the one before.
 */
export class Guard {
  readonly #seconds: number;
  #process?: ChildProcess;

  /** @param seconds that the children get to end by themselves after SIGINT */
  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Makes it ready; before a child is started, so that the child is unknown to it for no more than a moment. */
  begin(): void {
    this.#process ??= this.#start();
  }

  /** @param child leader of a process group of its own */
  watch(child: ChildProcess): void {
    const { pid } = child;
    if (pid === undefined) return;
    this.#tell(`+ ${pid}`);
    child.once("close", () => this.#tell(`- ${pid}`));
  }

  #tell(line: string): void {
    this.#process?.stdin?.write(`${line}\n`);
  }

  /** In a session of its own, so that a closed terminal and Ctrl-C leave it; this process does not wait for it. */
  #start(): ChildProcess {
    const guard = spawn("bash", [SCRIPT, String(this.#seconds)], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    guard.once("error", () => undefined);
    guard.stdin.once("error", () => undefined);
    guard.unref();
    if (guard.stdin instanceof Socket) guard.stdin.unref();
    return guard;
  }
}
