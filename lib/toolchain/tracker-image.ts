import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ExitCode, UserError } from "../errors";
import type { ImageArchive } from "../images/archive";
import { ensureAptPackages } from "./apt";
import type { ToolchainContext } from "./context";
import { land, which, withTemporaryFolder } from "./files";
import { imageArchive, imageIdOf } from "./image-archive";
import { TRACKER } from "./pins";
import type { Platform } from "./platform";
import { type Provision, ensure } from "./provision";
import { outputOf } from "./run";
import { trackerBinaryProvision } from "./rust";
import { TRACKER_IMAGE_CONFIG, trackerImageFiles } from "./tracker-image-files";

/** Raise it when `trackerImageFiles` changes: archives made by an older recipe are then made again. */
const RECIPE = 1;

/** Only the authorities that Debian ships: a private one of this machine has no business on the tracker's host. */
const AUTHORITIES = "/usr/share/ca-certificates/mozilla";

/** The tracker's image made on this machine, for where no container registry can be reached. */
export function trackerImageProvision(
  context: ToolchainContext,
  platform: Platform,
  searchPath: string,
): Provision<ImageArchive> {
  const archive = join(
    context.directory,
    "images",
    `${TRACKER.crate}-${TRACKER.version}-r${String(RECIPE)}.tar`,
  );
  return {
    name: `image ${TRACKER.image}`,
    find: async () => {
      const id = await imageIdOf(archive);
      return id === undefined ? undefined : { archive, reference: TRACKER.image, id };
    },
    make: async () => {
      const binary = await ensure(trackerBinaryProvision(context));
      await ensureAptPackages(["ca-certificates"], context);
      const busybox = await busyboxPath(context, searchPath);
      await context.report.step(`pack image ${TRACKER.image}`, "a second", async () => {
        const files = trackerImageFiles({
          tracker: await readFile(binary),
          busybox: await readFile(busybox),
          authorities: await authorities(),
          libraries: await librariesOf([binary, busybox], context),
        });
        const bytes = imageArchive({
          reference: TRACKER.image,
          architecture: platform.architecture,
          config: TRACKER_IMAGE_CONFIG,
          files,
        });
        await withTemporaryFolder(context.directory, async (folder) => {
          const made = join(folder, "image.tar");
          await writeFile(made, bytes);
          await land(made, archive);
        });
      });
    },
  };
}

/** Absolute paths of the libraries in what `ldd` prints. */
export function parseLdd(output: string): string[] {
  const paths = output.split("\n").flatMap((line) => /(?:=> |^\s*)(\/\S+) \(0x/.exec(line)?.[1] ?? []);
  return [...new Set(paths)].sort();
}

/** `busybox` from whichever of Debian's packages is there; they exclude each other. */
async function busyboxPath(context: ToolchainContext, searchPath: string): Promise<string> {
  const folders = `${searchPath}:/usr/bin:/bin`;
  const present = await which("busybox", folders);
  if (present !== undefined) return present;
  await ensureAptPackages(["busybox-static"], context);
  const installed = await which("busybox", folders);
  if (installed !== undefined) return installed;
  throw new UserError("TOOL_MISSING", "expected busybox, which goes into the tracker's image; found none", {
    exitCode: ExitCode.missing,
    fix: "Install it: `sudo apt-get install busybox-static`.",
  });
}

async function authorities(): Promise<Buffer> {
  const names = (await readdir(AUTHORITIES)).filter((name) => name.endsWith(".crt")).sort();
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(AUTHORITIES, name)))));
}

async function librariesOf(
  programs: readonly string[],
  context: ToolchainContext,
): Promise<Map<string, Buffer>> {
  const libraries = new Map<string, Buffer>();
  for (const program of programs) {
    // A static program makes ldd fail: it needs none.
    const output = await outputOf(context.runner, { program: "ldd", args: [program] });
    for (const path of parseLdd(output ?? "")) libraries.set(path, await readFile(path));
  }
  return libraries;
}
