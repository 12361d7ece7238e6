import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { playbook } from "../../../lib/commands/ansible";
import type { SshTarget } from "../../../lib/commands/ssh";
import { Secret } from "../../../lib/config/secret";
import type { Secrets, Settings } from "../../../lib/config/settings";
import { inventory } from "../../../lib/inventory/inventory";
import { SECRETS_VARIABLE, ansibleVars } from "../../../lib/release/ansible-vars";
import { writeArchive } from "../../../lib/release/archive";
import { type ReleaseBundle, buildRelease } from "../../../lib/release/bundle";
import { type HostStatus, parseHostStatus, statusArguments } from "../../../lib/release/host-status";
import { secretsPayload } from "../../../lib/release/secrets";
import { ProcessRunner } from "../../../lib/shell/process-runner";
import { deriveTopology } from "../../../lib/topology/topology";
import { type Container, startContainer } from "./container";
import { run } from "./lxc";

const ROOT = resolve(__dirname, "../../..");
export const TOOLCHAIN = process.env.TOOLCHAIN_DIR ?? join(ROOT, ".toolchain");

export interface Delivered {
  readonly status: number;
  readonly output: string;
}

/** A container that releases are delivered to as the deployer does it, with the toolchain's Ansible. */
export class TestHost {
  readonly #work = mkdtempSync(join(tmpdir(), "torrust-lxd-"));
  readonly #runner = new ProcessRunner();
  #container?: Container;

  get container(): Container {
    if (!this.#container) throw new Error("the container was not started");
    return this.#container;
  }

  async start(name: string): Promise<void> {
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", this.#key]);
    const publicKey = await run("ssh-keygen", ["-y", "-f", this.#key]);
    this.#container = await startContainer({
      name,
      user: "torrust",
      publicKey,
      cacheDirectory: join(TOOLCHAIN, "images"),
    });
    writeFileSync(this.#knownHosts, `${this.container.knownHost}\n`);
  }

  /** How the deployer's user logs in. */
  get target(): SshTarget {
    const { ipv4_address, ssh_port, ssh_user } = this.container.machine;
    return {
      address: ipv4_address,
      port: ssh_port,
      user: ssh_user,
      knownHostsFile: this.#knownHosts,
      privateKeyFile: this.#key,
    };
  }

  /** The key that belongs to it. */
  get publicKey(): string {
    return readFileSync(`${this.#key}.pub`, "utf8").trim();
  }

  /** The release of these settings; `override` is what an environment's `compose.override.yaml` would hold. */
  bundle(settings: Settings, override?: string): ReleaseBundle {
    return buildRelease({
      composeOverride: override === undefined ? undefined : { file: "compose.override.yaml", text: override },
      settings,
      topology: deriveTopology(settings),
      machine: this.container.machine,
      deployerVersion: "0.0.0",
    });
  }

  /** One run of the playbook; `image` sends the tracker's image along. A lone secret is the API's token. */
  async deliver(
    bundle: ReleaseBundle,
    secrets: string | Secrets,
    tags: readonly string[],
    image = false,
  ): Promise<Delivered> {
    const archivePath = join(this.#work, `${bundle.id}.tar.gz`);
    await writeArchive(bundle, archivePath);
    const imageArchives = image ? [trackerImage()] : [];
    const vars = ansibleVars({ bundle, archivePath, imageArchives, verb: "deploy" });
    const [inventoryFile, varsFile] = [join(this.#work, "inventory.yaml"), join(this.#work, "vars.json")];
    const { machine } = this.container;
    writeFileSync(
      inventoryFile,
      inventory({ machine, privateKeyFile: this.#key, knownHostsFile: this.#knownHosts }),
    );
    writeFileSync(varsFile, JSON.stringify(vars));
    const { status, stdout, stderr } = await this.#runner.run(
      playbook({
        program: join(TOOLCHAIN, "venv", "bin", "ansible-playbook"),
        directory: join(ROOT, "ansible"),
        inventoryFile,
        varsFile,
        tags,
        secrets: { [SECRETS_VARIABLE]: payload(bundle, secrets) },
      }),
    );
    return { status, output: stdout + stderr };
  }

  async status(bundle: ReleaseBundle, secrets: string | Secrets): Promise<HostStatus> {
    const words = statusArguments(bundle).map((word) => `'${word}'`);
    return parseHostStatus(await this.container.sh(words.join(" "), payload(bundle, secrets).reveal()));
  }

  /** Container ids and start times; path, inode and time of the host's files; the firewall with its handles. */
  async snapshot(): Promise<{ containers: string; files: string; firewall: string }> {
    const { container } = this;
    return {
      containers: await container.sh("docker inspect -f '{{.Id}} {{.State.StartedAt}}' $(docker ps -aq)"),
      files: await container.sh(
        "find /opt/torrust /etc -xdev -not -path '*/data/*' -printf '%p %i %T@\\n' | sort",
      ),
      // Without counters and the addresses that came lately: they change by themselves.
      firewall: await container.sh("nft --handle --stateless --terse list ruleset"),
    };
  }

  /** True when ssh lets the user in within a second. */
  async letsIn(): Promise<boolean> {
    const options = [`UserKnownHostsFile=${this.#knownHosts}`, "ConnectTimeout=1", "BatchMode=yes"];
    const { status } = await this.#runner.run({
      program: "ssh",
      args: [
        ...options.flatMap((option) => ["-o", option]),
        "-i",
        this.#key,
        `torrust@${this.container.machine.ipv4_address}`,
        "true",
      ],
    });
    return status === 0;
  }

  async remove(): Promise<void> {
    await this.#container?.remove();
    rmSync(this.#work, { recursive: true, force: true });
  }

  get #key(): string {
    return join(this.#work, "id_ed25519");
  }

  get #knownHosts(): string {
    return join(this.#work, "known_hosts");
  }
}

function payload({ secretFiles }: ReleaseBundle, secrets: string | Secrets): Secret {
  return secretsPayload(
    secretFiles,
    typeof secrets === "string" ? { TORRUST_TRACKER_API_TOKEN: new Secret(secrets) } : secrets,
  );
}

/** The archive of the tracker's image that the toolchain has made. @throws Error when it was not */
export function trackerImage(): string {
  const directory = join(TOOLCHAIN, "images");
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const name = names.find((candidate) => /^torrust-tracker-.*\.tar$/.test(candidate));
  if (name === undefined) throw new Error(`no tracker image in ${directory}: run \`make toolchain\``);
  return join(directory, name);
}
