import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { writeAtomically } from "../atomic-file";
import { archiveOf } from "../images/archive";
import { resolveDigest } from "../images/registry";
import {
  hasDigest,
  imageLockText,
  LOCK_FILE,
  type LockedImage,
  type LockedImages,
  parseImageLock,
} from "../release/image-lock";
import type { WorkflowContext } from "./context";
import { unlockedImages } from "./release";

export interface LockChange {
  readonly reference: string;
  /** Absent when the environment's file does not have it yet. */
  readonly from?: LockedImage;
  /** Absent when the environment does not name the image any more. */
  readonly to?: LockedImage;
}

export interface LockComparison {
  readonly file: string;
  readonly images: LockedImages;
  readonly changes: readonly LockChange[];
}

/**
 * What the environment's tags stand for now, against what its file says: the id of a given archive's image, or the
 * digest in its registry.
 * @throws UserError IMAGE_LOCK_INVALID, REGISTRY_UNREACHABLE, REGISTRY_REFUSED, IMAGE_NOT_IN_REGISTRY
 */
export async function compareLock(
  context: WorkflowContext,
  resolve: (reference: string) => Promise<string> = resolveDigest,
): Promise<LockComparison> {
  const file = join(context.environment.directory, LOCK_FILE);
  const before: LockedImages = existsSync(file)
    ? parseImageLock(readFileSync(file, "utf8"), relative(process.cwd(), file)).images
    : {};
  const images: Record<string, LockedImage> = {};
  for (const reference of unlockedImages(context)) {
    if (hasDigest(reference)) continue;
    context.report.progress(reference);
    const archive = archiveOf(context.images ?? [], reference);
    images[reference] = archive ? { id: archive.id } : { digest: await resolve(reference) };
  }
  const references = [...new Set([...Object.keys(before), ...Object.keys(images)])].sort();
  const changes = references
    .map((reference) => ({ reference, from: before[reference], to: images[reference] }))
    .filter(({ from, to }) => valueOf(from) !== valueOf(to));
  return { file, images, changes };
}

/** Writes what was found; a file that says the same stays as it is. */
export function writeLock({ file, images, changes }: LockComparison): void {
  if (changes.length > 0 || !existsSync(file)) writeAtomically(file, imageLockText(images));
}

/** `digest sha256:…` or `id sha256:…`. */
export function valueOf(image: LockedImage | undefined): string | undefined {
  if (image === undefined) return undefined;
  return "digest" in image ? `digest ${image.digest}` : `id ${image.id}`;
}
