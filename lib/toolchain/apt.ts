import { ExitCode, UserError } from "../errors";
import type { Command } from "../shell/runner";
import type { ToolchainContext } from "./context";
import { evidenceOf, outputOf, tryRun } from "./run";

/** Seconds to wait for another apt or dpkg (unattended upgrades hold the lock for minutes on a fresh machine). */
const LOCK_TIMEOUT = 300;

/**
 * Installs the Debian packages among `names` that are not there, after saying which and asking.
 * @throws UserError PACKAGES_MISSING (exit 5) when the system has no apt, no way to become root, or the answer is no
 * @throws UserError PACKAGES_FAILED when apt itself fails
 */
export async function ensureAptPackages(names: readonly string[], context: ToolchainContext): Promise<void> {
  const missing = await missingPackages(names, context);
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0;
  if (!root && (await tryRun(context.runner, { program: "sudo", args: ["-V"] })) === undefined) {
    throw packagesMissing(missing, "this user is not root and there is no sudo");
  }
  if (!(await context.confirm(`Install Debian packages with apt: ${missing.join(" ")}?`))) {
    throw packagesMissing(missing, "the installation was declined");
  }
  await context.report.step(`install packages ${missing.join(" ")}`, "under a minute", async () => {
    // A broken foreign repository makes `update` fail while the packages are still to be had: only `install` decides.
    const update = await context.runner.run(aptCommand(["update"], root));
    const install = await context.runner.run(aptCommand(installArguments(missing), root));
    if (install.status === 0) return;
    throw new UserError(
      "PACKAGES_FAILED",
      `apt-get install exited with ${String(install.status)} for: ${missing.join(" ")}`,
      {
        evidence: [update.status === 0 ? "" : evidenceOf(update), evidenceOf(install)]
          .filter(Boolean)
          .join("\n"),
        fix: `Run it by hand to see why: ${manualCommand(missing)}`,
      },
    );
  });
}

/**
 * Those of `names` that dpkg does not call installed, sorted, each once.
 * @throws UserError PACKAGES_MISSING (exit 5) on a system without dpkg
 */
export async function missingPackages(
  names: readonly string[],
  context: Pick<ToolchainContext, "runner">,
): Promise<string[]> {
  const wanted = [...new Set(names)].sort();
  if (wanted.length === 0) return [];
  const args = ["-W", "-f", "${binary:Package} ${db:Status-Status}\\n", ...wanted];
  const result = await tryRun(context.runner, { program: "dpkg-query", args });
  if (result === undefined) throw packagesMissing(wanted, "this system has no dpkg");
  const installed = parseInstalled(result.stdout);
  return wanted.filter((name) => !installed.has(name));
}

/** Names of installed packages in dpkg-query's lines `name[:architecture] status`. */
export function parseInstalled(output: string): Set<string> {
  const lines = output.split("\n").map((line) => line.trim().split(" "));
  return new Set(
    lines.flatMap(([name, status]) => (name && status === "installed" ? [name.replace(/:.*$/, "")] : [])),
  );
}

/**
 * `apt-get …` without questions, as root. `sudo` shares the terminal to ask for a password; what apt says goes to
 * the standard error there, because the standard output belongs to the result of our own command.
 */
export function aptCommand(args: readonly string[], root: boolean): Command {
  const apt = ["apt-get", "-q", "-o", `DPkg::Lock::Timeout=${String(LOCK_TIMEOUT)}`, ...args];
  const environment = ["DEBIAN_FRONTEND=noninteractive", ...apt];
  if (root) return { program: "env", args: environment };
  return {
    program: "sudo",
    args: ["sh", "-c", 'exec "$@" >&2', "sh", "env", ...environment],
    interactive: true,
  };
}

function installArguments(names: readonly string[]): string[] {
  return ["install", "-y", "--no-install-recommends", "--no-remove", ...names];
}

function manualCommand(names: readonly string[]): string {
  return `sudo apt-get install --no-install-recommends ${names.join(" ")}`;
}

function packagesMissing(names: readonly string[], found: string): UserError {
  return new UserError(
    "PACKAGES_MISSING",
    `needed packages are not installed (${names.join(" ")}), and ${found}`,
    {
      exitCode: ExitCode.missing,
      fix: `Install them: ${manualCommand(names)} (Debian, Ubuntu), or what they are called on your system.`,
    },
  );
}

/** True on Debian and what comes from it. */
export async function hasApt(context: Pick<ToolchainContext, "runner">): Promise<boolean> {
  return (await tryRun(context.runner, { program: "apt-get", args: ["--version"] })) !== undefined;
}

/** The version apt would install of a package, or undefined when its archive has none. */
export async function candidateVersion(
  name: string,
  context: Pick<ToolchainContext, "runner">,
): Promise<string | undefined> {
  const policy = await outputOf(context.runner, {
    program: "apt-cache",
    args: ["policy", name],
    env: { LC_ALL: "C" },
  });
  const candidate = /Candidate: (\S+)/.exec(policy ?? "")?.[1];
  return candidate === "(none)" ? undefined : candidate;
}
