import type { ImageConfig } from "../../lib/toolchain/image-archive";
import { folder, link, program, text } from "../../lib/toolchain/image-tree";
import type { TarEntry } from "../../lib/toolchain/tar-writer";
import type { DebianFiles } from "./debian";

/** A stand-in for an official image: its paths, users, variables and start, with Debian's programs. */
export interface TestImage {
  /** Repository and tag; the tag is the version in Debian 13. */
  readonly reference: string;
  /** Raise it when anything of the image changes: archives made by an older recipe are then made again. */
  readonly recipe: number;
  readonly packages: readonly string[];
  readonly config: ImageConfig;
  files(debian: DebianFiles): Promise<TarEntry[]>;
}

/** What every image has; `users` are lines of /etc/passwd and /etc/group without root's. */
export function base(users: { readonly passwd?: string; readonly group?: string } = {}): TarEntry[] {
  return [
    text("etc/passwd", `root:x:0:0:root:/root:/bin/sh\n${users.passwd ?? ""}`),
    text("etc/group", `root:x:0:\n${users.group ?? ""}`),
    text("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n"),
    folder("root", 0o700),
    folder("tmp", 0o1777),
  ];
}

/** busybox and its names; `place` gives the name's path in the image, or undefined for a name that it does not have. */
export async function busybox(
  debian: DebianFiles,
  path: string,
  place: (applet: string) => string | undefined,
): Promise<TarEntry[]> {
  const links = (await debian.applets())
    .map(place)
    .filter((name) => name !== undefined && name !== path)
    .map((name) => link(name ?? "", `/${path}`));
  return [program(path, await debian.read("usr/bin/busybox")), ...links];
}
