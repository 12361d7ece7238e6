import { join, relative } from "node:path";
import { readImageArchives } from "../../images/archive";
import { makeBundle } from "../../workflow/bundle";
import { steps } from "../dry-run";
import { imageOptions } from "../given-images";
import type { Verb } from "../verb";

export const bundle: Verb = {
  name: "bundle",
  summary: "Write one file with every image and the release, for a host without a registry",
  changes: true,
  options: [
    {
      flags: "--output <file>",
      description: "where to; cdktf.out/bundles/<environment>.tar when it is not given",
    },
    ...imageOptions.filter(({ flags }) => flags.startsWith("--images")),
  ],
  dryRun: steps(
    "find every image in the given archives or in Docker here, or pull it",
    "write them and the release of <environment> to one file",
  ),
  run: async (context) => {
    const { environment, options, paths } = context;
    const output = options.output ?? join(paths.output, "bundles", `${environment.name}.tar`);
    const images = await readImageArchives(options.images ?? []);
    const made = await makeBundle({ ...context, images }, output);
    const file = options.output ?? relative(process.cwd(), output);
    const text = [
      `bundle    ${file}`,
      ...(made.release === null
        ? ["release   none: there is no machine yet, and a release is made for its addresses"]
        : [`release   ${made.release}`]),
      ...made.images.map(({ reference, id }) => `image     ${reference}   ${id}`),
      `next      make app-deploy ENVIRONMENT=${environment.name} ARGS="--bundle ${file}"`,
    ];
    return { result: { file, ...made }, text: text.join("\n") };
  },
};
