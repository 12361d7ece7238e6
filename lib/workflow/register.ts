import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeHost, gate } from "../commands/host";
import type { SshTarget } from "../commands/ssh";
import type { ExistingSettings } from "../config/settings";
import { ExitCode, UserError } from "../errors";
import { readTemplate } from "../render/engine";
import { strangers } from "./listening";
import type { WorkflowContext } from "./context";
import { identityOf } from "./identity";
import { writeJournal } from "./journal";
import { hostKeys, hostName, replaceHost } from "./known-hosts";
import { sshFailure } from "./ssh-failure";
import { gateFailure } from "./tofu-failure";

/** Seconds that a host gets to answer: it is up, or it is not. */
const ANSWER_LIMIT = 10;

/** What the host said of itself; nothing was changed by asking. */
export interface Registration {
  readonly address: string;
  readonly port: number;
  readonly user: string;
  /** Name and version, as in `debian 13`. */
  readonly system: string;
  readonly fingerprint: string;
  /** How its key relates to the one that was accepted before. */
  readonly key: "new" | "same" | "changed";
  /** Sockets that the host's firewall will close, as `80/tcp (nginx)`. */
  readonly closing: readonly string[];
}

/** @throws UserError NOT_AN_EXISTING_HOST when the environment's provider makes machines */
export function existingSettings({ environment }: WorkflowContext): ExistingSettings {
  const { machine } = environment.settings;
  if (machine.provider === "existing") return machine;
  throw new UserError(
    "NOT_AN_EXISTING_HOST",
    `The machine of "${environment.name}" is made by ${machine.provider}; it is no host that was there before.`,
    {
      exitCode: ExitCode.usage,
      fix: "Set INFRASTRUCTURE_PROVIDER=existing, or make the machine with `make infra-apply`.",
    },
  );
}

/** How the host of an environment with provider `existing` is reached. */
export function existingTarget(context: WorkflowContext): SshTarget {
  const { access } = context.environment.settings;
  return {
    address: existingSettings(context).address,
    port: access.sshPort,
    user: access.user,
    knownHostsFile: context.state.knownHosts,
    privateKeyFile: identityOf(context).privateKeyFile,
  };
}

/**
 * Asks a host whether it can be taken: SSH, sudo, its system. Its key is noted only by `accept`, which `use` calls.
 * @throws UserError those of the readiness gate, HOST_SYSTEM_UNSUPPORTED (exit 5), NOT_AN_EXISTING_HOST (exit 2)
 */
export async function register(
  context: WorkflowContext,
  use: (registration: Registration, accept: () => void) => Promise<void>,
): Promise<Registration> {
  const known = existingTarget(context);
  const host = hostName(known.address, known.port);
  const folder = mkdtempSync(join(tmpdir(), "ttd-"));
  const draft = { ...known, knownHostsFile: join(folder, "known_hosts") };
  try {
    const registration = await context.report.phase("register", async () => {
      const fingerprint = await passGate(context, draft);
      const { system, closing } = await describe(context, draft);
      const [before, now] = [hostKeys(known.knownHostsFile, host), hostKeys(draft.knownHostsFile, host)];
      const key = before.length === 0 ? "new" : before.join() === now.join() ? "same" : "changed";
      const { address, port, user } = known;
      const value: Registration = { address, port, user, system, fingerprint, key, closing };
      return { value, summary: `${user}@${address}   ${system}` };
    });
    await use(registration, () => {
      mkdirSync(context.state.directory, { recursive: true, mode: 0o700 });
      replaceHost(known.knownHostsFile, host, draft.knownHostsFile);
      const note = `host key accepted: ${registration.fingerprint}`;
      writeJournal(context.state.journal, { command: "register", result: "ok", note });
    });
    return registration;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns fingerprint of the host's key */
async function passGate(context: WorkflowContext, target: SshTarget): Promise<string> {
  const lines: string[] = [];
  const command = gate({ target, script: readTemplate("gate/wait-until-ready.sh"), limit: ANSWER_LIMIT });
  const { status } = await context.runner.run(command, {
    onLine: (line) => {
      lines.push(line);
      context.report.progress(line);
    },
  });
  if (status !== 0) throw gateFailure(lines) ?? sshFailure(target, lines.join("\n"));
  return /^host key accepted: (.*)$/m.exec(lines.join("\n"))?.[1] ?? "unknown";
}

/** As `templates/host/torrust-host` knows them. */
const SUPPORTED = ["debian 13", "ubuntu 24.04"];

async function describe(
  context: WorkflowContext,
  target: SshTarget,
): Promise<Pick<Registration, "system" | "closing">> {
  const { status, stdout, stderr } = await context.runner.run(describeHost(target));
  if (status !== 0) throw sshFailure(target, stderr);
  const [system = "", ...sockets] = stdout.split("\n").filter(Boolean);
  if (!SUPPORTED.includes(system)) {
    throw new UserError("HOST_SYSTEM_UNSUPPORTED", `Expected Debian 13 or Ubuntu 24.04, found ${system}.`, {
      exitCode: ExitCode.missing,
      fix: "Take another host, or upgrade this one.",
    });
  }
  return { system, closing: strangers(sockets, context.topology, target.port) };
}
