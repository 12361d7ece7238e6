import { relative } from "node:path";
import { ExitCode } from "../../errors";
import { readImageArchives } from "../../images/archive";
import { compareLock, type LockChange, valueOf, writeLock } from "../../workflow/image-lock";
import { steps } from "../dry-run";
import { imageOptions } from "../given-images";
import type { Verb } from "../verb";

export const lock: Verb = {
  name: "lock",
  summary: "Write which very images the tags stand for to environments/<environment>/images.lock.json",
  changes: true,
  options: [
    { flags: "--check", description: "write nothing; fail when the file says otherwise" },
    ...imageOptions.filter(({ flags }) => flags.startsWith("--images")),
  ],
  dryRun: steps(
    "ask the registries for the digest of each image, or take the ids of the given archives",
    "write them to environments/<environment>/images.lock.json",
  ),
  run: async (given) => {
    const { check = false, images: paths = [] } = given.options;
    const context = { ...given, images: await readImageArchives(paths) };
    const comparison = await context.report.phase("lock", async () => {
      const value = await compareLock(context);
      return { value, summary: `${Object.keys(value.images).length} images` };
    });
    const { changes, images } = comparison;
    if (!check) writeLock(comparison);
    const file = relative(process.cwd(), comparison.file);
    const text =
      changes.length === 0
        ? `${file}: nothing changed`
        : [`${file}${check ? " does not say this" : ""}`, ...changes.map(changeText)].join("\n");
    const exitCode = check && changes.length > 0 ? ExitCode.failed : ExitCode.ok;
    return { result: { file, images, changes }, text, exitCode };
  },
};

function changeText({ reference, from, to }: LockChange): string {
  const sign = from === undefined ? "+" : to === undefined ? "-" : "~";
  const was = from !== undefined && to !== undefined ? `   was ${valueOf(from)}` : "";
  return `  ${sign} ${reference}   ${valueOf(to) ?? valueOf(from)}${was}`;
}
