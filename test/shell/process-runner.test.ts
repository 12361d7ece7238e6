import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Secret } from "../../lib/config/secret";
import { ProcessRunner } from "../../lib/shell/process-runner";
import type { Command } from "../../lib/shell/runner";
import { failureOf, rejectionOf } from "../support/failure";
import { temporaryFolder } from "../support/folder";
import { until } from "../support/until";

const folder = temporaryFolder("runner");

function sh(script: string, extra: Partial<Command> = {}): Command {
  return { program: "sh", args: ["-c", script], cwd: folder, ...extra };
}

test("gives status and both streams, whatever the status is", async () => {
  const result = await new ProcessRunner().run(sh("echo out; echo err >&2; exit 3"));

  expect(result).toEqual({ status: 3, stdout: "out\n", stderr: "err\n", timedOut: false });
});

test("a signal's status is counted as a shell counts it", async () => {
  expect((await new ProcessRunner().run(sh("kill -KILL $$"))).status).toBe(137);
});

test.each<[string, Command["stdin"], string]>([
  ["text", "one\ntwo", "one\ntwo"],
  ["bytes", Buffer.from([111, 107]), "ok"],
  ["a secret", new Secret("hidden"), "hidden"],
  ["nothing", undefined, ""],
])("standard input: %s", async (_what, stdin, expected) => {
  expect((await new ProcessRunner().run({ program: "cat", args: [], stdin })).stdout).toBe(expected);
});

test("a child that does not read its input is no failure", async () => {
  const stdin = "x".repeat(10_000_000);

  expect((await new ProcessRunner().run(sh("exec 0<&-; exit 0", { stdin }))).status).toBe(0);
});

test("secrets reach a child through its environment", async () => {
  const command = sh('echo "$TOKEN $PLAIN"', { env: { TOKEN: new Secret("hidden"), PLAIN: "seen" } });

  expect((await new ProcessRunner().run(command)).stdout).toBe("hidden seen\n");
});

test("lines come as they come, from either stream, the last one without a line end too", async () => {
  const lines: string[] = [];
  const go = join(folder, "go");
  const told = join(folder, "told-second");
  const wait = (file: string) => `until [ -e ${file} ]; do sleep 0.01; done`;
  const command = sh(`echo first; ${wait(go)}; echo second >&2; ${wait(told)}; printf last`);
  await new ProcessRunner().run(command, {
    onLine: (line, stream) => {
      lines.push(`${stream} ${line}`);
      if (line === "first") writeFileSync(go, "");
      if (line === "second") writeFileSync(told, "");
    },
  });

  expect(lines).toEqual(["stdout first", "stderr second", "stdout last"]);
});

test("big output arrives whole", async () => {
  const { stdout } = await new ProcessRunner().run(sh("head -c 20000000 /dev/zero | tr '\\0' 'ä'"));

  expect(stdout).toHaveLength(20_000_000);
});

test("a child that takes too long is ended, and its output kept", async () => {
  const result = await new ProcessRunner().run(sh("echo begun; exec sleep 60", { timeout: 200 }));

  expect(result).toMatchObject({ status: 143, stdout: "begun\n", timedOut: true });
});

test("a program that is not there", async () => {
  const error = await rejectionOf(new ProcessRunner().run({ program: "no-such-program", args: [] }));

  expect(error).toMatchObject({
    code: "TOOL_MISSING",
    exitCode: 5,
    message: 'The program "no-such-program" was not found.',
    fix: "Run `make toolchain`, or install it.",
  });
});

test("a folder that is not there is not taken for a missing program", async () => {
  const missing = join(folder, "gone");

  await expect(new ProcessRunner().run(sh("true", { cwd: missing }))).rejects.toThrow(
    `The folder "${missing}" was not found.`,
  );
});

