import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ExitCode, UserError } from "../errors";
import { ensureBakedImage } from "./base-image-bake";
import { ensureDownloadedImage, parseImageUrl } from "./base-image-download";
import type { ToolchainContext } from "./context";

/** The value of `INFRASTRUCTURE_IMAGE` that stands for the image this program bakes. */
export const BAKED_IMAGE = "debian-13";

/**
 * The file of a machine image: `debian-13` is baked once, a URL with `#sha256=<hex>` is downloaded once, anything
 * else is a path, relative to the working directory.
 * @returns an absolute path
 * @throws UserError IMAGE_MISSING (exit 3) for a path without a file, IMAGE_NOT_PINNED (exit 3) for a URL without a
 * checksum, IMAGE_DOWNLOAD, IMAGE_CHECKSUM; those of `ensureBaseImage`
 */
export async function resolveImage(image: string, context: ToolchainContext): Promise<string> {
  if (image === BAKED_IMAGE) return ensureBaseImage(context);
  if (/^https?:\/\//i.test(image)) return ensureDownloadedImage(parseImageUrl(image), context);
  return existingFile(resolve(image), image);
}

/**
 * The baked image, Debian 13 with Docker; made when it is not there, in one or two minutes.
 * @throws UserError SYSTEM_UNSUPPORTED, PACKAGES_MISSING (exit 5), PACKAGES_FAILED, TOOLCHAIN_STEP_FAILED
 */
export function ensureBaseImage(context: ToolchainContext): Promise<string> {
  return ensureBakedImage(context);
}

async function existingFile(path: string, given: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  throw new UserError(
    "IMAGE_MISSING",
    `INFRASTRUCTURE_IMAGE names the file "${given}", ${found ? "which is not a file" : "which does not exist"}`,
    {
      exitCode: ExitCode.configuration,
      fix: `Give the path of a qcow2 image with cloud-init, its URL with #sha256=<hex>, or ${BAKED_IMAGE} to have one baked.`,
    },
  );
}
