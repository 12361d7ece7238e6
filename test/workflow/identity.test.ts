import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureIdentity, identityOf, machineExists } from "../../lib/workflow/identity";
import { type RecordedContext, recordedContext } from "../support/context";
import { failureOf, rejectionOf } from "../support/failure";
import { temporaryFolder, writeFiles } from "../support/folder";

const BASE = "INFRASTRUCTURE_PROVIDER=libvirt\n";
const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKc3 alice@example.org";

/** A context whose `ssh-keygen` writes a key pair. */
function contextOf(name: string, files: Readonly<Record<string, string>>): RecordedContext {
  return recordedContext(name, files, ({ program, args }) => {
    if (program === "ssh-keygen") {
      const file = args.at(-1) ?? "";
      writeFiles("/", { [file]: "PRIVATE", [`${file}.pub`]: `${PUBLIC_KEY}\n` });
    }
    return undefined;
  });
}

const local = contextOf("local", { ".env": BASE });
const later = contextOf("local", { ".env": BASE });
const keyless = contextOf("local", { ".env": BASE });
const shared = contextOf("production", { ".env": `${BASE}SSH_PUBLIC_KEYS="${PUBLIC_KEY}"\n` });
const switchedOn = contextOf("production", {
  ".env": `${BASE}SSH_PUBLIC_KEYS="${PUBLIC_KEY}"\nPROMETHEUS_ENABLED=true\nGRAFANA_ENABLED=true\n`,
});
const handed = contextOf("production", {
  ".env": `${BASE}SSH_PUBLIC_KEYS="${PUBLIC_KEY}"\nSSH_PRIVATE_KEY_FILE=keys/id\nSSH_USER=alice\n`,
});
const failing = recordedContext("local", { ".env": BASE }, () => ({ status: 1, stderr: "no room" }));

function machineIn(
  { state }: RecordedContext,
  resources: readonly unknown[] = [{ type: "null_resource" }],
): void {
  writeFiles(state.directory, { "terraform.tfstate": JSON.stringify({ version: 4, resources }) });
}

const shown = (path: string): string => relative(process.cwd(), path);

describe("for the first machine of an environment on this computer", () => {
  test("a key pair and the secrets are made, each said aloud", async () => {
    const identity = await ensureIdentity(local);
    const secrets = join(local.environment.directory, ".env.secrets");

    expect(local.runner.lines).toEqual([
      `ssh-keygen -q -t ed25519 -N  -C torrust-local -f ${local.state.privateKey}`,
    ]);
    expect(readFileSync(secrets, "utf8")).toMatch(/^TORRUST_TRACKER_API_TOKEN=t[0-9a-f]{48}\n$/);
    expect(statSync(secrets).mode & 0o777).toBe(0o600);
    expect(identity).toMatchObject({
      privateKeyFile: local.state.privateKey,
      generatedPublicKey: PUBLIC_KEY,
    });
    expect(identity.environment.secrets.TORRUST_TRACKER_API_TOKEN?.reveal()).toMatch(/^t[0-9a-f]{48}$/);
    expect(local.report.lines).toEqual([
      `key pair generated: ${shown(local.state.privateKey)}`,
      `secrets generated: ${shown(secrets)} (keep a copy; it is not in git)`,
    ]);
  });

  test("what is there is taken the next time, also once the machine exists", async () => {
    const before = readFileSync(join(local.environment.directory, ".env.secrets"), "utf8");
    machineIn(local);
    await ensureIdentity({ ...local, environment: local.reload() });

    expect(local.runner.lines).toHaveLength(1);
    expect(readFileSync(join(local.environment.directory, ".env.secrets"), "utf8")).toBe(before);
  });

  test("what stands in .env.secrets stays in it", async () => {
    writeFiles(shared.environment.directory, { ".env.secrets": "# mine" });
    await ensureIdentity(shared);

    expect(readFileSync(join(shared.environment.directory, ".env.secrets"), "utf8")).toMatch(
      /^# mine\nTORRUST_TRACKER_API_TOKEN=t[0-9a-f]{48}\n$/,
    );
  });

  test("ssh-keygen that fails is told in its own words, and no secrets are made", async () => {
    expect(await rejectionOf(ensureIdentity(failing))).toMatchObject({
      code: "SSH_KEY_FAILED",
      message: "ssh-keygen could not make a key pair.",
      evidence: "no room",
    });
    expect(readdirSync(failing.environment.directory)).toEqual([".env"]);
  });
});

