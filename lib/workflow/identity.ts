import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { generateKey } from "../commands/ssh";
import { SECRETS_FILE } from "../config/load";
import { setKeys } from "../config/set-keys";
import { isLocal } from "../config/rules";
import { type GeneratedSecretKey, generatedSecretKeys } from "../config/needed-secrets";
import type { Environment } from "../config/settings";
import { ExitCode, messageOf, UserError } from "../errors";
import type { WorkflowContext } from "./context";

/** The operator's side of the way into the machine. */
export interface Identity {
  readonly environment: Environment;
  /** Absent: the agent's keys are tried. */
  readonly privateKeyFile?: string;
  /** Public key of the generated pair; absent when `SSH_PUBLIC_KEYS` says who may log in. */
  readonly generatedPublicKey?: string;
}

const TofuState = z.object({ resources: z.array(z.unknown()) });

/** Whether OpenTofu's state names anything. @throws UserError STATE_UNREADABLE */
export function machineExists(stateFile: string): boolean {
  if (!existsSync(stateFile)) return false;
  const text = readFileSync(stateFile, "utf8");
  // OpenTofu makes the file empty to lock it, and reads an empty one as no state.
  if (text.trim() === "") return false;
  try {
    return TofuState.parse(JSON.parse(text)).resources.length > 0;
  } catch (error) {
    // Taken for "no machine", it would have new secrets made for one that runs with others.
    throw new UserError("STATE_UNREADABLE", `OpenTofu's state in ${shown(stateFile)} cannot be read.`, {
      evidence: messageOf(error),
      fix: `Restore it from ${shown(stateFile)}.backup, or from your copy.`,
    });
  }
}

/**
 * The key and the secrets of an environment. They are made here when its first machine is about to be. A secret that
 * only a later service needs is left to `withSecrets`.
 * @param exists whether there is a machine already; asked of a state on this computer by default
 * @throws UserError SECRETS_MISSING or SSH_KEY_MISSING (exit 3) when a machine exists that was made with others
 */
export async function ensureIdentity(
  context: WorkflowContext,
  exists = machineExists(context.state.tofuState),
): Promise<Identity> {
  const first = !exists;
  await ensureKeyPair(context, first);
  // What another clone may have put on a host that was there before is only known once the host was asked.
  if (context.environment.settings.machine.provider !== "existing") {
    if (first) generateSecrets(context, missingSecrets(context.environment));
    else requireFirstSecrets(context);
  }
  return identityOf({ ...context, environment: context.reload() });
}

/**
 * The API's token is made with the first machine: where it is not here, another clone or a copy has the secrets.
 * @throws UserError SECRETS_MISSING
 */
export function requireFirstSecrets(context: WorkflowContext): void {
  const missing = missingSecrets(context.environment);
  if (missing.includes("TORRUST_TRACKER_API_TOKEN")) throw secretsMissing(context, missing);
}

/** Secrets that could be generated and are not there. */
export function missingSecrets({ settings, secrets }: Environment): readonly GeneratedSecretKey[] {
  return generatedSecretKeys(settings).filter((key) => secrets[key] === undefined);
}

/** The identity as it stands, for commands that make nothing. */
export function identityOf(context: Pick<WorkflowContext, "environment" | "state">): Identity {
  const { environment, state } = context;
  const { privateKeyFile, publicKeys } = environment.settings.access;
  if (privateKeyFile !== undefined) {
    return { environment, privateKeyFile: resolve(environment.directory, untilde(privateKeyFile)) };
  }
  if (publicKeys.length > 0 || !existsSync(state.privateKey)) return { environment };
  const generatedPublicKey = readFileSync(`${state.privateKey}.pub`, "utf8").trim();
  return { environment, privateKeyFile: state.privateKey, generatedPublicKey };
}

async function ensureKeyPair(context: WorkflowContext, first: boolean): Promise<void> {
  const { environment, state } = context;
  const { machine, access } = environment.settings;
  // A host that was there before lets in the keys that it lets in.
  if (machine.provider === "existing") return;
  if (access.publicKeys.length > 0 || !isLocal(environment.name)) return;
  if (existsSync(state.privateKey) && existsSync(`${state.privateKey}.pub`)) return;
  if (!first) {
    throw new UserError(
      "SSH_KEY_MISSING",
      `The key that opens the machine of "${environment.name}" is gone.`,
      {
        exitCode: ExitCode.configuration,
        fix: `Restore ${shown(state.privateKey)}, or destroy the machine and make it again.`,
      },
    );
  }
  mkdirSync(dirname(state.privateKey), { recursive: true, mode: 0o700 });
  rmSync(state.privateKey, { force: true });
  const result = await context.runner.run(generateKey(state.privateKey, `torrust-${environment.name}`));
  if (result.status !== 0) {
    throw new UserError("SSH_KEY_FAILED", "ssh-keygen could not make a key pair.", {
      evidence: result.stderr,
    });
  }
  context.report.note(`key pair generated: ${shown(state.privateKey)}`);
}

/** Writes new secrets to the environment's `.env.secrets`. */
export function generateSecrets(context: WorkflowContext, keys: readonly GeneratedSecretKey[]): void {
  if (keys.length === 0) return;
  const file = join(context.environment.directory, SECRETS_FILE);
  // The letter in front keeps a token of digits only, which the tracker would read as a number, impossible.
  const secrets = Object.fromEntries(keys.map((key) => [key, `t${randomBytes(24).toString("hex")}`]));
  setKeys(file, secrets, 0o600);
  context.report.note(`secrets generated: ${shown(file)} (keep a copy; it is not in git)`);
}

/** Something on the machine was made with secrets that are not here. */
export function secretsMissing(context: WorkflowContext, keys: readonly GeneratedSecretKey[]): UserError {
  const file = join(context.environment.directory, SECRETS_FILE);
  return new UserError(
    "SECRETS_MISSING",
    `A machine of "${context.environment.name}" exists, but secrets of it are not here.`,
    {
      exitCode: ExitCode.configuration,
      details: keys.map((key) => ({
        code: "SECRETS_MISSING",
        key,
        message: `${key} is not set`,
        file: shown(file),
      })),
      fix:
        `Restore ${shown(file)} from your copy; the machine has the values in /opt/torrust/shared/secrets (root only). ` +
        "Of a service that was switched off it has them no more, only data below /opt/torrust/shared/data that were made with them: without these data the service gets new ones.",
    },
  );
}

function untilde(path: string): string {
  return path.replace(/^~(?=\/)/, homedir());
}

function shown(path: string): string {
  return relative(process.cwd(), path);
}
