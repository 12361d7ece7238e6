import { ansibleProvision } from "./ansible";
import { tofuProvision } from "./opentofu";
import { ANSIBLE_CORE, OPENTOFU, PROVIDERS, TRACKER } from "./pins";
import { providerProvision } from "./providers";
import { type EnsureToolchainProps, partsOf } from "./toolchain";
import { trackerImageProvision } from "./tracker-image";

export interface ToolStatus {
  readonly name: string;
  /** The version that is there, or that would be made. */
  readonly version: string;
  /** Absent when the tool is missing. */
  readonly path?: string;
  /** For a missing tool: where it comes from. */
  readonly source?: string;
}

/** What is there and what is missing, in the order in which `ensureToolchain` sees to it; changes nothing. */
export async function inspectToolchain(props: EnsureToolchainProps): Promise<ToolStatus[]> {
  const { context, network, platform, searchPath } = partsOf(props);
  const { need } = props;
  const tofu = await tofuProvision({
    ...partsOf(props),
    allowTerraform: need.allowTerraform ?? false,
  }).find();
  const statuses: ToolStatus[] = [
    tofu === undefined
      ? {
          name: "opentofu",
          version: OPENTOFU.version,
          source: "its release on GitHub, or the Go module proxy (needs Go, about 6 minutes)",
        }
      : { name: tofu.flavor, version: tofu.version, path: tofu.path },
  ];
  const registry = "the provider registry, or the Go module proxy (needs Go, about a minute)";
  for (const name of need.providers) {
    const path = await providerProvision(name, context, platform).find();
    const source = PROVIDERS[name].go === undefined ? "the provider registry only" : registry;
    statuses.push({
      name: `provider ${name}`,
      version: PROVIDERS[name].version,
      path,
      source: path ? undefined : source,
    });
  }
  const ansible = await ansibleProvision(context).find();
  statuses.push({
    name: "ansible-core",
    version: ANSIBLE_CORE.version,
    path: ansible,
    source: ansible ? undefined : "PyPI",
  });
  if (need.trackerImage) {
    const image = await trackerImageProvision(context, platform, searchPath).find();
    const source = "its container registry, or its crate (needs Rust, about 9 minutes)";
    statuses.push({
      name: `image ${TRACKER.crate}`,
      version: TRACKER.version,
      path: image?.archive,
      source: image ? undefined : source,
    });
  }
  return (await network.online()) ? statuses.map(fetchedWhenUsed) : statuses;
}

/** With internet nothing but OpenTofu and Ansible is kept here: the rest is fetched by whoever uses it. */
function fetchedWhenUsed(status: ToolStatus): ToolStatus {
  const later = status.path === undefined && /^(provider|image) /.test(status.name);
  return later ? { ...status, source: "fetched when it is used" } : status;
}
