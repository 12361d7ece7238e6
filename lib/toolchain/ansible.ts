import { createHash } from "node:crypto";
import { readFile, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { ExitCode, UserError } from "../errors";
import { ensureAptPackages, hasApt } from "./apt";
import type { ToolchainContext } from "./context";
import { isExecutable } from "./files";
import { ANSIBLE_CORE, PINS_FOLDER } from "./pins";
import type { Provision } from "./provision";
import { outputOf, runStep } from "./run";
import { atLeast } from "./version";

const REQUIREMENTS = join(PINS_FOLDER, "ansible", "requirements.txt");

/** Names under which a Python may be installed, the distribution's own first. */
const PYTHONS = ["python3", "python3.13", "python3.12", "python3.11"] as const;

/** Prints the version, and fails when the parts that make a virtual environment are missing (Debian splits them off). */
const PYTHON_QUESTION = "import ensurepip, sys, venv; print('%d.%d' % sys.version_info[:2])";

/** Path of `ansible-playbook` in a virtual environment of its own: `<directory>/venv`. */
export function ansibleProvision(context: ToolchainContext): Provision<string> {
  const name = `ansible-core ${ANSIBLE_CORE.version}`;
  const entry = join(context.directory, "venv");
  return {
    name,
    find: async () => {
      const target = await readlink(entry).catch(() => undefined);
      if (target !== (await venvName(context.directory))) return undefined;
      const programs = ["python", "ansible-playbook"].map((program) => join(entry, "bin", program));
      const usable = await Promise.all(programs.map(isExecutable));
      return usable.every(Boolean) ? programs[1] : undefined;
    },
    make: async () => {
      const python = await pythonProgram(context);
      const target = await venvName(context.directory);
      await context.report.step(`install ${name} from PyPI`, "10 to 30 seconds, 70 MB", () =>
        install(python, target, entry, context),
      );
    },
  };
}

/** A virtual environment cannot be moved and follows its requirements: both are in its name. */
async function venvName(directory: string): Promise<string> {
  const key = createHash("sha256")
    .update(await readFile(REQUIREMENTS))
    .update("\0")
    .update(directory)
    .digest("hex");
  return `ansible-core-${ANSIBLE_CORE.version}-${key.slice(0, 12)}`;
}

async function install(
  python: string,
  target: string,
  entry: string,
  context: ToolchainContext,
): Promise<void> {
  const { directory, runner } = context;
  const folder = join(directory, target);
  await rm(folder, { recursive: true, force: true });
  await runStep(
    runner,
    { program: python, args: ["-m", "venv", folder] },
    "making a Python virtual environment",
  );
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  const args = [...pip, "--require-hashes", "--only-binary", ":all:", "-r", REQUIREMENTS];
  await runStep(runner, { program: join(folder, "bin", "python"), args }, "installing ansible-core");
  const temporary = `${entry}.${String(process.pid)}.tmp`;
  await rm(temporary, { force: true });
  await symlink(target, temporary);
  await rename(temporary, entry);
}

/**
 * A Python that is new enough and can make virtual environments.
 * @throws UserError TOOL_MISSING (exit 5) when there is none and apt has none
 */
async function pythonProgram(context: ToolchainContext): Promise<string> {
  const present = await usablePython(context);
  if (present !== undefined) return present;
  if (await hasApt(context)) {
    await ensureAptPackages(["python3", "python3-venv"], context);
    const installed = await usablePython(context, ["/usr/bin/python3"]);
    if (installed !== undefined) return installed;
  }
  throw new UserError(
    "TOOL_MISSING",
    `expected Python ${ANSIBLE_CORE.oldestPython} or newer with venv, found none`,
    {
      exitCode: ExitCode.missing,
      fix: "Install it: `sudo apt-get install python3 python3-venv` (Debian 12, Ubuntu 24.04 or newer).",
    },
  );
}

async function usablePython(
  context: ToolchainContext,
  names: readonly string[] = PYTHONS,
): Promise<string | undefined> {
  for (const program of names) {
    const version = await outputOf(context.runner, { program, args: ["-c", PYTHON_QUESTION] });
    if (version !== undefined && atLeast(version.trim(), ANSIBLE_CORE.oldestPython)) return program;
  }
  return undefined;
}
