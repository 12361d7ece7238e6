import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "tar";
import { z } from "zod";
import { imageArchive, imageIdOf } from "../../lib/toolchain/image-archive";
import { parseLdd } from "../../lib/toolchain/tracker-image";
import { TRACKER_IMAGE_CONFIG, trackerImageFiles } from "../../lib/toolchain/tracker-image-files";

interface Entry {
  readonly type: string;
  readonly mode?: number;
  readonly owner?: number;
  readonly target?: string;
  readonly content: Buffer;
}

function entriesOf(archive: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const parser = new Parser({
    onReadEntry: (entry) => {
      const chunks: Buffer[] = [];
      entry.on("data", (chunk) => chunks.push(chunk));
      entry.on("end", () => {
        const { type, mode, uid: owner, linkpath: target } = entry;
        entries.set(entry.path, { type, mode, owner, target, content: Buffer.concat(chunks) });
      });
    },
  });
  parser.end(archive);
  return entries;
}

function archiveOf(
  libraries: readonly string[] = ["/lib64/ld-linux-x86-64.so.2", "/lib/x86_64-linux-gnu/libc.so.6"],
) {
  return imageArchive({
    reference: "torrust/tracker:3.0.0",
    architecture: "amd64",
    config: TRACKER_IMAGE_CONFIG,
    files: trackerImageFiles({
      tracker: Buffer.from("tracker"),
      busybox: Buffer.from("busybox"),
      authorities: Buffer.from("authorities"),
      libraries: new Map(libraries.map((path) => [path, Buffer.from(path)])),
    }),
  });
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

const manifestSchema = z.tuple([
  z.object({ Config: z.string(), RepoTags: z.array(z.string()), Layers: z.tuple([z.string()]) }),
]);
const configSchema = z.looseObject({
  rootfs: z.object({ diff_ids: z.array(z.string()) }),
  config: z.looseObject({ Cmd: z.array(z.string()), User: z.string(), Env: z.array(z.string()) }),
});

/** The parts of an archive, by what the manifest says. */
function parts(archive: Buffer) {
  const entries = entriesOf(archive);
  const contentOf = (name: string) => entries.get(name)?.content ?? Buffer.alloc(0);
  const [manifest] = manifestSchema.parse(JSON.parse(contentOf("manifest.json").toString()));
  const configBytes = contentOf(manifest.Config);
  const config = configSchema.parse(JSON.parse(configBytes.toString()));
  const layer = contentOf(manifest.Layers[0]);
  return { names: [...entries.keys()], manifest, configBytes, config, layer, root: entriesOf(layer) };
}

test("the same inputs give the same bytes, in whatever order they come", () => {
  expect(archiveOf(["/lib/b", "/lib/a"]).equals(archiveOf(["/lib/a", "/lib/b"]))).toBe(true);
});

test("the archive is what docker load takes: manifest, configuration and layer agree on their digests", () => {
  const { manifest, config, configBytes, layer, names } = parts(archiveOf());
  expect(names[0]).toBe("manifest.json");
  expect(manifest.RepoTags).toEqual(["torrust/tracker:3.0.0"]);
  expect(manifest.Config).toBe(`${sha256(configBytes)}.json`);
  expect(config.rootfs.diff_ids).toEqual([`sha256:${sha256(layer)}`]);
  expect(config).toMatchObject({ architecture: "amd64", os: "linux", created: "1970-01-01T00:00:00.000Z" });
});

test("the image starts the tracker itself, as the user of the official image, with its variables", () => {
  const { config } = parts(archiveOf());
  expect(config.config.Cmd).toEqual(["/usr/bin/torrust-tracker"]);
  expect(config.config.User).toBe("1000:1000");
  expect(config.config["Entrypoint"]).toBeUndefined();
  expect(config.config.Env).toContain("TORRUST_TRACKER_CONFIG_TOML_PATH=/etc/torrust/tracker/tracker.toml");
});

test("the root file system has the official image's paths, owners and shell", () => {
  const { root } = parts(archiveOf());
  expect(root.get("usr/bin/torrust-tracker")).toMatchObject({ mode: 0o755, owner: 0 });
  for (const folder of ["etc/torrust/tracker/", "var/lib/torrust/tracker/", "var/log/torrust/tracker/"]) {
    expect(root.get(folder)).toMatchObject({ type: "Directory", mode: 0o755, owner: 1000 });
  }
  expect(root.get("bin/sh")).toMatchObject({ type: "SymbolicLink", target: "/busybox/busybox" });
  expect(root.get("busybox/wget")).toMatchObject({ type: "SymbolicLink", target: "busybox" });
  expect(root.get("lib64/ld-linux-x86-64.so.2")).toMatchObject({ mode: 0o755 });
  expect(root.get("tmp/")).toMatchObject({ mode: 0o1777 });
  expect(root.get("etc/passwd")?.content.toString()).toContain("torrust:x:1000:1000:");
});

test("every folder comes before what is in it", () => {
  const { root } = parts(archiveOf());
  const seen = new Set<string>(["./"]);
  for (const path of root.keys()) {
    const parent = path.replace(/[^/]+\/?$/, "");
    expect([...seen]).toContain(parent || "./");
    seen.add(path);
  }
});

test("the id is read from the archive without loading it, and is undefined without an archive", async () => {
  const folder = mkdtempSync(join(tmpdir(), "image-"));
  writeFileSync(join(folder, "image.tar"), archiveOf());
  const { manifest } = parts(archiveOf());
  expect(await imageIdOf(join(folder, "image.tar"))).toBe(`sha256:${manifest.Config.replace(".json", "")}`);
  expect(await imageIdOf(join(folder, "none.tar"))).toBeUndefined();
});

test("libraries are read from ldd's lines; the kernel's own is none", () => {
  const output = [
    "\tlinux-vdso.so.1 (0x00007f750b178000)",
    "\tlibz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f750b147000)",
    "\tlibgone.so.1 => not found",
    "\t/lib64/ld-linux-x86-64.so.2 (0x00007f750b17a000)",
  ].join("\n");
  expect(parseLdd(output)).toEqual(["/lib/x86_64-linux-gnu/libz.so.1", "/lib64/ld-linux-x86-64.so.2"]);
});
