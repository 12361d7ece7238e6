import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { archiveOf, readImageArchives } from "../../lib/images/archive";
import { tarOf } from "../../lib/toolchain/tar-writer";
import { rejectionOf } from "../support/failure";
import { temporaryFolder } from "../support/folder";

const folder = temporaryFolder("image-archives");
const A = "a".repeat(64);
const B = "b".repeat(64);

/** An archive with these members and, last as `docker save` has it, the manifest. */
function archive(name: string, members: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  const entries = Object.entries(members).map(([member, text]) => ({
    path: member,
    type: "File" as const,
    mode: 0o644,
    content: Buffer.from(text),
  }));
  const bytes = tarOf(entries);
  writeFileSync(path, name.endsWith("gz") ? gzipSync(bytes) : bytes);
  return path;
}

const manifest = (...images: readonly (readonly [config: string, tags: readonly string[] | null])[]) =>
  JSON.stringify(images.map(([Config, RepoTags]) => ({ Config, RepoTags, Layers: [] })));

const layers = { "blobs/sha256/c": "x".repeat(3_000_000) };

test("references and ids of every image, as old and new Docker write them, compressed or not", async () => {
  const old = archive("old.tar", { "manifest.json": manifest([`${A}.json`, ["caddy:2.10.2"]]), ...layers });
  const several = archive("several.tar.gz", {
    ...layers,
    "index.json": "{}",
    "manifest.json": manifest(
      [`blobs/sha256/${B}`, ["torrust/tracker:3.0.0", "torrust/tracker:v3"]],
      [`blobs/sha256/${A}`, null],
    ),
  });

  expect(await readImageArchives([old, several])).toEqual([
    { archive: old, reference: "caddy:2.10.2", id: `sha256:${A}` },
    { archive: several, reference: "torrust/tracker:3.0.0", id: `sha256:${B}` },
    { archive: several, reference: "torrust/tracker:v3", id: `sha256:${B}` },
  ]);
});

test("a folder stands for its archives; what else is in it is left alone", async () => {
  archive("several/b.tgz", { "manifest.json": manifest([`${B}.json`, ["b:1"]]) });
  archive("several/a.tar", { "manifest.json": manifest([`${A}.json`, ["a:1"]]) });
  archive("several/README.md", {});

  const images = await readImageArchives([join(folder, "several")]);

  expect(images.map(({ reference }) => reference)).toEqual(["a:1", "b:1"]);
});

test.each(["caddy:2", "library/caddy:2", "docker.io/library/caddy:2"])(
  "%s is Docker's caddy:2",
  async (name) => {
    const path = archive(`${name.length}.tar`, { "manifest.json": manifest([`${A}.json`, [name]]) });
    const images = await readImageArchives([path]);

    expect(archiveOf(images, "caddy:2")?.archive).toBe(path);
    expect(archiveOf(images, "docker.io/library/caddy:2")?.archive).toBe(path);
    expect(archiveOf(images, "other/caddy:2")).toBeUndefined();
  },
);

test("the same archive twice is one; the same image in two archives is no fault", async () => {
  const one = archive("same/one.tar", { "manifest.json": manifest([`${A}.json`, ["a:1"]]) });
  archive("same/two.tar", { "manifest.json": manifest([`${A}.json`, ["a:1"]]) });

  expect(await readImageArchives([one, one])).toHaveLength(1);
  expect(await readImageArchives([join(folder, "same")])).toHaveLength(2);
});

test("IMAGE_ARCHIVES_DIFFER: two images under one name", async () => {
  const one = archive("differ/one.tar", { "manifest.json": manifest([`${A}.json`, ["a:1"]]) });
  const two = archive("differ/two.tar", { "manifest.json": manifest([`${B}.json`, ["a:1"]]) });

  expect(await rejectionOf(readImageArchives([join(folder, "differ")]))).toMatchObject({
    code: "IMAGE_ARCHIVES_DIFFER",
    exitCode: 2,
    message: `two archives hold a:1, and not the same one: ${one} sha256:${A}, ${two} sha256:${B}`,
    fix: "Leave one of them out.",
  });
});

const truncated = (): string => {
  const path = archive("truncated.tar", layers);
  writeFileSync(
    path,
    tarOf([{ path: "layer", type: "File", mode: 0o644, content: Buffer.alloc(9000) }]).subarray(0, 2000),
  );
  return path;
};
const text = (): string => {
  const path = join(folder, "text.tar");
  writeFileSync(path, "no archive at all\n");
  return path;
};
const empty = (): string => {
  const path = join(folder, "empty");
  mkdirSync(path, { recursive: true });
  return path;
};

test.each<[string, () => string, RegExp]>([
  ["nothing there", () => join(folder, "none.tar"), /found nothing$/],
  ["an empty folder", empty, /found a folder without a \.tar, \.tar\.gz or \.tgz$/],
  ["no archive", text, /found (something else|no manifest\.json)/],
  ["a part of an archive", truncated, /found something else/],
  ["another archive", () => archive("other.tar", layers), /found no manifest\.json in it$/],
  [
    "an OCI layout alone",
    () => archive("oci.tar", { ...layers, "oci-layout": "{}", "index.json": "{}" }),
    /found an OCI layout without manifest\.json$/,
  ],
  [
    "a manifest of something else",
    () => archive("foreign.tar", { "manifest.json": '{"name": "app"}' }),
    /found a manifest\.json that is not Docker's$/,
  ],
  [
    "images without a name",
    () => archive("nameless.tar", { "manifest.json": manifest([`${A}.json`, null]) }),
    /found images without a name/,
  ],
])("IMAGE_ARCHIVE_UNREADABLE: %s", async (_what, path, message) => {
  const error = await rejectionOf(readImageArchives([path()]));

  expect(error).toMatchObject({ code: "IMAGE_ARCHIVE_UNREADABLE", exitCode: 2 });
  expect(error).toHaveProperty("message", expect.stringMatching(message));
  expect(error).toHaveProperty("fix", expect.stringContaining("docker save --output FILE"));
});
