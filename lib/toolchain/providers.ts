import { link, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ExitCode, UserError } from "../errors";
import type { ToolchainContext } from "./context";
import { isExecutable, land, withTemporaryFolder } from "./files";
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

export function mirrorFolder(directory: string): string {
  return join(directory, "mirror");
}

/** The providers the mirror holds for every registry, sorted. */
export async function mirroredProviders(directory: string, platform: Platform): Promise<ProviderName[]> {
  const held: ProviderName[] = [];
  for (const name of Object.keys(PROVIDERS).filter(isProviderName).sort()) {
    if (await isMirrored(name, directory, platform)) held.push(name);
  }
  return held;
}

/** A provider in the mirror, built from the public Go modules. */
export function providerProvision(
  name: ProviderName,
  context: ToolchainContext,
  platform: Platform,
): Provision<string> {
  const [first = "", ...others] = mirrorPaths(name, platform).map((path) =>
    join(mirrorFolder(context.directory), path),
  );
  const title = `provider ${name} ${PROVIDERS[name].version}`;
  return {
    name: title,
    find: async () => ((await isMirrored(name, context.directory, platform)) ? first : undefined),
    make: async () => {
      const pin = PROVIDERS[name].go;
      if (pin === undefined) throw unavailable(name);
      const go = await goProgram(context, platform);
      await context.report.step(`build ${title} from the Go modules`, "about a minute, once", () =>
        withTemporaryFolder(context.directory, async (folder) => {
          const made = join(folder, "provider");
          await runStep(context.runner, goBuildCommand(go, pin, made), `building ${title}`);
          await land(made, first);
          for (const other of others) {
            await mkdir(dirname(other), { recursive: true });
            await rm(other, { force: true });
            await link(first, other);
          }
        }),
      );
    },
  };
}

function isProviderName(name: string): name is ProviderName {
  return name in PROVIDERS;
}

async function isMirrored(name: ProviderName, directory: string, platform: Platform): Promise<boolean> {
  const paths = mirrorPaths(name, platform).map((path) => join(mirrorFolder(directory), path));
  const found = await Promise.all(paths.map(isExecutable));
  return found.every(Boolean);
}

function unavailable(name: ProviderName): UserError {
  const { source, version } = PROVIDERS[name];
  return new UserError(
    "PROVIDER_UNAVAILABLE",
    `the provider ${source} comes only from a provider registry, and registry.opentofu.org cannot be reached`,
    {
      exitCode: ExitCode.missing,
      fix: `Give access to registry.opentofu.org, or put ${source} ${version} into the mirror (${mirrorFolder(".toolchain")}) by \`tofu providers mirror\` on a machine that has it.`,
    },
  );
}
