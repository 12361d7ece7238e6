import { existsSync, mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { writeAtomically } from "../atomic-file";
import { playbook } from "../commands/ansible";
import { quote } from "../commands/quote";
import type { SshTarget } from "../commands/ssh";
import type { Secret } from "../config/secret";
import { UserError } from "../errors";
import { inventory } from "../inventory/inventory";
import type { StackMachine } from "../inventory/stack-outputs";
import { ansibleVars, type ReleaseVerb, SECRETS_VARIABLE } from "../release/ansible-vars";
import { writeArchive } from "../release/archive";
import { buildRelease, type ReleaseBundle, type ReleaseProps } from "../release/bundle";
import { hostError } from "../release/host-errors";
import {
  type HostStatus,
  isConfigured,
  isReleased,
  parseHostStatus,
  statusArguments,
} from "../release/host-status";
import { secretsPayload } from "../release/secrets";
import { restartNotice, trackerRestart } from "../release/tracker-restart";
import type { Toolchain } from "../toolchain/toolchain";
import { withConnection } from "./connection";
import type { Outcome, WorkflowContext } from "./context";
import { environmentFiles } from "./environment-files";
import { identityOf } from "./identity";
import { archivesToSend, checkCarried, imagesAtHand, wantedIds } from "./images";
import { refuseLockout } from "./lockout";
import { pruneArchives } from "./prune";
import { redact } from "./redact";
import { sshCause } from "./ssh-failure";
import { sshTarget } from "./target";
import { version } from "./version";

/** A release on its way to a machine. */
export interface Delivery {
  readonly bundle: ReleaseBundle;
  readonly machine: StackMachine;
  readonly payload: Secret;
  /** Absent when the host knows nothing of us yet. */
  readonly status?: HostStatus;
}

/**
 * The release of an environment, for its machine or, without one, for the documentation addresses.
 * @throws UserError COMPOSE_OVERRIDE_INVALID, OVERRIDE_UNKNOWN, ENVIRONMENT_FILE_MISSING, IMAGE_LOCK_INVALID,
 * IMAGE_LOCK_STALE
 */
export function bundleFor(context: WorkflowContext, machine?: StackMachine): ReleaseBundle {
  const bundle = renderRelease(context, machine);
  for (const warning of bundle.warnings) context.report.note(`warning: ${warning}`);
  return bundle;
}

/** The same without a word about its warnings. */
export function renderRelease(context: WorkflowContext, machine?: StackMachine): ReleaseBundle {
  const generatedPublicKey = machine && identityOf(context).generatedPublicKey;
  return buildRelease({ ...releaseProps(context), machine, generatedPublicKey });
}

/** The images of an environment as its configuration names them, whatever its lock says. */
export function unlockedImages(context: WorkflowContext): readonly string[] {
  return buildRelease({ ...releaseProps(context), imageLock: undefined }).manifest.images;
}

/** The images of an environment, locked where it has a lock. */
export function releaseImages(context: WorkflowContext): readonly string[] {
  return buildRelease(releaseProps(context)).manifest.images;
}

function releaseProps({ environment, topology }: WorkflowContext): ReleaseProps {
  return {
    settings: environment.settings,
    topology,
    ...environmentFiles(environment.directory),
    deployerVersion: version,
  };
}

/** Renders the release and asks the host what there is to do, over one connection. */
export function prepareDelivery(
  context: WorkflowContext,
  toolchain: Toolchain,
  machine: StackMachine,
): Promise<Delivery> {
  return askHost(context, toolchain, machine, bundleFor(context, machine));
}

/** What a host says about a release. @throws UserError when it cannot be reached, or says what is wrong with it */
export async function askHost(
  context: WorkflowContext,
  toolchain: Toolchain,
  machine: StackMachine,
  bundle: ReleaseBundle,
): Promise<Delivery> {
  const payload = secretsPayload(bundle.secretFiles, context.environment.secrets);
  const images = imagesAtHand(context, toolchain, bundle);
  checkCarried(context, bundle, images);
  const [script = "", ...args] = statusArguments(bundle, wantedIds(bundle, images));
  const command = ["sudo", "-n", script, ...args].map(quote).join(" ");
  const result = await withConnection(context.runner, sshTarget(context, machine), [], (connection) =>
    connection.run(`test -x ${quote(script)} || exit 127; ${command}`, { stdin: payload }),
  );
  if (result.status === 127) return { bundle, machine, payload };
  const told = hostError(redact(result.stderr, context.environment.secrets));
  if (told) throw told;
  const status = result.status === 0 ? readableStatus(result.stdout) : undefined;
  if (status === undefined)
    context.report.note("the machine could not tell what it runs: everything is done anew");
  return { bundle, machine, payload, status };
}

/** Whatever is wrong with the host's scripts, sending everything anew replaces them: no reason to stop. */
function readableStatus(stdout: string): HostStatus | undefined {
  try {
    return parseHostStatus(stdout);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

export type Part = "configure" | ReleaseVerb;

/** The release that a part is about: `run` starts what the host has, and `configure` is about none. */
export function releaseOf(part: Part, { bundle, status }: Delivery): string | undefined {
  if (part === "configure") return undefined;
  return part === "run" ? (status?.current ?? undefined) : bundle.id;
}

/**
 * What of the two parts the host still needs: none when it has all of it and runs it.
 * @param reconfigure both are wanted, whatever the host says
 */
export function neededParts({ status, bundle }: Delivery, reconfigure = false): readonly Part[] {
  if (reconfigure || !status || !isConfigured(status, bundle)) return ["configure", "deploy"];
  return isReleased(status, bundle) ? [] : ["deploy"];
}

/** Does the given parts in one run of Ansible. */
export async function deliver(
  context: WorkflowContext,
  toolchain: Toolchain,
  delivery: Delivery,
  parts: readonly Part[],
): Promise<Outcome<{ changed: number }>> {
  const { bundle, machine } = delivery;
  const { state, paths } = context;
  if (parts.includes("configure")) await refuseLockout(context, sshTarget(context, machine), bundle);
  const verb = parts.find((part): part is ReleaseVerb => part !== "configure");
  // Of what the host starts, the release as it is now tells nothing unless it is that.
  const ours = verb !== undefined && releaseOf(verb, delivery) === bundle.id;
  const notice = restartNotice(ours ? trackerRestart(delivery.status, bundle) : "maybe");
  if (verb !== undefined && verb !== "install" && notice !== undefined) context.report.note(notice);
  mkdirSync(state.releases, { recursive: true, mode: 0o700 });
  const archivePath = join(state.releases, `${bundle.id}.tar.gz`);
  if (!existsSync(archivePath)) await writeArchive(bundle, archivePath);
  pruneArchives(state, basename(archivePath));
  const inventoryFile = join(state.directory, "inventory.yaml");
  const { knownHostsFile, privateKeyFile } = sshTarget(context, machine);
  writeAtomically(inventoryFile, inventory({ machine, knownHostsFile, privateKeyFile }), 0o600);
  const varsFile = join(state.directory, "ansible-vars.json");
  const imageArchives = ours
    ? archivesToSend(delivery.status, bundle, imagesAtHand(context, toolchain, bundle)).map((path) =>
        resolve(path),
      )
    : [];
  const vars = ansibleVars({ bundle, archivePath, imageArchives, verb: verb ?? "deploy" });
  writeAtomically(varsFile, JSON.stringify(vars, null, 2), 0o600);
  const lines: string[] = [];
  const result = await context.runner.run(
    playbook({
      program: toolchain.ansiblePlaybook,
      directory: paths.ansible,
      inventoryFile,
      varsFile,
      tags: [
        ...(parts.includes("configure") ? ["configure"] : []),
        ...(verb === undefined ? [] : ["release"]),
      ],
      secrets: { [SECRETS_VARIABLE]: delivery.payload },
    }),
    {
      onLine: (line) => {
        lines.push(line);
        const task = /^TASK \[(.+?)\]/.exec(line)?.[1];
        if (task !== undefined) context.report.progress(task);
      },
    },
  );
  if (result.status !== 0) {
    const shown = redact(lines.join("\n"), context.environment.secrets);
    throw ansibleFailure(result.status, shown, sshTarget(context, machine));
  }
  const changed = Number(/changed=(\d+)/.exec(result.stdout)?.[1] ?? 0);
  return { value: { changed }, summary: changed === 0 ? "no changes" : `changed ${changed}` };
}

/** `ansible-playbook` exits with 4 when the host could not be reached. */
const UNREACHABLE = 4;

function ansibleFailure(status: number, output: string, target: SshTarget): UserError {
  const told = hostError(output);
  if (told) return told;
  const lines = output.split("\n");
  const start = lines.findIndex((line) => /^(fatal|ERROR|\[ERROR\])/.test(line));
  const evidence = lines
    .slice(Math.max(0, start === -1 ? lines.length - 20 : start - 1))
    .join("\n")
    .trim();
  const cause = status === UNREACHABLE ? sshCause(target, evidence) : undefined;
  if (cause) return cause;
  return status === UNREACHABLE
    ? new UserError("HOST_UNREACHABLE", "Ansible could not reach the machine.", {
        evidence,
        fix: "Run `make health-check`, which tells why SSH does not open.",
      })
    : new UserError("ANSIBLE_FAILED", `Ansible failed with exit status ${status}.`, {
        evidence,
        fix: "Mend the cause and run the same command again: it continues.",
      });
}
