import { rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { asRoot } from "../commands/host";
import { SSH_FAILED } from "../commands/ssh";
import { ExitCode, UserError } from "../errors";
import { hostError } from "../release/host-errors";
import { readTemplate } from "../render/engine";
import type { WorkflowContext } from "./context";
import { machineInState } from "./machine-exists";
import { stackDirectory } from "./paths";
import { redact } from "./redact";
import { existingTarget } from "./register";
import { sshFailure } from "./ssh-failure";
import { findTools } from "./steps";
import { isUnfinished } from "./unfinished";

const Uninstalled = z.object({ removed: z.boolean(), packages: z.array(z.string()) });
export type Uninstalled = z.infer<typeof Uninstalled>;

/**
 * Takes everything of ours off a host that was there before us, and puts back what it had.
 * @throws UserError those of SSH; HOST_BUSY, HOST_PACKAGES_FAILED, HOST_UNINSTALL_FAILED
 */
export async function uninstallHost(context: WorkflowContext): Promise<Uninstalled> {
  const target = existingTarget(context);
  return context.report.phase("uninstall", async () => {
    const result = await context.runner.run(asRoot(target, readTemplate("host/torrust-uninstall")));
    if (result.status === SSH_FAILED) throw sshFailure(target, result.stderr);
    const value = result.status === 0 ? lastLine(result.stdout) : undefined;
    if (!value) {
      const shown = (text: string): string => redact(text.trim(), context.environment.secrets);
      throw (
        hostError(shown(result.stderr)) ??
        new UserError("HOST_UNINSTALL_FAILED", "The tracker could not be taken off the host.", {
          evidence: shown(result.stderr) || shown(result.stdout),
          fix: "Mend the cause and run the same command again: it continues.",
        })
      );
    }
    const packages = value.packages.length === 0 ? "" : `   - ${value.packages.length} packages`;
    return { value, summary: value.removed ? `as it was before${packages}` : "nothing of ours was there" };
  });
}

function lastLine(stdout: string): Uninstalled | undefined {
  try {
    return Uninstalled.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
  } catch {
    return undefined;
  }
}

/**
 * @throws UserError MACHINE_EXISTS (exit 2) while a machine is there that only its state can destroy;
 * APPLY_UNFINISHED (exit 2) while Hetzner may have what the state does not know
 */
export async function requireNoMachine(context: WorkflowContext): Promise<void> {
  const { name, settings } = context.environment;
  const { provider } = settings.machine;
  if (provider === "existing") return;
  if (!(await machineInState(context, () => findTools(context)))) {
    if (provider === "hetzner" && isUnfinished(context.state)) throw unfinished(name);
    return;
  }
  throw new UserError("MACHINE_EXISTS", `The environment "${name}" has a machine.`, {
    exitCode: ExitCode.usage,
    fix: `Destroy it first: \`make infra-destroy ENVIRONMENT=${name}\`.`,
  });
}

function unfinished(name: string): UserError {
  return new UserError(
    "APPLY_UNFINISHED",
    "An apply was interrupted: what it had made may still be at Hetzner, which bills it.",
    {
      exitCode: ExitCode.usage,
      fix: `Run \`make infra-destroy ENVIRONMENT=${name}\`, which looks for it. Where the project is gone: remove .state/${name}/unfinished.`,
    },
  );
}

/** Removes what this computer keeps of an environment, apart from its folder below `environments`. */
export function forgetEnvironment({ environment, paths, state }: WorkflowContext): void {
  const folders = [
    stackDirectory(paths, environment.name),
    join(paths.output, "releases", environment.name),
    state.directory,
  ];
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
