import { spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "./folder";

const PROJECT = join(__dirname, "../..");
const COPIED = ["bin", "lib", "package.json"];
const LINKED = ["node_modules", "templates", "provider-schemas", "toolchain", "ansible"];

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Clone {
  readonly root: string;
  /** Runs the command line as a person would; nothing of the test's own environment but PATH reaches it. */
  run(args: string, env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Starts it; `interrupt` is Ctrl-C on the deployer alone. */
  start(args: string, env?: Readonly<Record<string, string>>): { interrupt(): void; ended: Promise<Ended> };
}

/** The project in a folder of its own, with environments of its own: its state and output are a test's alone. */
export function cloneProject(environments: Readonly<Record<string, string>>): Clone {
  // A child loads the whole program, which takes seconds beside a machine that boots.
  jest.setTimeout(60_000);
  const root = temporaryFolder("clone");
  for (const name of COPIED) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  for (const name of LINKED) symlinkSync(join(PROJECT, name), join(root, name));
  mkdirSync(join(root, "environments"));
  writeFiles(root, environments);
  const start: Clone["start"] = (args, env = {}) => {
    const child = spawn(join(root, "bin/torrust-tracker-deployer"), args.split(" ").filter(Boolean), {
      cwd: root,
      env: { PATH: process.env["PATH"], HOME: root, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (status) => {
        resolve({ status, ...output });
      });
    });
    return { ended, interrupt: () => void child.kill("SIGINT") };
  };
  return { root, start, run: (args, env) => start(args, env).ended };
}
