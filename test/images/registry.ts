import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lxc, waitFor } from "../e2e/lxd/lxc";
import { unpackDebian } from "./debian";

/** Debian's docker-registry on this computer's loopback, from its unpacked package: nothing is installed. */
export class Registry {
  private constructor(
    /** As it begins the names of its images. */
    readonly address: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Unpacks and starts it; 10 to 40 s. */
  static async start(): Promise<Registry> {
    const folder = mkdtempSync(join(tmpdir(), "registry-"));
    const debian = await unpackDebian(["docker-registry"], folder);
    const address = `127.0.0.1:${await freePort()}`;
    const settings = {
      version: "0.1",
      log: { level: "error" },
      storage: { filesystem: { rootdirectory: join(folder, "data") } },
      http: { addr: address },
    };
    writeFileSync(join(folder, "config.yml"), JSON.stringify(settings));
    const process = spawn(debian.path("usr/bin/docker-registry"), ["serve", join(folder, "config.yml")], {
      stdio: "ignore",
    });
    await waitFor("the registry to answer", 30, async () => {
      const answer = await fetch(`http://${address}/v2/`).catch(() => undefined);
      return answer?.ok === true ? true : undefined;
    });
    return new Registry(address, process, folder);
  }

  /** Lets a container reach it at the same address, which its Docker trusts without TLS. */
  async offerTo(container: string): Promise<void> {
    const ends = [`listen=tcp:${this.address}`, `connect=tcp:${this.address}`];
    await lxc(["config", "device", "add", container, "registry", "proxy", "bind=instance", ...ends]);
  }

  async stop(): Promise<void> {
    const ended = once(this.process, "exit");
    this.process.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
