import { homedir } from "node:os";
import { join, relative } from "node:path";
import { isLocal } from "../../config/rules";
import type { WorkflowContext } from "../context";
import { identityOf } from "../identity";
import { type Finding, ok, problem, warning } from "./finding";
import { ask, type Host } from "./host";

/** What ssh tries by itself, in its order (ssh_config(5), IdentityFile). */
const DEFAULT_KEYS = ["id_rsa", "id_ecdsa", "id_ed25519"] as const;

export interface KeyFacts {
  /** The file that SSH_PRIVATE_KEY_FILE names, or the generated one once it is there; as it is shown. */
  readonly file?: string;
  /** Permission bits of `file`; undefined when it is not there. */
  readonly mode?: number;
  readonly passphrase: boolean;
  /** SHA-256 fingerprint of `file`. */
  readonly fingerprint?: string;
  /** Whether an agent answers, and what it holds: fingerprints, and public keys in OpenSSH format. */
  readonly agent?: { readonly fingerprints: readonly string[]; readonly publicKeys: readonly string[] };
  /** Keys in ~/.ssh that ssh tries by itself. */
  readonly defaults: readonly string[];
  /** SSH_PUBLIC_KEYS. */
  readonly authorized: readonly string[];
  /** Whether the first machine will get a key pair of its own. */
  readonly generated: boolean;
}

export async function keyFacts(
  host: Host,
  context: Pick<WorkflowContext, "environment" | "state">,
): Promise<KeyFacts> {
  const { name, settings } = context.environment;
  const file = identityOf(context).privateKeyFile;
  const [mode, key, agent, defaults] = await Promise.all([
    file === undefined ? undefined : host.mode(file),
    file === undefined ? undefined : keyFile(host, file),
    agentFacts(host),
    defaultKeys(host),
  ]);
  return {
    file: file && shown(file),
    mode,
    passphrase: key?.passphrase ?? false,
    fingerprint: key?.fingerprint,
    agent,
    defaults,
    authorized: settings.access.publicKeys,
    // Of a host that is already there, the accepted keys are its owner's.
    generated:
      settings.machine.provider !== "existing" && isLocal(name) && settings.access.publicKeys.length === 0,
  };
}

/** Below the working directory relative to it, elsewhere as it is. */
function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
}

async function keyFile(host: Host, file: string): Promise<{ passphrase: boolean; fingerprint?: string }> {
  const [opened, listed] = await Promise.all([
    ask(host, "ssh-keygen", "-y", "-P", "", "-f", file),
    ask(host, "ssh-keygen", "-l", "-f", file),
  ]);
  return {
    passphrase: opened?.status !== 0 && /passphrase/i.test(opened?.stderr ?? ""),
    fingerprint: fingerprintsIn(listed?.stdout)[0],
  };
}

async function agentFacts(host: Host): Promise<KeyFacts["agent"]> {
  const [listed, keys] = await Promise.all([ask(host, "ssh-add", "-l"), ask(host, "ssh-add", "-L")]);
  // 1: it holds none; 2: there is no agent.
  if (listed === undefined || listed.status > 1) return undefined;
  const publicKeys = keys?.status === 0 ? keys.stdout.trim().split("\n") : [];
  return { fingerprints: fingerprintsIn(listed.stdout), publicKeys };
}

async function defaultKeys(host: Host): Promise<string[]> {
  const folder = join(host.env["HOME"] ?? homedir(), ".ssh");
  const there = await Promise.all(DEFAULT_KEYS.map((key) => host.computer.exists(join(folder, key))));
  return DEFAULT_KEYS.filter((_key, index) => there[index]);
}

function fingerprintsIn(text = ""): string[] {
  return text.match(/SHA256:[A-Za-z0-9+/]+/g) ?? [];
}

/** Whether SSH will get in with what is here. */
export function keyFinding(facts: KeyFacts): Finding {
  const { file, generated } = facts;
  if (file !== undefined) return fileFinding(file, facts);
  if (generated) return ok("ssh key", "will be made with the first machine");
  return agentFinding(facts);
}

function fileFinding(file: string, { mode, passphrase, fingerprint, agent }: KeyFacts): Finding {
  const name = "ssh key";
  if (mode === undefined) {
    return problem(name, `${file} does not exist`, "Set SSH_PRIVATE_KEY_FILE to your private key.");
  }
  if ((mode & 0o077) !== 0) {
    return problem(
      name,
      `${file} has mode ${mode.toString(8).padStart(4, "0")}, and ssh ignores keys that others may read`,
      `Run \`chmod 600 ${file}\`; \`make doctor ARGS=--fix\` does it.`,
    );
  }
  if (!passphrase) return ok(name, file);
  if (agent === undefined) {
    return problem(
      name,
      `${file} has a passphrase, and there is no agent to hold it`,
      `Run \`eval "$(ssh-agent)" && ssh-add ${file}\` in this shell.`,
    );
  }
  if (fingerprint !== undefined && agent.fingerprints.includes(fingerprint)) {
    return ok(name, `${file}, held by the agent`);
  }
  return problem(
    name,
    `${file} has a passphrase, and the agent does not hold it`,
    `Run \`ssh-add ${file}\`.`,
  );
}

function agentFinding({ agent, defaults, authorized }: KeyFacts): Finding {
  const name = "ssh key";
  const held = agent?.publicKeys.map(withoutComment) ?? [];
  if (authorized.some((key) => held.includes(withoutComment(key)))) {
    return ok(name, "the agent holds one of SSH_PUBLIC_KEYS");
  }
  if (authorized.length === 0 && held.length > 0) {
    return ok(name, "the agent holds keys; whether the host accepts one shows at the first login");
  }
  const wanted = authorized.length === 0 ? "the host accepts" : "belongs to one of SSH_PUBLIC_KEYS";
  const fix = `Set SSH_PRIVATE_KEY_FILE to the key that ${wanted}, or \`ssh-add\` it.`;
  const none = authorized.length === 0 ? "no key" : "none of SSH_PUBLIC_KEYS";
  const what = agent === undefined ? "there is no agent" : `the agent holds ${none}`;
  if (defaults.length === 0) return problem(name, `${what}, and no key is in ~/.ssh`, fix);
  return warning(name, `${what}; ssh will try ${defaults.map((key) => `~/.ssh/${key}`).join(", ")}`, fix);
}

function withoutComment(key: string): string {
  return key.split(" ").slice(0, 2).join(" ");
}
