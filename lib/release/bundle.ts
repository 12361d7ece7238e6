import type { Environment, SecretKey } from "../config/settings";
import { type StackMachine, addressesOf } from "../inventory/stack-outputs";
import { renderTemplate } from "../render/engine";
import { documentationAddresses } from "../render/input";
import type { RenderInput } from "../render/input";
import { composeView } from "../render/views/compose";
import { trackerTemplate, trackerView } from "../render/views/tracker";
import type { Topology } from "../topology/topology";
import { composeImages, mergeComposeOverride } from "./compose-override";
import { byteOrder, sha256, shortDigest, treeDigest } from "./digest";
import { hostFiles } from "./host-files";

export interface BundleFile {
  readonly content: string;
  readonly mode: 0o644 | 0o755;
}

export interface ReleaseManifest {
  /** Raised when the host could not read an older manifest any more. */
  readonly format: 1;
  readonly id: string;
  /** Version of the deployer that made it; not part of the id. */
  readonly deployer: string;
  /** Digest of the host's files after `configure`; the host reports the same. */
  readonly configure: string;
  /** Digest of each service's configuration directory. */
  readonly services: Readonly<Record<string, string>>;
  readonly images: readonly string[];
  readonly secrets: readonly SecretKey[];
  /** SHA-256 of every file but this one. */
  readonly files: Readonly<Record<string, string>>;
}

export interface ReleaseBundle {
  readonly id: string;
  /** By path, sorted; `manifest.json` among them. */
  readonly files: ReadonlyMap<string, BundleFile>;
  readonly manifest: ReleaseManifest;
}

export interface ReleaseProps {
  readonly settings: Environment["settings"];
  readonly topology: Topology;
  /** Documentation addresses stand in for a machine that does not exist yet. */
  readonly machine?: StackMachine;
  /** The environment's own additions to `compose.yaml`; `file` is its name for error messages. */
  readonly composeOverride?: { readonly file: string; readonly text: string };
  readonly deployerVersion: string;
}

/**
 * Renders everything a host needs into one bundle: a pure function of its input.
 * @throws UserError COMPOSE_OVERRIDE_INVALID
 */
export function buildRelease(props: ReleaseProps): ReleaseBundle {
  const input: RenderInput = {
    settings: props.settings,
    topology: props.topology,
    addresses: props.machine ? addressesOf(props.machine) : documentationAddresses(props.settings),
    dataVolume: dataVolumeOf(props),
  };
  const trackerToml = renderTemplate(trackerTemplate(props.settings.tracker.generation), trackerView(input));
  const services = { tracker: treeDigest([["tracker.toml", trackerToml]]) };
  const compose = renderCompose(input, services, props.composeOverride);
  const host = hostFiles(input);

  const rendered = sorted([
    ["compose.yaml", { content: compose, mode: 0o644 }],
    ["config/tracker/tracker.toml", { content: trackerToml, mode: 0o644 }],
    ...[...host].map(([path, file]): [string, BundleFile] => [`host${path}`, file]),
  ]);
  const content = {
    format: 1,
    configure: treeDigest([...host].map(([path, file]) => [path, file.content])),
    services,
    images: composeImages(compose),
    secrets: ["TORRUST_TRACKER_API_TOKEN"],
    files: Object.fromEntries([...rendered].map(([path, file]) => [path, sha256(file.content)])),
  } as const satisfies Omit<ReleaseManifest, "id" | "deployer">;
  const id = shortDigest(JSON.stringify(content));
  const manifest: ReleaseManifest = { id, deployer: props.deployerVersion, ...content };
  const manifestFile: BundleFile = { content: `${JSON.stringify(manifest, null, 2)}\n`, mode: 0o644 };
  return { id, manifest, files: sorted([...rendered, ["manifest.json", manifestFile]]) };
}

function dataVolumeOf({ settings, machine }: ReleaseProps): RenderInput["dataVolume"] {
  if (machine) {
    const volume = machine.data_volume;
    return volume && { device: volume.device, sizeGb: volume.size_gb };
  }
  const sizeGb = settings.machine.provider === "hetzner" ? settings.machine.dataVolumeGb : undefined;
  return sizeGb === undefined ? undefined : { device: "/dev/disk/by-id/scsi-0HC_Volume_1", sizeGb };
}

function renderCompose(
  input: RenderInput,
  configDigests: { readonly tracker: string },
  override: ReleaseProps["composeOverride"],
): string {
  const compose = renderTemplate("compose/compose.yaml.hbs", composeView(input, configDigests));
  return override ? mergeComposeOverride(compose, override.text, override.file) : compose;
}

function sorted(files: Iterable<[string, BundleFile]>): Map<string, BundleFile> {
  return new Map([...files].sort(([a], [b]) => byteOrder(a, b)));
}
