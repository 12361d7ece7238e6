import { spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { z } from "zod";
import { remote, type SshTarget } from "../../../lib/commands/ssh";
import { ProcessRunner } from "../../../lib/shell/process-runner";
import { projectPaths, statePaths } from "../../../lib/workflow/paths";

export const ROOT = resolve(__dirname, "../../..");
const CLI = join(ROOT, "bin/torrust-tracker-deployer");

const Failure = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string(),
    fix: z.string().optional(),
    evidence: z.string().optional(),
    details: z.array(z.object({ key: z.string().optional() })),
  }),
});

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** One environment of a test, in a folder of its own, driven through `make` or the command line. */
export class Deployment {
  readonly state;
  readonly #environments = mkdtempSync(join(tmpdir(), "deployment-"));
  readonly #file: string;

  /** @param source a preset's name, or the keys themselves */
  constructor(
    readonly name: string,
    source: string | Readonly<Record<string, string>>,
  ) {
    this.#file = join(this.#environments, name, ".env");
    mkdirSync(join(this.#environments, name));
    if (typeof source === "string") cpSync(join(ROOT, "environments", source, ".env"), this.#file);
    else writeFileSync(this.#file, "");
    for (const [key, value] of Object.entries(typeof source === "string" ? {} : source)) this.set(key, value);
    this.state = statePaths(projectPaths(ROOT, {}), name);
  }

  /** Sets a key in the environment's `.env`. */
  set(key: string, value: string): void {
    const lines = readFileSync(this.#file, "utf8").split("\n");
    const others = lines.filter((line) => line !== "" && !line.startsWith(`${key}=`));
    writeFileSync(this.#file, [...others, `${key}=${value}`, ""].join("\n"));
  }

  /** What stands in the environment's `.env`. */
  get text(): string {
    return readFileSync(this.#file, "utf8");
  }

  /** Writes a file of the environment's, or removes it. */
  write(name: string, content: string | undefined): void {
    const file = join(this.#environments, this.name, name);
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
  }

  get secretsFile(): string {
    return join(this.#environments, this.name, ".env.secrets");
  }

  /** Runs a make target, showing what it says as it says it. */
  make(target: string, options: { args?: string; env?: Record<string, string> } = {}): Promise<Finished> {
    const args = [
      target,
      `ENVIRONMENT=${this.name}`,
      ...(options.args === undefined ? [] : [`ARGS=${options.args}`]),
    ];
    return run("make", args, { ENVIRONMENTS_DIR: this.#environments, ...options.env });
  }

  /** Runs the command line as it is, showing what it says as it says it. */
  cli(words: string, env: Record<string, string> = {}): Promise<Finished> {
    const [verb = "", ...rest] = words.split(" ");
    const args = [verb, "--environment", this.name, ...rest];
    return run(CLI, args, { ENVIRONMENTS_DIR: this.#environments, ...env });
  }

  /** Runs the command line and does `work` once it has said what `when` looks for, for instance end it by a signal. */
  async during(
    words: string,
    when: RegExp,
    work: (signal: (name: NodeJS.Signals) => void, stdout: () => string) => Promise<void> | void,
    env: Record<string, string> = {},
  ): Promise<Finished> {
    const [verb = "", ...rest] = words.split(" ");
    const args = [verb, "--environment", this.name, ...rest];
    const child = start(CLI, args, { ENVIRONMENTS_DIR: this.#environments, ...env });
    await Promise.race([child.says(when), child.finished]);
    await work(child.signal, child.stdout);
    return child.finished;
  }

  /** The code of the error that a command line ends with; undefined when it succeeds. */
  async codeOf(words: string, env: Record<string, string> = {}): Promise<string | undefined> {
    return (await this.failureOf(words, env))?.code;
  }

  async failureOf(
    words: string,
    env: Record<string, string> = {},
  ): Promise<z.infer<typeof Failure>["error"] | undefined> {
    const { status, stdout } = await this.cli(`${words} --json --yes`, env);
    return status === 0 ? undefined : Failure.parse(JSON.parse(stdout)).error;
  }

  /** Runs a command line on the machine and gives its output. */
  async onMachine(target: Pick<SshTarget, "address">, commandLine: string): Promise<string> {
    const { status, stdout, stderr } = await this.ssh(target, commandLine);
    if (status !== 0) throw new Error(`${commandLine}: exit status ${status}\n${stderr}`);
    return stdout;
  }

  ssh(
    target: Pick<SshTarget, "address">,
    commandLine: string,
  ): Promise<{ status: number; stdout: string; stderr: string }> {
    return new ProcessRunner().run(
      remote(
        {
          ...target,
          port: 22,
          user: "torrust",
          knownHostsFile: this.state.knownHosts,
          privateKeyFile: this.state.privateKey,
        },
        commandLine,
        { timeout: 300_000 },
      ),
    );
  }

  remove(): void {
    rmSync(this.#environments, { recursive: true, force: true });
  }
}

/** Runs a program to its end; its words go to stderr as they come, since the lanes take minutes. */
export function run(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Finished> {
  return start(program, args, env).finished;
}

interface Started {
  readonly finished: Promise<Finished>;
  /** Resolves once standard error has said so. */
  says(when: RegExp): Promise<void>;
  /** What standard output has said so far. */
  stdout(): string;
  signal(name: NodeJS.Signals): void;
}

function start(program: string, args: readonly string[], env: Record<string, string>): Started {
  const started = performance.now();
  process.stderr.write(`\n$ ${relative(ROOT, program) || program} ${args.join(" ")}\n`);
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  const said = new EventEmitter();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8");
    child[name].on("data", (chunk: string) => {
      output[name] += chunk;
      process.stderr.write(chunk);
      said.emit("more");
    });
  }
  const finished = new Promise<Finished>((done, failed) => {
    child.once("error", failed);
    child.once("close", (code, signal) => {
      const status = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      process.stderr.write(`(exit status ${status}, ${seconds} s)\n`);
      done({ status, ...output, seconds });
    });
  });
  return {
    finished,
    says: (when) =>
      new Promise((heard) => {
        const look = (): void => {
          if (when.test(output.stderr)) heard();
          else said.once("more", look);
        };
        look();
      }),
    stdout: () => output.stdout,
    signal: (name) => void child.kill(name),
  };
}

/** Waits for a condition, saying what it waits for. @throws Error after `limit` milliseconds */
export async function waitFor(what: string, limit: number, condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limit;
  process.stderr.write(`waiting for ${what} (at most ${limit / 1000} s)\n`);
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${limit / 1000} s`);
    await new Promise((again) => setTimeout(again, 1000));
  }
}
