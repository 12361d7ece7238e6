import { existsSync, mkdirSync, rmdirSync, writeSync } from "node:fs";
import { takeLock } from "../../lib/workflow/lock";

/*
 * Run by lock.test.ts as a process of its own: waits for the start, then tries to take the lock; while it holds it,
 * a folder that nobody else may have made stands beside it.
 */
const [, , file = "", start = ""] = process.argv;
const nap = new Int32Array(new SharedArrayBuffer(4));
writeSync(1, "ready\n");
while (!existsSync(start)) Atomics.wait(nap, 0, 0, 1);
try {
  const release = takeLock(file, "test");
  mkdirSync(`${file}.inside`);
  Atomics.wait(nap, 0, 0, 20);
  rmdirSync(`${file}.inside`);
  release();
  writeSync(1, "held\n");
} catch (error) {
  writeSync(1, error instanceof Error && "code" in error ? `${String(error.code)}\n` : `${String(error)}\n`);
}
