import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extract } from "tar";
import type { CommandRunner } from "../shell/runner";
import type { ToolchainContext } from "./context";
import { isExecutable, land, which, withTemporaryFolder } from "./files";
import { goBuildCommand, goProgram } from "./go";
import type { Network } from "./network";
import { OPENTOFU, TERRAFORM } from "./pins";
import type { Platform } from "./platform";
import type { Provision } from "./provision";
import { outputOf, runStep } from "./run";
import { atLeast } from "./version";

export interface TofuBinary {
  readonly path: string;
  readonly version: string;
  readonly flavor: "opentofu" | "terraform";
}

export interface TofuProps {
  readonly context: ToolchainContext;
  readonly network: Network;
  readonly platform: Platform;
  /** As `$PATH`. */
  readonly searchPath: string;
  /** Whether a `terraform` on the search path may serve; only when there is no OpenTofu yet. */
  readonly allowTerraform: boolean;
}

/** OpenTofu from PATH when recent enough, else the pinned one, else Terraform where that is allowed. */
export function tofuProvision(props: TofuProps): Provision<TofuBinary> {
  const { context, searchPath } = props;
  const own = join(context.directory, `opentofu-${OPENTOFU.version}`, "tofu");
  return {
    name: `OpenTofu ${OPENTOFU.version}`,
    find: async () =>
      (await onPath("tofu", OPENTOFU.oldestAccepted, searchPath, context.runner)) ??
      ((await isExecutable(own))
        ? { path: own, version: OPENTOFU.version, flavor: "opentofu" }
        : undefined) ??
      (props.allowTerraform
        ? onPath("terraform", TERRAFORM.oldestAccepted, searchPath, context.runner)
        : undefined),
    make: async () => ((await props.network.online()) ? download(props, own) : build(props, own)),
  };
}

/** The version in the output of `tofu version -json` or `terraform version -json`, which warnings may precede. */
export function parseTofuVersion(output: string): string | undefined {
  return /"terraform_version":\s*"(\d+\.\d+\.\d+)[^"]*"/.exec(output)?.[1];
}

async function onPath(
  name: "tofu" | "terraform",
  oldest: string,
  searchPath: string,
  runner: CommandRunner,
): Promise<TofuBinary | undefined> {
  const path = await which(name, searchPath);
  if (path === undefined) return undefined;
  const output = await outputOf(runner, {
    program: path,
    args: ["version", "-json"],
    env: { CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "/dev/null" },
  });
  const version = parseTofuVersion(output ?? "");
  if (version === undefined || !atLeast(version, oldest)) return undefined;
  return { path, version, flavor: name === "tofu" ? "opentofu" : "terraform" };
}

function download({ context, network, platform }: TofuProps, own: string): Promise<void> {
  const file = `tofu_${OPENTOFU.version}_${platform.name}.tar.gz`;
  const url = `https://github.com/opentofu/opentofu/releases/download/v${OPENTOFU.version}/${file}`;
  const sha256 = OPENTOFU.archives.get(platform.name) ?? "";
  return context.report.step(`download OpenTofu ${OPENTOFU.version}`, "a few seconds, 35 MB", async () =>
    unpackRelease(await network.download(url, sha256), context.directory, own),
  );
}

/** Takes the program out of a release's archive and puts it at `own`. */
export async function unpackRelease(archive: Buffer, directory: string, own: string): Promise<void> {
  await withTemporaryFolder(directory, async (folder) => {
    const file = join(folder, "release.tar.gz");
    await writeFile(file, archive);
    await extract({ file, cwd: folder, filter: (path) => path.replace(/^\.\//, "") === "tofu" });
    await land(join(folder, "tofu"), own);
  });
}

async function build({ context, platform }: TofuProps, own: string): Promise<void> {
  const go = await goProgram(context, platform);
  await mkdir(context.directory, { recursive: true });
  await context.report.step(
    `build OpenTofu ${OPENTOFU.version} from the Go modules`,
    "5 to 8 minutes on two cores, once",
    () =>
      withTemporaryFolder(context.directory, async (folder) => {
        const made = join(folder, "tofu");
        await runStep(context.runner, goBuildCommand(go, OPENTOFU.go, made), "building OpenTofu");
        await land(made, own);
      }),
  );
}
