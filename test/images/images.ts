import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { land, withTemporaryFolder } from "../../lib/toolchain/files";
import { imageArchive, imageIdOf } from "../../lib/toolchain/image-archive";
import { wholeTree } from "../../lib/toolchain/image-tree";
import type { ImageArchive } from "../../lib/images/archive";
import { caddy } from "./caddy";
import { unpackDebian } from "./debian";
import type { TestImage } from "./image";
import { mariadb } from "./mariadb/image";
import { alertmanager, mysqldExporter, nodeExporter, prometheus } from "./prometheus";

/** By the names of the services. */
export const TEST_IMAGES = {
  alertmanager,
  caddy,
  mariadb,
  "mysqld-exporter": mysqldExporter,
  "node-exporter": nodeExporter,
  prometheus,
} as const satisfies Readonly<Record<string, TestImage>>;

export type TestImageName = keyof typeof TEST_IMAGES;

/**
 * Archives for `docker load`, from Debian's packages alone. What is not in `cacheDirectory` is made: all missing
 * ones together in 20 to 60 s.
 */
export async function ensureTestImages<Name extends TestImageName>(
  names: readonly Name[],
  cacheDirectory: string,
): Promise<Record<Name, ImageArchive>> {
  const found = await findAll(names, cacheDirectory);
  if (isWhole(found, names)) return found;
  await make(
    names.filter((name) => found[name] === undefined),
    cacheDirectory,
  );
  return ensureTestImages(names, cacheDirectory);
}

async function findAll<Name extends TestImageName>(
  names: readonly Name[],
  cacheDirectory: string,
): Promise<Partial<Record<Name, ImageArchive>>> {
  const found: Partial<Record<Name, ImageArchive>> = {};
  for (const name of names) found[name] = await find(name, cacheDirectory);
  return found;
}

function isWhole<Name extends TestImageName>(
  found: Partial<Record<Name, ImageArchive>>,
  names: readonly Name[],
): found is Record<Name, ImageArchive> {
  return names.every((name) => found[name] !== undefined);
}

async function find(name: TestImageName, cacheDirectory: string): Promise<ImageArchive | undefined> {
  const archive = pathOf(name, cacheDirectory);
  const id = await imageIdOf(archive);
  return id === undefined ? undefined : { archive, reference: TEST_IMAGES[name].reference, id };
}

async function make(names: readonly TestImageName[], cacheDirectory: string): Promise<void> {
  await mkdir(cacheDirectory, { recursive: true });
  await withTemporaryFolder(cacheDirectory, async (folder) => {
    const debian = await unpackDebian(
      names.flatMap((name) => TEST_IMAGES[name].packages),
      folder,
    );
    for (const name of names) {
      const { reference, config, files } = TEST_IMAGES[name];
      const tree = wholeTree(await files(debian));
      const made = join(folder, "image.tar");
      await writeFile(made, imageArchive({ reference, architecture: "amd64", config, files: tree }));
      await land(made, pathOf(name, cacheDirectory));
    }
  });
}

function pathOf(name: TestImageName, cacheDirectory: string): string {
  const { reference, recipe } = TEST_IMAGES[name];
  return join(cacheDirectory, `${reference.replace(/[/:]/g, "-")}-r${recipe}.tar`);
}
