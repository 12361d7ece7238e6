import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** A server that keeps states, started by a test. */
export interface Place {
  readonly name: string;
  /** Keys that point an environment of that name at it. */
  settings(environment: string): Readonly<Record<string, string>>;
  /** Its credentials, as they stand in `.env.secrets`. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Credentials that it refuses. */
  readonly wrongCredentials: Readonly<Record<string, string>>;
  /** Settings that name what is not there: another bucket, another database. Absent: such a place is made. */
  readonly missing?: {
    readonly settings?: Readonly<Record<string, string>>;
    readonly credentials?: Readonly<Record<string, string>>;
  };
  /** Whether a lock says who holds it. */
  readonly namesHolder: boolean;
  /** What it keeps for an environment, as it keeps it; empty when nothing. */
  held(environment: string): Promise<string>;
  stop(): Promise<void>;
}

/** A TCP port of the loopback that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** A server program that runs until it is stopped; what it said stands in errors. */
export class ServerProcess {
  readonly #child: ChildProcess;
  #said = "";

  constructor(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => (this.#said += text));
    }
  }

  /** Asks every 100 ms whether it serves. @throws Error with its words after 30 s, or when it ended */
  async serves(ask: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (!(await ask())) {
      if (this.#child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`${this.#child.spawnfile} does not serve:\n${this.#said}`);
      }
      await new Promise((again) => setTimeout(again, 100));
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGINT");
    await ended;
  }
}