describe("interrupted", () => {
  const interrupted = {
    code: "INTERRUPTED",
    exitCode: 130,
    message: "The work was interrupted.",
    fix: "Run the same command again: it continues where it stopped.",
  };

  /** Notes each SIGINT, and goes on for a moment, as OpenTofu does while it saves its state. */
  function stubborn(name: string): Command {
    return sh(
      `trap 'echo INT >> ${name}.signals' INT; echo $$ > ${name}.pid
       until [ -s ${name}.signals ]; do sleep 0.02; done; until [ -e ${name}.go ]; do sleep 0.02; done; touch ${name}.saved`,
    );
  }

  test("each child gets exactly one SIGINT however often the person presses, and time to end by itself", async () => {
    const runner = new ProcessRunner();
    const runs = ["a", "b"].map((name) => rejectionOf(runner.run(stubborn(name))));
    await until(() => ["a", "b"].every((name) => existsSync(join(folder, `${name}.pid`))));

    const first = runner.interrupt();
    await until(() => ["a", "b"].every((name) => existsSync(join(folder, `${name}.signals`))));
    const second = runner.interrupt();
    for (const name of ["a", "b"]) writeFileSync(join(folder, `${name}.go`), "");
    await Promise.all([first, second]);

    for (const error of await Promise.all(runs)) expect(error).toMatchObject(interrupted);
    for (const name of ["a", "b"]) {
      expect(readFileSync(join(folder, `${name}.signals`), "utf8")).toBe("INT\n");
      expect(existsSync(join(folder, `${name}.saved`))).toBe(true);
    }
  });

  test("a child in the background tells that the person stopped the work, not how it ended", async () => {
    const runner = new ProcessRunner();
    const child = runner.start(sh("touch background; exec sleep 60"));
    await until(() => existsSync(join(folder, "background")));
    await runner.interrupt();

    expect(await rejectionOf(child.exited)).toMatchObject(interrupted);
  });

  test("what is no child is told by the signal", async () => {
    const runner = new ProcessRunner();
    expect(runner.signal.aborted).toBe(false);
    await runner.interrupt();

    expect(runner.signal.aborted).toBe(true);
  });

  test("nothing is started afterwards", async () => {
    const runner = new ProcessRunner();
    await runner.interrupt();

    expect(await rejectionOf(runner.run(sh("touch started")))).toMatchObject(interrupted);
    expect(failureOf(() => runner.start(sh("touch started")))).toMatchObject(interrupted);
    expect(existsSync(join(folder, "started"))).toBe(false);
  });
});

describe("a child in the background", () => {
  test("is written to, goes on, and is stopped", async () => {
    const lines: string[] = [];
    const child = new ProcessRunner().start(sh('while read -r line; do echo "got $line"; done'), {
      onLine: (line) => lines.push(line),
    });
    child.write("one\n");
    await until(() => lines.length === 1);
    child.write("two\n");
    await until(() => lines.length === 2);
    await child.stop();

    expect(lines).toEqual(["got one", "got two"]);
    expect((await child.exited).status).toBe(143);
  });

  test("stopping it twice, or after its end, is fine", async () => {
    const child = new ProcessRunner().start(sh("exit 7"));

    expect((await child.exited).status).toBe(7);
    await Promise.all([child.stop(), child.stop()]);
  });

  test("a program that is not there is told by `exited`", async () => {
    const child = new ProcessRunner().start({ program: "no-such-program", args: [] });

    expect((await rejectionOf(child.exited)).code).toBe("TOOL_MISSING");
    await child.stop();
  });
});

test("children end with a deployer that was killed", async () => {
  const pids = join(folder, "pids");
  const script = `trap 'echo INT > ${join(folder, "told")}; exit' INT; echo $$ > ${pids}; while :; do sleep 0.05; done`;
  const deployer = spawn(process.execPath, ["--import", "tsx", join(__dirname, "run-child.ts"), script], {
    cwd: join(__dirname, "../.."),
  });
  const watched = new Promise((resolve) => deployer.stdout.once("data", resolve));
  await until(() => existsSync(pids), 30_000);
  await watched;
  deployer.kill("SIGKILL");
  await until(() => existsSync(join(folder, "told")), 30_000);
  const pid = Number(readFileSync(pids, "utf8"));
  await until(() => !existsSync(`/proc/${pid}`), 30_000);
}, 60_000);
