import { dirname } from "node:path";
import type { TarEntry } from "./tar-writer";

/** All entries of an image's root file system, sorted, every folder before what is in it; folders not given are root's. */
export function wholeTree(given: readonly TarEntry[]): TarEntry[] {
  const entries = new Map(given.map((entry) => [entry.path, entry]));
  for (const { path } of given) {
    for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
      if (!entries.has(parent)) entries.set(parent, folder(parent, 0o755));
    }
  }
  return [...entries.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}

export function program(path: string, content: string | Buffer): TarEntry {
  return { path, type: "File", mode: 0o755, content: Buffer.from(content) };
}

export function text(path: string, content: string | Buffer, owner = 0): TarEntry {
  return { path, type: "File", mode: 0o644, owner, content: Buffer.from(content) };
}

export function link(path: string, target: string): TarEntry {
  return { path, type: "SymbolicLink", mode: 0o777, target };
}

export function folder(path: string, mode: number, owner = 0): TarEntry {
  return { path, type: "Directory", mode, owner };
}
