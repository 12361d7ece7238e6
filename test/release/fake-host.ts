import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { writeArchive } from "../../lib/release/archive";
import type { ReleaseBundle } from "../../lib/release/bundle";
import { type HostStatus, parseHostStatus } from "../../lib/release/host-status";

const SCRIPT = join(__dirname, "..", "..", "templates", "host", "torrust-release");
const FAKE_BIN = join(__dirname, "fake-bin");

const OWNER = `${String(userInfo().uid)}:${String(userInfo().gid)}`;

/** One file of secrets as `secretsPayload` makes it, owned by who runs the test. */
export const secretFile = (name: string, text: string): string => `=== ${name} ${OWNER}\n${text}\n`;

export const SECRETS = secretFile("tracker.env", "TOKEN='first'");

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A directory that the host's script takes for /opt/torrust, with a Docker that only pretends. */
export class FakeHost {
  readonly root = mkdtempSync(join(tmpdir(), "torrust-host-"));
  readonly docker = join(this.root, "..", `${this.root}-docker`);

  constructor() {
    mkdirSync(join(this.docker, "images"), { recursive: true });
    mkdirSync(join(this.root, "bin"));
    mkdirSync(join(this.root, "incoming", "images"), { recursive: true });
    writeFileSync(join(this.root, "bin", "torrust-host"), "#!/bin/sh\necho 0123456789abcdef\n", {
      mode: 0o755,
    });
    this.health("healthy");
    this.addImage();
  }

  /** What the container's health check says; `none` when it has none. */
  health(state: "healthy" | "unhealthy" | "none"): void {
    writeFileSync(join(this.docker, "health"), state);
  }

  addImage(): void {
    writeFileSync(join(this.docker, "images", "torrust_tracker:3.0.0"), "");
  }

  removeImage(): void {
    rmSync(join(this.docker, "images", "torrust_tracker:3.0.0"));
  }

  /** Writes the bundle's archive where Ansible would have put it. */
  async send(bundle: ReleaseBundle): Promise<string> {
    const path = join(this.root, "incoming", `${bundle.id}.tar.gz`);
    await writeArchive(bundle, path);
    return path;
  }

  /** Puts an image archive where Ansible would have: the fake Docker reads the image's name from it. */
  sendImage(folder: string, image: string): void {
    const path = join(this.root, "incoming", "images", folder);
    mkdirSync(path);
    writeFileSync(join(path, "image.tar"), image);
  }

  /** What Docker was asked to do. */
  get calls(): string {
    return readFileSync(join(this.docker, "calls"), "utf8");
  }

  async deploy(bundle: ReleaseBundle, secrets = SECRETS): Promise<Ended> {
    return this.script(["deploy", await this.send(bundle)], secrets);
  }

  status(bundle: ReleaseBundle, secrets = SECRETS, images = bundle.manifest.images): HostStatus {
    return parseHostStatus(this.script(["status", bundle.id, ...images], secrets).stdout);
  }

  script(args: readonly string[], input = ""): Ended {
    const { status, stdout, stderr } = spawnSync("bash", [SCRIPT, ...args], {
      input,
      encoding: "utf8",
      env: this.#env,
    });
    return { status, stdout, stderr };
  }

  /** Starts the script and gives its exit status once it has ended. */
  startScript(args: readonly string[], input: string): Promise<number | null> {
    const child = spawn("bash", [SCRIPT, ...args], { env: this.#env, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.end(input);
    return new Promise((resolve) => child.once("close", resolve));
  }

  get #env(): NodeJS.ProcessEnv {
    return {
      PATH: `${FAKE_BIN}:${process.env.PATH ?? ""}`,
      TORRUST_ROOT: this.root,
      TORRUST_CONTAINER_USER: OWNER,
      FAKE_DOCKER: this.docker,
    };
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  mode(path: string): string {
    return (statSync(join(this.root, path)).mode & 0o777).toString(8);
  }

  names(path: string): string[] {
    return readdirSync(join(this.root, path)).sort();
  }

  /** Path, inode and time of everything on the host, and what Docker runs. */
  snapshot(): string[] {
    const entries = readdirSync(this.root, { recursive: true, encoding: "utf8" }).sort();
    return entries
      .map((path) => {
        const { ino, mtimeNs } = statSync(join(this.root, path), { bigint: true });
        return `${path} ${ino.toString()} ${mtimeNs.toString()}`;
      })
      .concat(readFileSync(join(this.docker, "container"), "utf8"));
  }

  remove(): void {
    for (const path of [this.root, this.docker]) rmSync(path, { recursive: true, force: true });
  }
}
