import { basename } from "node:path";
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
  /** Extended attributes by their full names, such as `security.capability`. */
  readonly attributes?: Readonly<Record<string, Buffer>>;
}

const BLOCK = 512;

type HeaderOf = Omit<TarEntry, "type" | "content"> & { readonly type: TarEntry["type"] | "ExtendedHeader" };

/** A tar archive that depends on nothing but its entries. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const path = entry.type === "Directory" ? `${entry.path}/` : entry.path;
    const content = entry.content ?? Buffer.alloc(0);
    return [...attributeBlocks(entry), ...blocksOf({ ...entry, path }, content)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

/** The extended header before an entry that has attributes, in the form that tar, Docker and containerd agree on. */
function attributeBlocks({ path, attributes = {} }: TarEntry): Buffer[] {
  const records = Object.entries(attributes).map(([name, value]) =>
    record(Buffer.concat([Buffer.from(`SCHILY.xattr.${name}=`), value])),
  );
  if (records.length === 0) return [];
  return blocksOf(
    { path: `PaxHeader/${basename(path)}`, type: "ExtendedHeader", mode: 0o644 },
    Buffer.concat(records),
  );
}

/** `<length> <contents>\n`, where the length counts its own digits. */
function record(contents: Buffer): Buffer {
  const rest = contents.length + 2;
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length += 1;
  return Buffer.concat([Buffer.from(`${length} `), contents, Buffer.from("\n")]);
}

function blocksOf(entry: HeaderOf, content: Buffer): Buffer[] {
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return [headerOf(entry, content.length), content, padding];
}

function headerOf(entry: HeaderOf, size: number): Buffer {
  const buffer = Buffer.alloc(BLOCK);
  const header = new Header({
    path: entry.path,
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
