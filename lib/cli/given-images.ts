import { readImageArchives } from "../images/archive";
import { withBundle } from "../workflow/bundle";
import type { VerbContext } from "./verb";

/** Of the verbs that put images on the host. */
export const imageOptions = [
  {
    flags: "--images <path...>",
    description:
      "archive of docker save, or a folder of them, for a host without a registry; may be repeated",
  },
  {
    flags: "--bundle <file>",
    description: "file that `bundle` wrote: its images, for the release it was made for",
  },
];

/**
 * Does `work` with the images that `--images` and `--bundle` give.
 * @throws UserError IMAGE_ARCHIVE_UNREADABLE, IMAGE_ARCHIVES_DIFFER, BUNDLE_UNREADABLE
 */
export async function withImages<T>(
  context: VerbContext,
  work: (context: VerbContext) => Promise<T>,
): Promise<T> {
  const { images: paths = [], bundle: file } = context.options;
  const images = await readImageArchives(paths);
  if (file === undefined) return work({ ...context, images });
  return withBundle(context, file, (bundle) =>
    work({ ...context, images: [...images, ...bundle.images], bundle: { release: bundle.release?.id } }),
  );
}
