import { existsSync, writeFileSync } from "node:fs";
import { UserError } from "../../lib/errors";
import { ProcessRunner } from "../../lib/shell/process-runner";

/* Run by interactive.test.ts as a process of its own: a child that shares the terminal, interrupted as a verb is. */
const [script = "", told = "", first] = process.argv.slice(2);
const runner = new ProcessRunner();
const interrupt = (signal: NodeJS.Signals): void => {
  // The kernel makes one of two signals that come before the first was taken.
  const deadline = Date.now() + 10_000;
  while (first !== undefined && !existsSync(first) && Date.now() < deadline);
  void runner.interrupt(signal);
  writeFileSync(told, signal);
};
process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);
runner.run({ program: "sh", args: ["-c", script], interactive: true }).catch((error: unknown) => {
  process.exitCode = error instanceof UserError ? error.exitCode : 1;
});
