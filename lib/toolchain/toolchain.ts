import { dirname, join } from "node:path";
import type { ImageArchive } from "../images/archive";
import { ansibleProvision } from "./ansible";
import { cliConfig, cliConfigPath, shellEnvironment } from "./cli-config";
import type { ToolchainContext } from "./context";
import { writeWhole } from "./files";
import { type Network, PublicNetwork } from "./network";
import { opensshProvision } from "./openssh";
import { type TofuBinary, tofuProvision } from "./opentofu";
import { ANSIBLE_CORE, PROVIDERS, type ProviderName } from "./pins";
import { type Platform, currentPlatform } from "./platform";
import { completeMirror, mirrorFolder, mirroredProviders, providerProvision } from "./providers";
import { ensure } from "./provision";
import { trackerImageProvision } from "./tracker-image";

/** What an environment needs of the toolchain beside OpenTofu and Ansible. */
export interface ToolchainNeed {
  readonly providers: readonly ProviderName[];
  /** Whether the tracker's image is wanted as an archive where no container registry can be reached. */
  readonly trackerImage: boolean;
  /** Whether a `terraform` on PATH may serve where there is no OpenTofu. Default: false. */
  readonly allowTerraform?: boolean;
}

export interface EnsureToolchainProps extends ToolchainContext {
  readonly need: ToolchainNeed;
  /** Default: the public internet. */
  readonly network?: Network;
  /** Where programs are looked for. Default: `$PATH`. */
  readonly searchPath?: string;
  /** Default: this machine's. */
  readonly platform?: Platform;
}

/** The tools, all present. */
export interface Toolchain {
  /** Path of `tofu` or `terraform`. */
  readonly tofu: string;
  readonly tofuVersion: string;
  readonly flavor: "opentofu" | "terraform";
  /** For `TF_CLI_CONFIG_FILE` while providers come from the mirror; absent when they come from their registry. */
  readonly cliConfigFile?: string;
  /** Versions of the needed providers that come from the mirror. */
  readonly mirrored: Readonly<Partial<Record<ProviderName, string>>>;
  readonly ansiblePlaybook: string;
  readonly ansibleVersion: string;
  /** Images made here; none when they come from their registry or were not asked for. */
  readonly images: readonly ImageArchive[];
}

/**
 * Finds every needed tool, or fetches or builds it; what is finished is found again in milliseconds. Builds run one
 * after the other: each uses all cores by itself.
 * @throws UserError TOOL_MISSING, PACKAGES_MISSING, PROVIDER_UNAVAILABLE, SYSTEM_UNSUPPORTED (exit 5) for what only
 * the person can bring; DOWNLOAD_FAILED, CHECKSUM_MISMATCH, PACKAGES_FAILED, TOOLCHAIN_STEP_FAILED for what went wrong
 */
export async function ensureToolchain(props: EnsureToolchainProps): Promise<Toolchain> {
  const parts = partsOf(props);
  await ensure(opensshProvision(props, parts.searchPath));
  const tofu = await ensure(tofuProvision({ ...parts, allowTerraform: props.need.allowTerraform ?? false }));
  const cliConfigFile = await ensureProviders(props.need.providers, parts);
  const ansiblePlaybook = await ensure(ansibleProvision(props));
  const image = props.need.trackerImage ? await ensureTrackerImage(parts) : undefined;
  await writeShellEnvironment(props.directory, tofu, ansiblePlaybook, cliConfigFile);
  return {
    tofu: tofu.path,
    tofuVersion: tofu.version,
    flavor: tofu.flavor,
    cliConfigFile,
    mirrored: cliConfigFile === undefined ? {} : versionsOf(props.need.providers),
    ansiblePlaybook,
    ansibleVersion: ANSIBLE_CORE.version,
    images: image ? [image] : [],
  };
}

interface Parts {
  readonly context: ToolchainContext;
  readonly network: Network;
  readonly platform: Platform;
  readonly searchPath: string;
}

/** The defaults filled in, for what finds and what ensures alike. */
export function partsOf(props: Omit<EnsureToolchainProps, "need">): Parts {
  return {
    context: props,
    network: props.network ?? new PublicNetwork(fetch, props.runner.signal),
    platform: props.platform ?? currentPlatform(),
    searchPath: props.searchPath ?? process.env["PATH"] ?? "",
  };
}

/** A mirror that has all of them is used without asking the network: the answer, and the versions, stay the same. */
async function ensureProviders(
  names: readonly ProviderName[],
  { context, network, platform }: Parts,
): Promise<string | undefined> {
  const held = await mirroredProviders(context.directory, platform);
  if (names.some((name) => !held.includes(name))) {
    if (await network.online()) return undefined;
    for (const name of names) await ensure(providerProvision(name, context, platform));
  }
  for (const name of names) await completeMirror(name, context.directory, platform);
  const path = cliConfigPath(context.directory);
  const mirrored = await mirroredProviders(context.directory, platform);
  await writeWhole(path, cliConfig(mirrorFolder(context.directory), mirrored));
  return path;
}

async function ensureTrackerImage({
  context,
  network,
  platform,
  searchPath,
}: Parts): Promise<ImageArchive | undefined> {
  const provision = trackerImageProvision(context, platform, searchPath);
  const found = await provision.find();
  if (found !== undefined || (await network.online())) return found;
  return ensure(provision);
}

async function writeShellEnvironment(
  directory: string,
  tofu: TofuBinary,
  ansiblePlaybook: string,
  cliConfigFile: string | undefined,
): Promise<void> {
  const path = [dirname(tofu.path), dirname(ansiblePlaybook)].filter((folder) =>
    folder.startsWith(directory),
  );
  await writeWhole(join(directory, "env"), shellEnvironment({ path, cliConfigFile }));
}

function versionsOf(names: readonly ProviderName[]): Partial<Record<ProviderName, string>> {
  return Object.fromEntries(names.map((name) => [name, PROVIDERS[name].version]));
}
