import { Header } from "tar";

/** One entry of an archive; what is not given is the same in every archive: time 0, no owner names. */
export interface TarEntry {
  /** Relative, without a leading or closing slash. */
  readonly path: string;
  readonly type: "File" | "Directory" | "SymbolicLink";
  readonly mode: number;
  /** Numeric owner and group; root by default. */
  readonly owner?: number;
  /** Of a file. */
  readonly content?: Buffer;
  /** Of a symbolic link. */
  readonly target?: string;
}

const BLOCK = 512;

/** A tar archive that depends on nothing but its entries. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const content = entry.content ?? Buffer.alloc(0);
    return [
      headerOf(entry, content.length),
      content,
      Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK),
    ];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

function headerOf(entry: TarEntry, size: number): Buffer {
  const buffer = Buffer.alloc(BLOCK);
  const header = new Header({
    path: entry.type === "Directory" ? `${entry.path}/` : entry.path,
    type: entry.type,
    mode: entry.mode,
    uid: entry.owner ?? 0,
    gid: entry.owner ?? 0,
    size,
    mtime: new Date(0),
    linkpath: entry.target,
  });
  if (header.encode(buffer, 0)) throw new Error(`${entry.path} does not fit into a plain tar header`);
  return buffer;
}
