import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { z } from "zod";
import { UserError } from "../errors";

const Holder = z.object({
  pid: z.number().int(),
  host: z.string(),
  user: z.string(),
  command: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof Holder>;

/**
 * Takes an environment's lock: a file that says who holds it, put in place by `link`, which is atomic and never
 * replaces. A lock whose process is gone from this computer is stale and is taken over.
 * @returns the function that gives it back
 * @throws UserError ENVIRONMENT_LOCKED naming the holder
 */
export function takeLock(file: string, command: string): () => void {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    user: userInfo().username,
    command,
    since: new Date().toISOString(),
  };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    if (!tryLink(draft, file)) {
      const other = readHolder(file);
      if (!isStale(other) || !removeStale(file, other) || !tryLink(draft, file)) {
        throw locked(readHolder(file) ?? other, file);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(file, { force: true });
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Moves the stale lock aside; when somebody else was faster and has a new one, puts that back. */
function removeStale(file: string, stale: Holder | undefined): boolean {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return true;
    throw error;
  }
  const same = JSON.stringify(readHolder(aside)) === JSON.stringify(stale);
  if (same) rmSync(aside, { force: true });
  else renameSync(aside, file);
  return same;
}

function readHolder(file: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function isStale(holder: Holder | undefined): boolean {
  if (!holder) return true;
  return holder.host === hostname() && !isRunning(holder.pid);
}

/** Whether there is such a process on this computer, whoever runs it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, "ESRCH");
  }
}

function locked(holder: Holder | undefined, file: string): UserError {
  const who = holder
    ? `${holder.user} on ${holder.host} (process ${holder.pid}) runs "${holder.command}" since ${holder.since}`
    : "its lock file cannot be read";
  return new UserError("ENVIRONMENT_LOCKED", `The environment is in use: ${who}.`, {
    fix: `Wait until it ends. If you know that it is gone, remove ${file}.`,
  });
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
