import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

/** A file of a stack's folder. */
export interface StackFile {
  readonly content: string | Buffer;
  /** Permission bits; 0644 when absent. */
  readonly mode?: number;
}

/**
 * Brings the files that synth made in a folder to what `files` says: writes them, removes those that an earlier
 * synth made, leaves everything else (`.terraform`, `operator.auto.tfvars`) alone. Every file is written under a
 * temporary name first, so that a full disk leaves the old files as they are.
 * @param owned names that the last synth gave, from `readOwned`
 */
export function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, StackFile>,
  owned: readonly string[],
): void {
  const temporary = new Map<string, string>();
  try {
    for (const [name, { content, mode = 0o644 }] of files) {
      const file = join(folder, inside(name));
      const beside = `${file}.${process.pid}.tmp`;
      mkdirSync(dirname(file), { recursive: true });
      temporary.set(beside, file);
      writeFileSync(beside, content);
      chmodSync(beside, mode);
    }
    for (const [beside, file] of temporary) renameSync(beside, file);
  } finally {
    for (const beside of temporary.keys()) rmSync(beside, { force: true });
  }
  removeFiles(
    folder,
    owned.filter((name) => !files.has(name)),
  );
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
