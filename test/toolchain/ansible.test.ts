import { readlinkSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "../../lib/shell/runner";
import { ansibleProvision } from "../../lib/toolchain/ansible";
import { ensure } from "../../lib/toolchain/provision";
import { contextOf, machineWith, says, writeProgram } from "./fake-machine";

/** A python3 of this version that makes virtual environments; pip fails as long as it is told to. */
function python(version: string, pipFails: () => boolean = () => false) {
  const pip = (command: Command) => {
    if (pipFails()) return { status: 1, stderr: "THESE PACKAGES DO NOT MATCH THE HASHES" };
    writeProgram(command.program.replace(/python$/, "ansible-playbook"));
    return {};
  };
  return machineWith({
    python3: ({ args }) => {
      if (args[0] === "-c") return { stdout: `${version}\n` };
      writeProgram(join(args[2] ?? "", "bin", "python"));
      return {};
    },
    python: pip,
  });
}

test("it is installed by hash only, without compiling, into an environment of its own", async () => {
  const runner = python("3.11");
  const context = contextOf(runner);
  expect(await ensure(ansibleProvision(context))).toBe(
    join(context.directory, "venv", "bin", "ansible-playbook"),
  );
  expect(runner.commands.at(-1)?.args.slice(0, -1).join(" ")).toBe(
    "-m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r",
  );
  expect(readlinkSync(join(context.directory, "venv"))).toMatch(/^ansible-core-2\.19\.14-[0-9a-f]{12}$/);
});

test("what is installed is found without starting a program", async () => {
  const runner = python("3.12");
  const context = contextOf(runner);
  await ensure(ansibleProvision(context));
  const before = runner.commands.length;
  await ensure(ansibleProvision(context));
  expect(runner.commands).toHaveLength(before);
});

test("an installation that failed is not found, and the next one starts afresh", async () => {
  let fails = true;
  const context = contextOf(python("3.11", () => fails));
  await expect(ensure(ansibleProvision(context))).rejects.toMatchObject({
    code: "TOOLCHAIN_STEP_FAILED",
    evidence: "THESE PACKAGES DO NOT MATCH THE HASHES",
  });
  expect(await ansibleProvision(context).find()).toBeUndefined();
  fails = false;
  await expect(ensure(ansibleProvision(context))).resolves.toContain("ansible-playbook");
});

test("a Python that is too old, and no apt: the error says what is needed", async () => {
  await expect(ensure(ansibleProvision(contextOf(python("3.10"))))).rejects.toMatchObject({
    code: "TOOL_MISSING",
    message: "expected Python 3.11 or newer with venv, found none",
  });
});

test("a Python without venv gets Debian's package for it", async () => {
  jest.spyOn(process, "getuid").mockReturnValue(0);
  const runner = machineWith({
    python3: () => ({ status: 1 }),
    "apt-get": says("apt"),
    "dpkg-query": says(""),
    env: says(""),
  });
  const context = contextOf(runner);
  await expect(ensure(ansibleProvision(context))).rejects.toMatchObject({ code: "TOOL_MISSING" });
  expect(context.questions).toEqual(["Install Debian packages with apt: python3 python3-venv?"]);
});
