import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Header } from "tar";
import type { BundleFile, ReleaseBundle } from "./bundle";

/** A tar archive is a sequence of 512-byte blocks and ends with two empty ones. */
const BLOCK = 512;

/** 1980-01-01, the oldest time every archiver accepts; a real one would make each archive different. */
const FIXED_TIME = new Date("1980-01-01T00:00:00Z");

/** Writes the bundle as a gzipped tar archive; the same bundle gives the same archive. */
export async function writeArchive(bundle: ReleaseBundle, path: string): Promise<void> {
  const partial = `${path}.partial`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await pipeline(blocks(bundle), createGzip(), createWriteStream(partial, { mode: 0o600 }));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

function* blocks(bundle: ReleaseBundle): Generator<Buffer> {
  for (const [path, file] of bundle.files) yield* entry(path, file);
  yield Buffer.alloc(2 * BLOCK);
}

function* entry(path: string, file: BundleFile): Generator<Buffer> {
  const content = Buffer.from(file.content, "utf8");
  const block = Buffer.alloc(BLOCK);
  const header = new Header({
    path,
    mode: file.mode,
    uid: 0,
    gid: 0,
    size: content.length,
    mtime: FIXED_TIME,
    type: "File",
  });
  if (header.encode(block, 0)) throw new Error(`the path ${path} is too long for a plain tar header`);
  yield block;
  yield content;
  yield Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
}
