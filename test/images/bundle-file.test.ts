import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, list } from "tar";
import { readBundle, writeBundle } from "../../lib/images/bundle-file";
import { rejectionOf } from "../support/failure";
import { temporaryFolder, writeFiles } from "../support/folder";

const folder = temporaryFolder("bundle-file");
writeFiles(folder, { "release-1.tar.gz": "release", "a.tar": "image a", "b.tar": "images b and c" });
const at = (name: string): string => join(folder, name);

const contents = {
  release: { id: "0123456789abcdef", archive: at("release-1.tar.gz") },
  images: [
    { reference: "torrust/tracker:3.0.0", id: "sha256:1", archive: at("a.tar") },
    { reference: "caddy:2.10.2", id: "sha256:2", archive: at("b.tar") },
    { reference: "mysql:8.4.6", id: "sha256:3", archive: at("b.tar") },
  ],
};

test("what is written is read back, whatever its archives were called; an archive is in it once", async () => {
  await writeBundle(contents, at("x.tar"));
  const names: string[] = [];
  await list({ file: at("x.tar"), onReadEntry: ({ path }) => names.push(path) });

  expect(names).toEqual([
    "bundle.json",
    "images/caddy@2.10.2.tar",
    "images/torrust+tracker@3.0.0.tar",
    "release.tar.gz",
  ]);
  const { release, images } = await readBundle(at("x.tar"), at("x"));
  expect(release).toEqual({ id: "0123456789abcdef", archive: at("x/release.tar.gz") });
  expect(images.map(({ reference, id, archive }) => [reference, id, readFileSync(archive, "utf8")])).toEqual([
    ["torrust/tracker:3.0.0", "sha256:1", "image a"],
    ["caddy:2.10.2", "sha256:2", "images b and c"],
    ["mysql:8.4.6", "sha256:3", "images b and c"],
  ]);
});

test("the same contents give the same bytes, and nothing else stays behind", async () => {
  await writeBundle(contents, at("one.tar"));
  await writeBundle(contents, at("two.tar"));

  expect(readFileSync(at("one.tar")).equals(readFileSync(at("two.tar")))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith("one.tar"))).toEqual(["one.tar"]);
});

test("without a machine there is no release in it", async () => {
  await writeBundle({ images: contents.images }, at("images.tar"));

  expect(await readBundle(at("images.tar"), at("images"))).not.toHaveProperty("release");
});

async function changed(
  name: string,
  change: (unpacked: string) => Promise<readonly string[]>,
): Promise<string> {
  await writeBundle(contents, at("whole.tar"));
  await readBundle(at("whole.tar"), at(name));
  const members = await change(at(name));
  await create({ file: at(`${name}.tar`), cwd: at(name) }, [...members]);
  return at(`${name}.tar`);
}

test.each<[string, () => Promise<string>, RegExp]>([
  ["no file", () => Promise.resolve(at("none.tar")), /found something else \(.*ENOENT/],
  ["another file", () => Promise.resolve(at("a.tar")), /found something else/],
  [
    "a part of it",
    async () => {
      await writeBundle(contents, at("part.tar"));
      writeFileSync(at("part.tar"), readFileSync(at("part.tar")).subarray(0, 2500));
      return at("part.tar");
    },
    /found (something else|no )/,
  ],
  [
    "a changed image",
    () =>
      changed("image", (unpacked) => {
        writeFileSync(join(unpacked, "images/caddy@2.10.2.tar"), "another");
        return Promise.resolve(["bundle.json", "images", "release.tar.gz"]);
      }),
    /found a changed images\/caddy@2\.10\.2\.tar: SHA-256 [0-9a-f]{64} in place of [0-9a-f]{64}$/,
  ],
  [
    "a lost release",
    () => changed("lost", () => Promise.resolve(["bundle.json", "images"])),
    /found no release\.tar\.gz in it$/,
  ],
])("BUNDLE_UNREADABLE: %s", async (what, file, message) => {
  const error = await rejectionOf(readBundle(await file(), at(`read-${what.replaceAll(" ", "-")}`)));

  expect(error).toMatchObject({
    code: "BUNDLE_UNREADABLE",
    fix: "Copy it again, or make it again with `make bundle`.",
  });
  expect(error).toHaveProperty("message", expect.stringMatching(message));
});
