import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Parser } from "tar";
import { z } from "zod";
import { ExitCode, UserError, messageOf } from "../errors";
import { familiar } from "./reference";

/** One image in an archive for `docker load`. */
export interface ImageArchive {
  /** Path of the archive, which may hold other images too. */
  readonly archive: string;
  /** Repository and tag. */
  readonly reference: string;
  /** As `docker image inspect` shows it: `sha256:…`. */
  readonly id: string;
}

const ARCHIVE_NAME = /\.(tar|tar\.gz|tgz)$/;

/** What `docker save` writes; the name of `Config` is the image's id, as `<hex>.json` or `blobs/sha256/<hex>`. */
const Manifest = z.array(
  z.object({
    Config: z.string().regex(/(^|\/)[0-9a-f]{64}(\.json)?$/),
    RepoTags: z.array(z.string()).nullish(),
  }),
);

/**
 * The images in archives of `docker save`, compressed or not; a folder stands for the archives in it.
 * @throws UserError IMAGE_ARCHIVE_UNREADABLE, IMAGE_ARCHIVES_DIFFER
 */
export async function readImageArchives(paths: readonly string[]): Promise<ImageArchive[]> {
  const images: ImageArchive[] = [];
  for (const path of new Set(paths)) {
    for (const archive of await archivesAt(path)) images.push(...(await imagesOf(archive)));
  }
  for (const [index, image] of images.entries()) {
    const other = images.slice(0, index).find(({ reference }) => reference === image.reference);
    if (other && other.id !== image.id) throw differ(image, other);
  }
  return images;
}

/** The archive of an image, whatever of Docker's own prefixes the reference has. */
export function archiveOf(images: readonly ImageArchive[], reference: string): ImageArchive | undefined {
  return images.find((image) => image.reference === familiar(reference));
}

async function archivesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw unreadable(path, "found nothing");
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => ARCHIVE_NAME.test(name)).sort();
  if (names.length === 0) throw unreadable(path, "found a folder without a .tar, .tar.gz or .tgz");
  return names.map((name) => join(path, name));
}

async function imagesOf(archive: string): Promise<ImageArchive[]> {
  const { manifest, names } = await membersOf(archive).catch((error: unknown) => {
    throw unreadable(archive, `found something else (${messageOf(error)})`);
  });
  if (manifest === undefined) {
    throw unreadable(
      archive,
      names.has("index.json") ? "found an OCI layout without manifest.json" : "found no manifest.json in it",
    );
  }
  const parsed = Manifest.safeParse(jsonOf(manifest));
  if (!parsed.success) throw unreadable(archive, "found a manifest.json that is not Docker's");
  const images = parsed.data.flatMap(({ Config, RepoTags }) => {
    const id = `sha256:${basename(Config, ".json")}`;
    return (RepoTags ?? []).map((tag) => ({ archive, reference: familiar(tag), id }));
  });
  if (images.length === 0) {
    throw unreadable(archive, "found images without a name: they were saved by their ids");
  }
  return images;
}

/** Text of `manifest.json`, and the names in front of it: it is the first of an archive or among its last. */
async function membersOf(archive: string): Promise<{ manifest?: string; names: ReadonlySet<string> }> {
  const names = new Set<string>();
  const found: { manifest?: string; fault?: Error } = {};
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      const name = entry.path.replace(/^\.\//, "");
      names.add(name);
      const chunks: Buffer[] = [];
      if (name === "manifest.json") {
        entry.on("data", (chunk) => chunks.push(chunk));
        entry.on("end", () => (found.manifest = Buffer.concat(chunks).toString("utf8")));
      }
      entry.resume();
    },
  });
  parser.on("error", (fault: Error) => (found.fault = fault));
  for await (const chunk of createReadStream(archive, { highWaterMark: 1 << 20 })) {
    if (!Buffer.isBuffer(chunk)) continue;
    parser.write(chunk);
    if (found.manifest !== undefined) return { manifest: found.manifest, names };
    if (found.fault !== undefined) throw found.fault;
  }
  await new Promise((resolve) => {
    parser.on("end", resolve);
    parser.on("error", resolve);
    parser.end();
  });
  if (found.fault !== undefined) throw found.fault;
  return { manifest: found.manifest, names };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, found: string): UserError {
  return new UserError("IMAGE_ARCHIVE_UNREADABLE", `${path}: expected an archive of docker save, ${found}`, {
    exitCode: ExitCode.usage,
    fix: "Write it with `docker save --output FILE IMAGE:TAG…`, or `skopeo copy docker://… docker-archive:FILE:IMAGE:TAG`.",
  });
}

function differ(one: ImageArchive, other: ImageArchive): UserError {
  return new UserError(
    "IMAGE_ARCHIVES_DIFFER",
    `two archives hold ${one.reference}, and not the same one: ${other.archive} ${other.id}, ${one.archive} ${one.id}`,
    { exitCode: ExitCode.usage, fix: "Leave one of them out." },
  );
}
