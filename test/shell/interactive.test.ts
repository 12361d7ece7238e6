import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/folder";
import { until } from "../support/until";

/** Long enough for a process that loads TypeScript beside a machine that boots. */
const LIMIT = 30_000;

const folder = temporaryFolder("interactive");

/** A deployer whose child has its terminal, notes each SIGINT and ends when it may, as OpenTofu that saves its state. */
function deployer(name: string, start: (program: string, args: readonly string[]) => ChildProcess) {
  const file = (what: string): string => join(folder, `${name}.${what}`);
  const script = `trap 'echo INT >> ${file("signals")}' INT; echo > ${file("started")}
    until [ -e ${file("go")} ]; do sleep 0.02 & wait; done; echo > ${file("saved")}`;
  const child = start(process.execPath, [
    ...["--import", "tsx", join(__dirname, "run-interactive.ts")],
    ...[script, file("told"), ...(name === "terminal" ? [file("signals")] : [])],
  ]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  return { child, ended, file };
}

test("Ctrl-C at a terminal reaches a child that shares it once: the deployer only waits for it", async () => {
  const { child, ended, file } = deployer("terminal", (program, args) =>
    spawn("python3", [join(__dirname, "at-terminal.py"), program, ...args], {
      stdio: ["pipe", "ignore", "inherit"],
    }),
  );
  await until(() => existsSync(file("started")), LIMIT);
  child.stdin?.end("\n");
  await until(() => existsSync(file("told")) && existsSync(file("signals")), LIMIT);
  writeFileSync(file("go"), "");

  expect(await ended).toBe(130);
  expect(readFileSync(file("signals"), "utf8")).toBe("INT\n");
  expect(existsSync(file("saved"))).toBe(true);
}, 60_000);

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s without a terminal is passed on, once: nobody else tells the child",
  async (signal) => {
    const { child, ended, file } = deployer(signal, (program, args) =>
      spawn(program, args, { detached: true, stdio: ["ignore", "ignore", "inherit"] }),
    );
    await until(() => existsSync(file("started")), LIMIT);
    child.kill(signal);
    await until(() => existsSync(file("signals")), LIMIT);
    writeFileSync(file("go"), "");

    expect(await ended).toBe(130);
    expect(readFileSync(file("signals"), "utf8")).toBe("INT\n");
  },
  60_000,
);
