import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { list } from "tar";
import { writeArchive } from "../../lib/release/archive";
import { contentOf, release } from "./fixtures";

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "torrust-archive-"))));
afterEach(() => {
  rmSync(directory, { recursive: true });
});

test("the same bundle gives the same bytes, readable by its owner only", async () => {
  const [first, second] = [join(directory, "1.tar.gz"), join(directory, "2.tar.gz")];
  await writeArchive(release(), first);
  await writeArchive(release(), second);
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  expect(statSync(first).mode & 0o777).toBe(0o600);
});

test("any tar reads it: paths, modes, contents, no user of this machine", async () => {
  const bundle = release();
  const file = join(directory, "release.tar.gz");
  await writeArchive(bundle, file);
  const found = new Map<string, string>();
  await list({
    file,
    onReadEntry: (entry) => {
      expect([entry.uid, entry.gid, entry.mode]).toEqual([0, 0, bundle.files.get(entry.path)?.mode]);
      const chunks: Buffer[] = [];
      entry.on("data", (chunk) => chunks.push(chunk));
      entry.on("end", () => found.set(entry.path, Buffer.concat(chunks).toString("utf8")));
    },
  });
  expect([...found.keys()]).toEqual([...bundle.files.keys()]);
  for (const [path, content] of found) expect(content).toBe(contentOf(bundle, path));
});

test("a failed write leaves nothing behind", async () => {
  const bundle = release();
  const files = new Map([...bundle.files, ["x".repeat(300), { content: "", mode: 0o644 as const }]]);
  await expect(writeArchive({ ...bundle, files }, join(directory, "release.tar.gz"))).rejects.toThrow(
    "too long",
  );
  expect(readdirSync(directory)).toEqual([]);
});
