import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { z } from "zod";
import { type TarEntry, tarOf } from "./tar-writer";

/** What a container of the image starts with; names as in the image configuration of the OCI. */
export interface ImageConfig {
  /** Root by default. */
  readonly User?: string;
  readonly WorkingDir: string;
  readonly Env: readonly string[];
  readonly Entrypoint?: readonly string[];
  /** The whole command, or what follows `Entrypoint`. */
  readonly Cmd?: readonly string[];
  readonly ExposedPorts: Readonly<Record<string, object>>;
  readonly Volumes: Readonly<Record<string, object>>;
}

export interface ImageProps {
  /** Repository and tag. */
  readonly reference: string;
  readonly architecture: string;
  readonly config: ImageConfig;
  /** The root file system, as one layer. */
  readonly files: readonly TarEntry[];
}

const manifest = z.tuple([z.object({ Config: z.string(), RepoTags: z.array(z.string()) })]);

/** An archive that `docker load` takes; the same bytes for the same properties. */
export function imageArchive({ reference, architecture, config, files }: ImageProps): Buffer {
  const layer = tarOf(files);
  const layerDigest = sha256(layer);
  const created = new Date(0).toISOString();
  const imageConfig = Buffer.from(
    JSON.stringify({
      architecture,
      os: "linux",
      created,
      config,
      rootfs: { type: "layers", diff_ids: [`sha256:${layerDigest}`] },
      history: [{ created, created_by: "torrust-tracker-deployer toolchain" }],
    }),
  );
  const configFile = `${sha256(imageConfig)}.json`;
  const layerFile = `${layerDigest}/layer.tar`;
  const contents = Buffer.from(
    JSON.stringify([{ Config: configFile, RepoTags: [reference], Layers: [layerFile] }]),
  );
  // The manifest comes first, so that `imageIdOf` reads one block.
  return tarOf([
    file("manifest.json", contents),
    file(configFile, imageConfig),
    { path: layerDigest, type: "Directory", mode: 0o755 },
    file(layerFile, layer),
  ]);
}

/** The image's id as `docker image inspect` shows it (`sha256:…`), or undefined when there is no such archive. */
export async function imageIdOf(path: string): Promise<string | undefined> {
  const archive = await open(path).catch(() => undefined);
  if (archive === undefined) return undefined;
  try {
    const { buffer } = await archive.read(Buffer.alloc(1024), 0, 1024, 0);
    const text = buffer.subarray(512).toString("utf8").replace(/\0+$/, "");
    return `sha256:${manifest.parse(JSON.parse(text))[0].Config.replace(/\.json$/, "")}`;
  } finally {
    await archive.close();
  }
}

function file(path: string, content: Buffer): TarEntry {
  return { path, type: "File", mode: 0o644, content };
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
