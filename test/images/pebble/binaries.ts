import { join } from "node:path";
import { ProcessRunner } from "../../../lib/shell/process-runner";
import type { ToolchainContext } from "../../../lib/toolchain/context";
import { isExecutable, land, withTemporaryFolder } from "../../../lib/toolchain/files";
import { goBuildCommand, goProgram } from "../../../lib/toolchain/go";
import { currentPlatform } from "../../../lib/toolchain/platform";
import { runStep } from "../../../lib/toolchain/run";

/** As in go.mod. */
const VERSION = "2.10.1";
const MODULE = "github.com/letsencrypt/pebble/v2";

export interface PebbleBinaries {
  /** The ACME server. */
  readonly pebble: string;
  /** The name server that tells it where names live. */
  readonly challtestsrv: string;
}

/** Pebble from the public Go modules (20 s), or the one that was built before, below `toolchainDirectory`. */
export async function ensurePebble(toolchainDirectory: string): Promise<PebbleBinaries> {
  const directory = join(toolchainDirectory, `pebble-${VERSION}`);
  return {
    pebble: await ensureBinary("pebble", directory),
    challtestsrv: await ensureBinary("pebble-challtestsrv", directory),
  };
}

async function ensureBinary(name: string, directory: string): Promise<string> {
  const binary = join(directory, name);
  if (await isExecutable(binary)) return binary;
  const context: ToolchainContext = {
    directory,
    runner: new ProcessRunner(),
    report: { step: (_title, _expectation, work) => work(), note: () => undefined },
    confirm: () => Promise.resolve(true),
  };
  const go = await goProgram(context, currentPlatform());
  await withTemporaryFolder(directory, async (folder) => {
    const made = join(folder, name);
    const pin = { folder: "", package: `${MODULE}/cmd/${name}`, linkerFlags: "-s -w" };
    const build = { ...goBuildCommand(go, pin, made), cwd: __dirname };
    await runStep(context.runner, build, `building ${name}`);
    await land(made, binary);
  });
  return binary;
}
