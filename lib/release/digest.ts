import { createHash } from "node:crypto";

/** 64 bits: enough to tell releases apart, short enough to read in a path. */
const ID_LENGTH = 16;

export function sha256(content: string): string {
  return createHash("sha256").update(content, "utf8").digest("hex");
}

/** Hexadecimal digest of content as it names releases and configuration directories. */
export function shortDigest(content: string): string {
  return sha256(content).slice(0, ID_LENGTH);
}

/**
 * Digest of a set of files. The host computes the same with
 * `find . -type f -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum`.
 */
export function treeDigest(files: Iterable<readonly [path: string, content: string]>): string {
  const lines = [...files]
    .sort(([a], [b]) => byteOrder(a, b))
    .map(([path, content]) => `${sha256(content)}  ${path}\n`);
  return shortDigest(lines.join(""));
}

/** The order of `LC_ALL=C sort`. */
export function byteOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
