import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { create, extract } from "tar";
import { z } from "zod";
import { UserError, messageOf } from "../errors";
import type { ImageArchive } from "./archive";

/** What one file carries to a host without a registry. */
export interface CarriedBundle {
  /** Absent when there was no machine to make a release for. */
  readonly release?: { readonly id: string; readonly archive: string };
  readonly images: readonly ImageArchive[];
}

const MANIFEST = "bundle.json";
const RELEASE = "release.tar.gz";

const FileName = z.string().regex(/^(release\.tar\.gz|images\/[\w.+@-]+\.tar)$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const BundleManifest = z.object({
  /** Raised when an older deployer could not read it any more. */
  format: z.literal(1),
  release: z.object({ id: z.string(), file: FileName, sha256: Sha256 }).nullable(),
  images: z.array(z.object({ reference: z.string(), id: z.string(), file: FileName, sha256: Sha256 })),
});
type BundleManifest = z.infer<typeof BundleManifest>;

/** 1980-01-01, as in the release's archive: the same contents give the same file. */
const FIXED_TIME = new Date("1980-01-01T00:00:00Z");

/** Writes release and images as one tar archive, whose `bundle.json` has the digest of each. */
export async function writeBundle({ release, images }: CarriedBundle, file: string): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true });
  const folder = await mkdtemp(`${resolve(file)}.`);
  try {
    await mkdir(join(folder, "images"));
    const names = namesOf(images);
    const sources = new Map([...names].map(([archive, name]) => [name, archive]));
    if (release) sources.set(RELEASE, release.archive);
    const digests = new Map<string, string>();
    for (const [name, source] of sources) {
      await symlink(resolve(source), join(folder, name));
      digests.set(name, await sha256Of(source));
    }
    const digestOf = (name: string): string => digests.get(name) ?? "";
    const manifest: BundleManifest = {
      format: 1,
      release: release ? { id: release.id, file: RELEASE, sha256: digestOf(RELEASE) } : null,
      images: images.map(({ archive, reference, id }) => {
        const name = names.get(archive) ?? "";
        return { reference, id, file: name, sha256: digestOf(name) };
      }),
    };
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    const partial = join(folder, "partial");
    await create({ file: partial, cwd: folder, follow: true, portable: true, mtime: FIXED_TIME }, [
      MANIFEST,
      ...[...sources.keys()].sort(),
    ]);
    await rename(partial, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Unpacks a bundle into a folder, and checks every digest.
 * @throws UserError BUNDLE_UNREADABLE
 */
export async function readBundle(file: string, folder: string): Promise<CarriedBundle> {
  const manifest = await unpack(file, folder).catch((error: unknown) => {
    throw unreadable(file, `found something else (${messageOf(error).split("\n")[0] ?? ""})`);
  });
  const parts = [...(manifest.release ? [manifest.release] : []), ...manifest.images];
  for (const { file: name, sha256 } of parts) {
    const found = await sha256Of(join(folder, name)).catch(() => undefined);
    if (found === undefined) throw unreadable(file, `found no ${name} in it`);
    if (found !== sha256) {
      throw unreadable(file, `found a changed ${name}: SHA-256 ${found} in place of ${sha256}`);
    }
  }
  return {
    ...(manifest.release && {
      release: { id: manifest.release.id, archive: join(folder, manifest.release.file) },
    }),
    images: manifest.images.map(({ reference, id, file: name }) => {
      return { reference, id, archive: join(folder, name) };
    }),
  };
}

async function unpack(file: string, folder: string): Promise<BundleManifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const wanted = (path: string): boolean => path === MANIFEST || FileName.safeParse(path).success;
  await extract({ file, cwd: folder, strict: true, filter: wanted });
  return BundleManifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), "utf8")));
}

/** Name in the bundle of each archive, after its first image: `/` and `:` are no part of names, `+` and `@` are. */
function namesOf(images: readonly ImageArchive[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { archive, reference } of images) {
    const name = reference.replaceAll("/", "+").replaceAll(":", "@");
    if (!names.has(archive)) names.set(archive, `images/${name}.tar`);
  }
  return names;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function unreadable(file: string, found: string): UserError {
  return new UserError("BUNDLE_UNREADABLE", `${file}: expected a whole file of \`bundle\`, ${found}`, {
    fix: "Copy it again, or make it again with `make bundle`.",
  });
}
