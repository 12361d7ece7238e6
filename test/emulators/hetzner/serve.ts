import { join, resolve } from "node:path";
import { HetznerEmulator, MemoryBackend, TOKEN } from ".";
import { LxdBackend } from "./lxd-backend";

/*
 * The emulator for trying things by hand: `npx tsx test/emulators/hetzner/serve.ts [--lxd]`. With --lxd every server is
 * a container. Ctrl-C ends it and removes what is left.
 */

const CACHE = join(process.env["TOOLCHAIN_DIR"] || resolve(__dirname, "../../../.toolchain"), "images");

async function serve(): Promise<void> {
  const lxd = process.argv.includes("--lxd") ? await LxdBackend.open(CACHE) : undefined;
  const emulator = await HetznerEmulator.start({ backend: lxd ?? new MemoryBackend() });
  process.stdout.write(`export HCLOUD_ENDPOINT=${emulator.endpoint}\nexport HCLOUD_TOKEN=${TOKEN}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void emulator.stop().then(() => lxd?.close());
    });
  }
}

void serve();
