import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inspectImage, pullImage, saveImage } from "../commands/docker";
import { ExitCode, UserError } from "../errors";
import { archiveOf, type ImageArchive, readImageArchives } from "../images/archive";
import { type CarriedBundle, readBundle, writeBundle } from "../images/bundle-file";
import { writeArchive } from "../release/archive";
import type { WorkflowContext } from "./context";
import { machineInState } from "./machine-exists";
import { checkLocked, imagesAtHand, refuseDigests } from "./images";
import { bundleFor } from "./release";
import { existingMachine, findTools } from "./steps";

export interface MadeBundle {
  /** Null without a machine: a release is made for a machine's addresses. */
  readonly release: string | null;
  readonly images: readonly { readonly reference: string; readonly id: string }[];
}

/**
 * Writes one file with every image of the environment and, when its machine exists, the release for it. Images come
 * from given archives, from the toolchain, or from this computer's Docker.
 * @throws UserError BUNDLE_IMAGE_MISSING, IMAGE_LOCKED_BY_DIGEST, IMAGE_LOCK_MISMATCH
 */
export async function makeBundle(context: WorkflowContext, output: string): Promise<MadeBundle> {
  const exists = await machineInState(context, () => findTools(context, "look"));
  const { toolchain, machine } = exists
    ? await existingMachine(context, "release")
    : { toolchain: await findTools(context, "release"), machine: undefined };
  const release = bundleFor(context, machine);
  refuseDigests(release.manifest.images);
  return context.report.phase("bundle", () =>
    withFolder(context, async (folder) => {
      const given = imagesAtHand(context, toolchain, release);
      const images = await collectImages(context, release.manifest.images, given, folder);
      for (const reference of release.manifest.images) checkLocked(reference, release.manifest, images);
      const archive = join(folder, "release.tar.gz");
      if (machine) await writeArchive(release, archive);
      await writeBundle({ ...(machine && { release: { id: release.id, archive } }), images }, output);
      const value = {
        release: machine ? release.id : null,
        images: images.map(({ reference, id }) => ({ reference, id })),
      };
      return {
        value,
        summary: `${value.release ?? "no machine yet: images only"}   ${images.length} images`,
      };
    }),
  );
}

/**
 * Does `work` with the contents of a bundle, which are removed afterwards.
 * @throws UserError BUNDLE_UNREADABLE
 */
export async function withBundle<T>(
  context: WorkflowContext,
  file: string,
  work: (bundle: CarriedBundle) => Promise<T>,
): Promise<T> {
  return withFolder(context, async (folder) => work(await readBundle(file, folder)));
}

/**
 * An archive of each image: one at hand, or saved below `folder` from this computer's Docker, which pulls it first
 * when it has to.
 * @throws UserError BUNDLE_IMAGE_MISSING
 */
export async function collectImages(
  context: Pick<WorkflowContext, "runner" | "report">,
  references: readonly string[],
  given: readonly ImageArchive[],
  folder: string,
): Promise<ImageArchive[]> {
  const images: ImageArchive[] = [];
  for (const reference of references) {
    const at = join(folder, `${images.length}.tar`);
    images.push(archiveOf(given, reference) ?? (await savedImage(context, reference, at)));
  }
  return images;
}

async function savedImage(
  { runner, report }: Pick<WorkflowContext, "runner" | "report">,
  reference: string,
  file: string,
): Promise<ImageArchive> {
  if ((await runner.run(inspectImage(reference))).status !== 0) {
    report.progress(`pull ${reference}`);
    const pulled = await runner.run(pullImage(reference));
    if (pulled.status !== 0) throw missing(reference, pulled.stderr);
  }
  report.progress(`save ${reference}`);
  const saved = await runner.run(saveImage(reference, file));
  if (saved.status !== 0) throw missing(reference, saved.stderr);
  const image = archiveOf(await readImageArchives([file]), reference);
  if (!image) throw new Error(`docker save wrote an archive without ${reference}`);
  return image;
}

function missing(reference: string, evidence: string): UserError {
  return new UserError(
    "BUNDLE_IMAGE_MISSING",
    `expected the image ${reference} in an archive, in this computer's Docker, or in its registry; found it in none`,
    {
      exitCode: ExitCode.missing,
      evidence: evidence.trim(),
      fix: 'Give its archive: `make bundle ARGS="--images FILE"`; docs/guides/images.md tells how to get one.',
    },
  );
}

async function withFolder<T>({ state }: WorkflowContext, work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(state.directory, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(state.directory, "bundle-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