describe("for a machine that exists", () => {
  test("secrets that are not here are not made again", async () => {
    machineIn(shared);
    writeFiles(shared.environment.directory, { ".env.secrets": "" });
    const error = await rejectionOf(ensureIdentity({ ...shared, environment: shared.reload() }));
    const file = shown(join(shared.environment.directory, ".env.secrets"));

    expect(error).toMatchObject({
      code: "SECRETS_MISSING",
      exitCode: 3,
      message: 'A machine of "production" exists, but secrets of it are not here.',
    });
    expect(error.details).toEqual([
      {
        code: "SECRETS_MISSING",
        key: "TORRUST_TRACKER_API_TOKEN",
        message: "TORRUST_TRACKER_API_TOKEN is not set",
        file,
      },
    ]);
    expect(error.fix).toContain(`Restore ${file}`);
    expect(readFileSync(join(shared.environment.directory, ".env.secrets"), "utf8")).toBe("");
  });

  test("a secret that only a later service needs is left to who can ask the machine", async () => {
    machineIn(switchedOn);
    const secrets = join(switchedOn.environment.directory, ".env.secrets");
    writeFileSync(secrets, "TORRUST_TRACKER_API_TOKEN=t0123456789abcdef\n", { mode: 0o600 });
    await ensureIdentity({ ...switchedOn, environment: switchedOn.reload() });

    expect(readFileSync(secrets, "utf8")).toBe("TORRUST_TRACKER_API_TOKEN=t0123456789abcdef\n");
  });

  test("a key that is not here is not made again", async () => {
    machineIn(keyless);

    expect(await rejectionOf(ensureIdentity(keyless))).toMatchObject({
      code: "SSH_KEY_MISSING",
      exitCode: 3,
      message: 'The key that opens the machine of "local" is gone.',
      fix: `Restore ${shown(keyless.state.privateKey)}, or destroy the machine and make it again.`,
    });
    expect(keyless.runner.lines).toEqual([]);
    expect(readdirSync(keyless.environment.directory)).toEqual([".env"]);
  });
});

test("a state without resources is no machine: it was destroyed", () => {
  machineIn(later, []);
  expect(machineExists(later.state.tofuState)).toBe(false);
  machineIn(later);
  expect(machineExists(later.state.tofuState)).toBe(true);
});

test("commands that make nothing look only", () => {
  expect(identityOf(keyless)).toEqual({ environment: keyless.environment });
  expect(existsSync(join(keyless.state.directory, "ssh"))).toBe(false);
});

test("the operator's own key is found from the environment's folder, and nobody generates one", async () => {
  writeFiles(handed.environment.directory, { ".env.secrets": "" });
  const identity = await ensureIdentity({
    ...handed,
    reload: () => ({ ...handed.environment }),
  });

  expect(identity.privateKeyFile).toBe(join(handed.environment.directory, "keys/id"));
  expect(identity.generatedPublicKey).toBeUndefined();
  expect(handed.runner.lines).toEqual([]);
});

const folder = temporaryFolder("state");

test("an empty state, as OpenTofu leaves it while it works, is no machine; a broken one is no reason to make secrets", () => {
  writeFiles(folder, { empty: "", broken: '{"resources": [' });
  expect(machineExists(join(folder, "empty"))).toBe(false);
  expect(failureOf(() => machineExists(join(folder, "broken")))).toMatchObject({ code: "STATE_UNREADABLE" });
});
