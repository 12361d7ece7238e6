import type { Environment, SecretKey } from "../config/settings";
import { type StackMachine, addressesOf } from "../inventory/stack-outputs";
import { renderTemplate } from "../render/engine";
import { documentationAddresses } from "../render/input";
import type { RenderInput } from "../render/input";
import type { Topology } from "../topology/topology";
import { composeImages, containerDigests, composeWarnings, mergeComposeOverride } from "./compose-override";
import { byteOrder, sha256, shortDigest, treeDigest } from "./digest";
import { hostFiles } from "./host-files";
import { loginFiles } from "./login-keys";
import { type FileOverrides, overrideHost, overrideService, overrideWarnings } from "./overrides";
import { type ImageLock, lockCompose } from "./image-lock";
import { secretKeysOf } from "./secrets";
import type { SecretFile, Service } from "./services/service";
import { servicesOf } from "./services/services";
import { socketLines } from "./sockets";

const NO_OVERRIDES: FileOverrides = { directory: "", texts: new Map() };

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
  /** Digest of each service's definition in `compose.yaml`; not part of the id, which has the file's own. */
  readonly containers: Readonly<Record<string, string>>;
  /** With their digests, of those that are locked to them. */
  readonly images: readonly string[];
  /** Of images that are locked to an archive's. */
  readonly image_ids?: Readonly<Record<string, string>>;
  readonly secrets: readonly SecretKey[];
  /** SHA-256 of every file but this one. */
  readonly files: Readonly<Record<string, string>>;
}

export interface ReleaseBundle {
  readonly id: string;
  /** By path, sorted; `manifest.json` among them. */
  readonly files: ReadonlyMap<string, BundleFile>;
  readonly manifest: ReleaseManifest;
  /** How the secrets are handed to the host, apart from the bundle. */
  readonly secretFiles: readonly SecretFile[];
  /** What a person should know of the environment's own files in it. */
  readonly warnings: readonly string[];
}

export interface ReleaseProps {
  readonly settings: Environment["settings"];
  readonly topology: Topology;
  /** Documentation addresses stand in for a machine that does not exist yet. */
  readonly machine?: StackMachine;
  /** Of the key pair that a local environment has made: its machine lets in no other. */
  readonly generatedPublicKey?: string;
  /** Reads a text file of the environment's folder. @throws UserError ENVIRONMENT_FILE_MISSING */
  readonly environmentFile?: (name: string) => string;
  /** The environment's own additions to `compose.yaml`; `file` is its name for error messages. */
  readonly composeOverride?: { readonly file: string; readonly text: string };
  /** The environment's own files in the place of rendered ones. */
  readonly overrides?: FileOverrides;
  /** Which very images the tags stand for; any without it. */
  readonly imageLock?: ImageLock;
  readonly deployerVersion: string;
}

/**
 * Renders everything a host needs into one bundle: a pure function of its input.
 * @throws UserError COMPOSE_OVERRIDE_INVALID, OVERRIDE_UNKNOWN, IMAGE_LOCK_STALE
 */
export function buildRelease(props: ReleaseProps): ReleaseBundle {
  const input: RenderInput = {
    settings: props.settings,
    topology: props.topology,
    addresses: props.machine ? addressesOf(props.machine) : documentationAddresses(props.settings),
    dataVolume: dataVolumeOf(props),
  };
  const overrides = props.overrides ?? NO_OVERRIDES;
  const services = servicesOf({
    ...input,
    environmentFile: props.environmentFile ?? noEnvironmentFile,
  }).map((service) => overrideService(service, overrides));
  const digests = Object.fromEntries(services.map(({ name, config }) => [name, treeDigest(config)]));
  const merged = renderCompose(services, digests, props.composeOverride);
  const { compose, ids } = props.imageLock
    ? lockCompose(merged, props.imageLock)
    : { compose: merged, ids: {} };
  const hostFolder = new Map([...hostFiles(input), ...loginFiles(props.settings, props.generatedPublicKey)]);
  const host = overrideHost(hostFolder, overrides);

  const rendered = sorted([
    ["compose.yaml", plain(compose)],
    [
      "directories",
      plain(renderTemplate("release/directories.hbs", { lines: services.flatMap(directoryLines).join("") })),
    ],
    ["sockets", plain(renderTemplate("release/sockets.hbs", { lines: socketLines(input) }))],
    ...services.flatMap(configFiles),
    ...[...host].map(([path, file]): [string, BundleFile] => [`host${path}`, file]),
  ]);
  const secretFiles = services.flatMap((service) => service.secretFiles);
  const content = {
    format: 1,
    configure: treeDigest([...host].map(([path, file]) => [path, file.content])),
    services: digests,
    images: composeImages(compose),
    ...(Object.keys(ids).length > 0 && { image_ids: ids }),
    secrets: secretKeysOf(secretFiles),
    files: Object.fromEntries([...rendered].map(([path, file]) => [path, sha256(file.content)])),
  } as const satisfies Omit<ReleaseManifest, "id" | "deployer" | "containers">;
  const id = shortDigest(JSON.stringify(content));
  const manifest: ReleaseManifest = {
    id,
    deployer: props.deployerVersion,
    containers: containerDigests(compose),
    ...content,
  };
  const manifestFile = plain(`${JSON.stringify(manifest, null, 2)}\n`);
  const warnings = [
    ...overrideWarnings(overrides, rendered.keys()),
    ...(props.composeOverride ? composeWarnings(compose, props.composeOverride.file) : []),
  ];
  return {
    id,
    manifest,
    files: sorted([...rendered, ["manifest.json", manifestFile]]),
    secretFiles,
    warnings,
  };
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
  services: readonly Service[],
  digests: Readonly<Record<string, string>>,
  override: ReleaseProps["composeOverride"],
): string {
  const parts = services.map((service) => service.compose(digests[service.name] ?? "").trimEnd());
  const compose = renderTemplate("compose/compose.yaml.hbs", { services: parts.join("\n\n") });
  return override ? mergeComposeOverride(compose, override.text, override.file) : compose;
}

function configFiles({ name, config }: Service): [string, BundleFile][] {
  return [...config].map(([file, content]) => [`config/${name}/${file}`, plain(content)]);
}

/** `<path> <user>:<group> <mode>`, for the host to make below `shared/data`. */
function directoryLines({ directories }: Service): string[] {
  return directories.map(({ path, owner, mode }) => `${path} ${owner} ${mode}\n`);
}

function plain(content: string): BundleFile {
  return { content, mode: 0o644 };
}

function noEnvironmentFile(name: string): never {
  throw new Error(`nothing reads the environment's ${name} here`);
}

function sorted(files: Iterable<[string, BundleFile]>): Map<string, BundleFile> {
  return new Map([...files].sort(([a], [b]) => byteOrder(a, b)));
}
