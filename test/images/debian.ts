import { mkdir, readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { program } from "../../lib/toolchain/image-tree";
import type { TarEntry } from "../../lib/toolchain/tar-writer";
import { run } from "../e2e/lxd/lxc";

const LIBRARIES = "usr/lib/x86_64-linux-gnu";
const LOADER = "usr/lib64/ld-linux-x86-64.so.2";
/** Where programs name their loader. */
const LOADER_IN_IMAGE = "lib64/ld-linux-x86-64.so.2";

/** Not installed but only unpacked Debian packages, from which an image takes what it needs. */
export class DebianFiles {
  constructor(private readonly root: string) {}

  /** Where a file of a package is on this computer. */
  path(path: string): string {
    return join(this.root, path);
  }

  read(path: string): Promise<Buffer> {
    return readFile(this.path(path));
  }

  /** Programs (path in the image to path in Debian) with the shared libraries that they load. */
  async programs(paths: Readonly<Record<string, string>>): Promise<TarEntry[]> {
    const libraries = new Set<string>();
    const programs = Object.entries(paths).map(async ([target, source]) => {
      for (const library of await this.#librariesOf(source)) libraries.add(library);
      return program(target, await this.read(source));
    });
    const entries = await Promise.all(programs);
    if (libraries.size > 0) entries.push(program(LOADER_IN_IMAGE, await this.read(LOADER)));
    const loaded = [...libraries].map(async (path) => program(path, await this.read(path)));
    return [...entries, ...(await Promise.all(loaded))];
  }

  /** The files of a folder, not those of its folders. */
  async folder(path: string): Promise<TarEntry[]> {
    const found = await readdir(join(this.root, path), { withFileTypes: true });
    const names = found.filter((entry) => entry.isFile()).map((entry) => `${path}/${entry.name}`);
    return Promise.all(
      names.map(async (name): Promise<TarEntry> => {
        return { path: name, type: "File", mode: 0o644, content: await this.read(name) };
      }),
    );
  }

  /** Debian's certificate authorities, one PEM text. */
  async authorities(): Promise<Buffer> {
    const folder = await this.folder("usr/share/ca-certificates/mozilla");
    const sorted = folder.sort((left, right) => (left.path < right.path ? -1 : 1));
    return Buffer.concat(sorted.map(({ content }) => content ?? Buffer.alloc(0)));
  }

  /** Where busybox wants its names, such as `usr/bin/wget`. */
  async applets(): Promise<string[]> {
    const list = await run(join(this.root, "usr/bin/busybox"), ["--list-full"]);
    return list.split("\n").filter((path) => path !== "");
  }

  async #librariesOf(path: string): Promise<string[]> {
    const absolute = (inRoot: string) => join(this.root, inRoot);
    const args = ["--library-path", absolute(LIBRARIES), "--list", absolute(path)];
    // The loader refuses scripts and static programs: they need no libraries.
    const output = await run(absolute(LOADER), args).catch(() => "");
    if (output.includes("=> not found")) throw new Error(`${path} misses libraries:\n${output}`);
    const found = [...output.matchAll(/=> (.+) \(0x/g)].map(([, library]) =>
      relative(this.root, library ?? ""),
    );
    return found.filter((library) => library.startsWith(LIBRARIES));
  }
}

/** Unpacks packages of Debian 13 and all that they depend on below `folder`; 15 to 40 s. */
export async function unpackDebian(packages: readonly string[], folder: string): Promise<DebianFiles> {
  const archive = join(folder, "debian.tar");
  const root = join(folder, "debian");
  await run("mmdebstrap", [
    "--variant=extract",
    "--skip=output/dev,output/mknod",
    '--aptopt=Apt::Install-Recommends "false"',
    `--include=${[...new Set(packages)].sort().join(",")}`,
    "trixie",
    archive,
  ]);
  await mkdir(root);
  const unused = ["doc", "man", "locale"].map((name) => `--exclude=./usr/share/${name}`);
  await run("tar", ["-xf", archive, "-C", root, "--no-same-owner", ...unused]);
  return new DebianFiles(root);
}
