import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { remote, type SshTarget } from "../../../lib/commands/ssh";
import { ProcessRunner } from "../../../lib/shell/process-runner";
import { projectPaths, statePaths } from "../../../lib/workflow/paths";

export const ROOT = resolve(__dirname, "../../..");

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** One environment of a test: a copy of a preset below a folder of its own, driven through `make`. */
export class Deployment {
  readonly state;
  readonly #environments = mkdtempSync(join(tmpdir(), "deployment-"));
  readonly #file: string;

  constructor(
    readonly name: string,
    preset: string,
  ) {
    this.#file = join(this.#environments, name, ".env");
    mkdirSync(join(this.#environments, name));
    cpSync(join(ROOT, "environments", preset, ".env"), this.#file);
    this.state = statePaths(projectPaths(ROOT, {}), name);
  }

  /** Sets a key in the environment's `.env`. */
  set(key: string, value: string): void {
    const lines = readFileSync(this.#file, "utf8").split("\n");
    const others = lines.filter((line) => !line.startsWith(`${key}=`));
    writeFileSync(this.#file, [...others, `${key}=${value}`, ""].join("\n"));
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
  const started = performance.now();
  process.stderr.write(`\n$ ${program} ${args.join(" ")}\n`);
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8");
      child[name].on("data", (chunk: string) => {
        output[name] += chunk;
        process.stderr.write(chunk);
      });
    }
    child.once("error", failed);
    child.once("close", (code) => {
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      process.stderr.write(`(exit status ${code}, ${seconds} s)\n`);
      done({ status: code ?? 1, ...output, seconds });
    });
  });
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
