import { link, mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ExitCode, UserError } from "../errors";
import type { ToolchainContext } from "./context";
import { isExecutable, isReadable, land, withTemporaryFolder } from "./files";
import { goBuildCommand, goProgram } from "./go";
import { PROVIDERS, type ProviderName } from "./pins";
import type { Platform } from "./platform";
import type { Provision } from "./provision";
import { runStep } from "./run";

/** OpenTofu and Terraform complete a short source with their own registry's name; the mirror serves both. */
export const REGISTRIES = ["registry.opentofu.org", "registry.terraform.io"] as const;

/** Where a file system mirror holds a provider, per registry, relative to the mirror. */
export function mirrorPaths(name: ProviderName, platform: Platform): string[] {
  const { source, version } = PROVIDERS[name];
  const file = `terraform-provider-${name}_v${version}`;
  return REGISTRIES.map((registry) => join(registry, source, version, platform.name, file));
}

/** Where it may hold the archive of a provider's release, named as registries and `tofu providers mirror` name it. */
export function archivePaths(name: ProviderName, platform: Platform): string[] {
  const { source, version } = PROVIDERS[name];
  const file = `terraform-provider-${name}_${version}_${platform.name}.zip`;
  return REGISTRIES.map((registry) => join(registry, source, file));
}

export function mirrorFolder(directory: string): string {
  return join(directory, "mirror");
}

/** The providers the mirror holds, for whichever registry, sorted. */
export async function mirroredProviders(directory: string, platform: Platform): Promise<ProviderName[]> {
  const held: ProviderName[] = [];
  for (const name of Object.keys(PROVIDERS).filter(isProviderName).sort()) {
    if (await mirroredFile(name, directory, platform)) held.push(name);
  }
  return held;
}

/** Lets what a person brought for one registry serve the others too. */
export async function completeMirror(
  name: ProviderName,
  directory: string,
  platform: Platform,
): Promise<void> {
  for (const paths of [mirrorPaths(name, platform), archivePaths(name, platform)]) {
    const files = paths.map((path) => join(mirrorFolder(directory), path));
    const [present] = await readable(files);
    if (present !== undefined) await linkTo(present, files);
  }
}

/** A provider in the mirror, built from the public Go modules. */
export function providerProvision(
  name: ProviderName,
  context: ToolchainContext,
  platform: Platform,
): Provision<string> {
  const [first = ""] = mirrorPaths(name, platform).map((path) => join(mirrorFolder(context.directory), path));
  const title = `provider ${name} ${PROVIDERS[name].version}`;
  return {
    name: title,
    find: () => mirroredFile(name, context.directory, platform),
    make: async () => {
      const pin = PROVIDERS[name].go;
      if (pin === undefined) throw unavailable(name, context.directory, platform);
      const go = await goProgram(context, platform);
      await context.report.step(`build ${title} from the Go modules`, "about a minute, once", () =>
        withTemporaryFolder(context.directory, async (folder) => {
          const made = join(folder, "provider");
          await runStep(context.runner, goBuildCommand(go, pin, made), `building ${title}`);
          await land(made, first);
          await completeMirror(name, context.directory, platform);
        }),
      );
    },
  };
}

function isProviderName(name: string): name is ProviderName {
  return name in PROVIDERS;
}

async function mirroredFile(
  name: ProviderName,
  directory: string,
  platform: Platform,
): Promise<string | undefined> {
  const inMirror = (path: string): string => join(mirrorFolder(directory), path);
  for (const path of mirrorPaths(name, platform).map(inMirror)) {
    if (await isExecutable(path)) return path;
  }
  const [archive] = await readable(archivePaths(name, platform).map(inMirror));
  return archive;
}

async function readable(files: readonly string[]): Promise<string[]> {
  const present = await Promise.all(files.map(isReadable));
  return files.filter((_, index) => present[index]);
}

async function linkTo(present: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (await isReadable(file)) continue;
    await mkdir(dirname(file), { recursive: true });
    await link(present, file);
  }
}

function unavailable(name: ProviderName, directory: string, platform: Platform): UserError {
  const { source, version } = PROVIDERS[name];
  const [archive = ""] = archivePaths(name, platform);
  return new UserError(
    "PROVIDER_UNAVAILABLE",
    `the provider ${source} comes only from a provider registry, and registry.opentofu.org cannot be reached`,
    {
      exitCode: ExitCode.missing,
      fix: `Give access to registry.opentofu.org, or put the archive ${basename(archive)} of its release ${version}, as it is, into the folder ${join(mirrorFolder(directory), dirname(archive))}.`,
    },
  );
}
