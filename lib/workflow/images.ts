import { UserError } from "../errors";
import { archiveOf, type ImageArchive } from "../images/archive";
import { familiar } from "../images/reference";
import type { ReleaseBundle, ReleaseManifest } from "../release/bundle";
import type { HostStatus } from "../release/host-status";
import { hasDigest, withoutDigest } from "../release/image-lock";
import type { Toolchain } from "../toolchain/toolchain";
import type { WorkflowContext } from "./context";

type Images = readonly ImageArchive[];

/**
 * Archives that can serve the release: what was given goes before what was made here.
 * @throws UserError IMAGE_LOCKED_BY_DIGEST, IMAGE_LOCK_MISMATCH for what was given
 */
export function imagesAtHand(
  { images = [] }: WorkflowContext,
  toolchain: Toolchain,
  { manifest }: ReleaseBundle,
): Images {
  for (const reference of manifest.images) checkLocked(reference, manifest, images);
  const ids = Object.entries(manifest.image_ids ?? {});
  // A compose file may write Docker's own prefixes, which no archive has.
  const locked = new Map(ids.map(([reference, id]) => [familiar(reference), id]));
  return [...images, ...toolchain.images].filter(
    ({ reference, id }) => (locked.get(familiar(reference)) ?? id) === id,
  );
}

/** The ids that the images on the host must have, by reference. */
export function wantedIds({ manifest }: ReleaseBundle, images: Images): Record<string, string> {
  const found = manifest.images.flatMap((reference) => {
    const image = archiveOf(images, reference);
    return image ? [[reference, image.id] as const] : [];
  });
  return { ...Object.fromEntries(found), ...manifest.image_ids };
}

/**
 * The archives to send: of images that the host lacks and this computer has. The host pulls the others.
 * @throws UserError IMAGE_ARCHIVE_MISSING for one that is locked to an archive
 */
export function archivesToSend(
  status: HostStatus | undefined,
  bundle: ReleaseBundle,
  images: Images,
): string[] {
  const { manifest } = bundle;
  const missing = status?.missing_images ?? manifest.images;
  const archives = missing.flatMap((reference) => {
    const image = archiveOf(images, reference);
    const locked = manifest.image_ids?.[reference];
    if (!image && locked !== undefined) throw archiveMissing(reference, locked);
    return image ? [image.archive] : [];
  });
  return [...new Set(archives)];
}

/** @throws UserError BUNDLE_OTHER_RELEASE */
export function checkCarried(
  { bundle: carried, environment }: WorkflowContext,
  { id, manifest }: ReleaseBundle,
  images: Images,
): void {
  if (!carried) return;
  const lacking = manifest.images.find((reference) => archiveOf(images, reference) === undefined);
  const found =
    carried.release === undefined || carried.release === id
      ? lacking && `one without the image ${lacking}`
      : `one for the release ${carried.release}`;
  if (found === undefined) return;
  throw new UserError(
    "BUNDLE_OTHER_RELEASE",
    `expected a bundle for the release ${id}, which is what the environment and its machine give now; found ${found}`,
    {
      fix: `Make it again: \`make bundle ENVIRONMENT=${environment.name}\`, from the same environment and the same machine.`,
    },
  );
}

/**
 * Whether the archives may stand for an image, as it is locked.
 * @throws UserError IMAGE_LOCKED_BY_DIGEST, IMAGE_LOCK_MISMATCH
 */
export function checkLocked(reference: string, manifest: ReleaseManifest, given: Images): void {
  const image = archiveOf(given, withoutDigest(reference));
  if (!image) return;
  if (hasDigest(reference)) throw lockedByDigest(reference, image.archive);
  const locked = manifest.image_ids?.[reference];
  if (locked === undefined || locked === image.id) return;
  throw new UserError(
    "IMAGE_LOCK_MISMATCH",
    `${image.archive}: expected ${reference} with the locked id ${locked}, found ${image.id}`,
    {
      fix: 'Give the archive it was locked to, or lock to this one: `make lock ARGS="--images FILE"`.',
    },
  );
}

/** @throws UserError IMAGE_LOCKED_BY_DIGEST when the release names a digest, which only a registry can give */
export function refuseDigests(references: readonly string[]): void {
  const pinned = references.find(hasDigest);
  if (pinned !== undefined) throw lockedByDigest(pinned, "an archive");
}

function lockedByDigest(reference: string, archive: string): UserError {
  return new UserError(
    "IMAGE_LOCKED_BY_DIGEST",
    `the release wants ${reference}, which ${archive} cannot give: Docker knows a digest only of what it pulled`,
    {
      fix: 'Lock to what archives hold: `make lock ARGS="--images FILE"`; or leave the archive out, so that the host pulls.',
    },
  );
}

function archiveMissing(reference: string, id: string): UserError {
  return new UserError(
    "IMAGE_ARCHIVE_MISSING",
    `expected an archive of ${reference} with the locked id ${id}, which the host lacks; found none`,
    {
      fix: 'Give it: `make app-deploy ARGS="--images FILE"`; or lock to the registry\'s: `make lock`.',
    },
  );
}
