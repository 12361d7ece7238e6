import { spawn } from "node:child_process";
import { once } from "node:events";

/** An OpenTofu that holds the lock of a stack's state: its apply waits to be confirmed. */
export interface HeldLock {
  /** Ends it without a chance to give the lock back, as a crash does. */
  kill(): Promise<void>;
}

/** Starts one in a folder that is initialized; resolves once it holds the lock. @throws Error with its words */
export async function holdLock(
  tofu: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<HeldLock> {
  const args = [`-chdir=${folder}`, "apply", "-no-color", "-replace=null_resource.readiness_gate"];
  const child = spawn(tofu, args, { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let said = "";
  const asks = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (said.includes("Enter a value:")) resolve();
      });
    }
  });
  await Promise.race([asks, ended]);
  if (!said.includes("Enter a value:")) throw new Error(`no lock was taken:\n${said}`);
  return {
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
