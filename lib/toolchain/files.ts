import { constants } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join } from "node:path";

/** Runs `work` with a new folder below `directory`, which is gone afterwards whatever happens. */
export async function withTemporaryFolder<T>(
  directory: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = join(directory, "tmp");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "step-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Moves a finished artifact to its place; both are on the file system of the toolchain folder. */
export async function land(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

/** Writes a file whole or not at all, and not when it already says the same. */
export async function writeWhole(path: string, contents: string): Promise<void> {
  const present = await readFile(path, "utf8").catch(() => undefined);
  if (present === contents) return;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${String(process.pid)}.tmp`;
  await writeFile(temporary, contents);
  await rename(temporary, path);
}

export async function isExecutable(path: string): Promise<boolean> {
  return can(path, constants.X_OK);
}

export async function isReadable(path: string): Promise<boolean> {
  return can(path, constants.R_OK);
}

/** The first executable of this name in a search path such as `$PATH`; relative entries are passed over. */
export async function which(name: string, searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter).filter(isAbsolute)) {
    const path = join(folder, name);
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function can(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
