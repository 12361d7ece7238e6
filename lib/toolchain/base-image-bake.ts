import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { ExitCode, UserError } from "../errors";
import { ensureAptPackages } from "./apt";
import { asRoot } from "./as-root";
import type { ToolchainContext } from "./context";
import { isReadable, land, withTemporaryFolder } from "./files";
import { PINS_FOLDER } from "./pins";
import { outputOf, runStep } from "./run";

const SUITE = "trixie";

/**
 * Scripts, package list and files that make the image. `apparmor-kernel-features` is what a machine of this image
 * has in `/var/cache/apparmor/<hash>/.features`; an outdated one only makes the first boot slower.
 */
const RECIPE = join(PINS_FOLDER, "base-image");

/** What `bake.sh` calls. */
export const BAKE_PACKAGES = [
  "debian-archive-keyring",
  "e2fsprogs",
  "fdisk",
  "grub-pc-bin",
  "mmdebstrap",
  "qemu-utils",
] as const;

/** Where Debian's packages come from. */
export interface Archives {
  readonly main: string;
  readonly security: string;
}

const PUBLIC_ARCHIVES: Archives = {
  main: "http://deb.debian.org/debian",
  security: "http://deb.debian.org/debian-security",
};

/**
 * The image of the recipe in `toolchain/base-image`, baked unless it is there. A changed recipe makes another file.
 * @throws UserError SYSTEM_UNSUPPORTED (exit 5) on a processor the image cannot run on; those of `ensureAptPackages`;
 * TOOLCHAIN_STEP_FAILED
 */
export async function ensureBakedImage(
  context: ToolchainContext,
  processor: string = process.arch,
): Promise<string> {
  const { directory, report, runner } = context;
  const digest = await recipeDigest(RECIPE);
  const image = join(directory, "images", `debian-13-docker-${digest}.qcow2`);
  if (await isReadable(image)) return image;
  if (processor !== "x64") throw processorUnsupported(processor);
  await ensureAptPackages(BAKE_PACKAGES, context);
  const archives = await hostArchives(context);
  return report.step("bake the machine image: Debian 13 with Docker", "one or two minutes", () =>
    withTemporaryFolder(directory, async (folder) => {
      const baked = join(folder, "image.qcow2");
      const bake = [join(RECIPE, "bake.sh"), folder, baked, SUITE, archives.main, archives.security];
      // What a killed bake leaves mounted goes with its mount namespace.
      const args = ["--mount", "--propagation", "private", "sh", ...bake];
      const command = await asRoot({ program: "unshare", args }, runner);
      await runStep(runner, command, "the machine image cannot be baked");
      await land(baked, image);
      return image;
    }),
  );
}

/** Twelve hexadecimal digits of names and contents of all files of the recipe. */
export async function recipeDigest(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const kinds = await Promise.all(names.map((name) => stat(join(folder, name))));
  const files = names.filter((_, index) => kinds[index]?.isFile());
  const hash = createHash("sha256").update(SUITE);
  for (const file of files) {
    const contents = await readFile(join(folder, file));
    hash.update(`\0${file}\0${String(contents.length)}\0`).update(contents);
  }
  return hash.digest("hex").slice(0, 12);
}

/** The archives this computer uses itself: a mirror nearby, or the only one that can be reached. */
async function hostArchives({ runner }: ToolchainContext): Promise<Archives> {
  const format = "$(REPO_URI) $(LABEL)";
  const args = ["indextargets", "--format", format, "Created-By: Packages"];
  return parseArchives((await outputOf(runner, { program: "apt-get", args })) ?? "");
}

/** Debian's archives in lines `<URI> <label>`; the public ones for what is not among them, as on Ubuntu. */
export function parseArchives(output: string): Archives {
  const uris = new Map(
    output
      .split("\n")
      .map((line) => /^(https?:\/\/\S+?)\/? (.+)$/.exec(line.trim()))
      .flatMap((match): [string, string][] => (match?.[1] && match[2] ? [[match[2], match[1]]] : [])),
  );
  return {
    main: uris.get("Debian") ?? PUBLIC_ARCHIVES.main,
    security: uris.get("Debian-Security") ?? PUBLIC_ARCHIVES.security,
  };
}

function processorUnsupported(processor: string): UserError {
  return new UserError(
    "SYSTEM_UNSUPPORTED",
    `a machine on this computer is baked for x86-64 processors, found ${processor}`,
    {
      exitCode: ExitCode.missing,
      fix: "Set INFRASTRUCTURE_IMAGE to an image for this processor, or use a computer with an x86-64 processor.",
    },
  );
}
