import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

/** A file of a stack's folder. */
export interface StackFile {
  readonly content: string;
  /** Permission bits, less the umask; 0644 when absent. */
  readonly mode?: number;
}

/**
 * Writes files under temporary names beside their own, so that what cannot be written is known before anything changes.
 * Files that are the same already are left as they are.
 * @returns a function that puts them in their places
 */
export function stageFiles(folder: string, files: ReadonlyMap<string, StackFile>): () => void {
  const staged = new Map<string, string>();
  const changed = [...files].filter(([name, file]) => !isSame(join(folder, inside(name)), file));
  try {
    for (const parent of new Set(changed.map(([name]) => dirname(join(folder, name))))) {
      mkdirSync(parent, { recursive: true });
    }
    for (const [name, { content, mode = 0o644 }] of changed) {
      const temporary = join(folder, `${name}.${process.pid}.tmp`);
      staged.set(temporary, join(folder, name));
      writeFileSync(temporary, content, { mode });
    }
  } catch (error) {
    for (const temporary of staged.keys()) rmSync(temporary, { force: true });
    throw error;
  }
  return () => {
    for (const [temporary, file] of staged) renameSync(temporary, file);
  };
}

function isSame(file: string, { content, mode = 0o644 }: StackFile): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || (stat.mode & 0o700) !== (mode & 0o700)) return false;
  return readFileSync(file).equals(Buffer.from(content, "utf8"));
}

/** Removes files and the folders that become empty by it; `folder` itself goes when nothing is left in it. */
export function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const file = join(folder, inside(name));
    rmSync(file, { force: true });
    for (let parent = dirname(file); parent.startsWith(folder); parent = dirname(parent)) {
      if (!removeIfEmpty(parent)) break;
    }
  }
}

/** Names that the metadata file of a stack lists as made by synth. */
export function readOwned(metadataFile: string): string[] {
  if (!existsSync(metadataFile)) return [];
  const metadata: unknown = JSON.parse(readFileSync(metadataFile, "utf8"));
  const files =
    typeof metadata === "object" && metadata !== null && "files" in metadata ? metadata.files : [];
  return Array.isArray(files) ? files.filter((name): name is string => typeof name === "string") : [];
}

/**
 * Removes what synth made for stacks whose environment is gone; what others put in their folders stays.
 * @param outdir CDKTF's output folder
 * @param existing names of the stacks to keep
 * @returns the names of those that were removed
 */
export function removeStacks(outdir: string, existing: readonly string[]): string[] {
  const metadata = join(outdir, "metadata");
  const known = existsSync(metadata) ? readdirSync(metadata).filter((name) => name.endsWith(".json")) : [];
  const gone = known.map((name) => name.slice(0, -".json".length)).filter((name) => !existing.includes(name));
  for (const name of gone.sort()) {
    const file = join(metadata, `${name}.json`);
    removeFiles(join(outdir, "stacks", name), readOwned(file));
    rmSync(file);
  }
  return gone;
}

function inside(name: string): string {
  const clean = normalize(name);
  if (clean.startsWith("..") || clean.startsWith(sep))
    throw new Error(`${name} is outside the stack's folder`);
  return clean;
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
