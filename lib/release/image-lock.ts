import { isMap, isScalar, parseDocument } from "yaml";
import { z } from "zod";
import { ExitCode, UserError } from "../errors";
import { byteOrder } from "./digest";

export const LOCK_FILE = "images.lock.json";

const Sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** What a tag stood for when it was locked: in its registry, or in an archive of `docker save`. */
const LockedImage = z.union([z.strictObject({ digest: Sha256 }), z.strictObject({ id: Sha256 })]);
export type LockedImage = z.infer<typeof LockedImage>;
export type LockedImages = Readonly<Record<string, LockedImage>>;

/** The file of an environment that says which very images its tags stand for. */
export interface ImageLock {
  /** Its name for messages. */
  readonly file: string;
  readonly images: LockedImages;
}

/** @throws UserError IMAGE_LOCK_INVALID */
export function parseImageLock(text: string, file: string): ImageLock {
  try {
    return { file, images: z.record(z.string(), LockedImage).parse(JSON.parse(text)) };
  } catch (cause) {
    throw new UserError(
      "IMAGE_LOCK_INVALID",
      `${file}: expected what \`lock\` writes, found something else`,
      {
        exitCode: ExitCode.configuration,
        cause,
        fix: "Run `make lock`, which writes it anew.",
      },
    );
  }
}

export function imageLockText(images: LockedImages): string {
  const entries = Object.entries(images).sort(([one], [other]) => byteOrder(one, other));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Names its digest by itself: there is nothing to lock. */
export function hasDigest(reference: string): boolean {
  return reference.includes("@");
}

/** The name and tag of a reference. */
export function withoutDigest(reference: string): string {
  return reference.replace(/@.*$/, "");
}

export interface LockedCompose {
  readonly compose: string;
  /** Of images that are locked to an archive's: by reference. Docker knows a digest only of what it pulled. */
  readonly ids: Readonly<Record<string, string>>;
}

/**
 * Puts the locked digests behind the images of a compose file, which is otherwise kept to the byte.
 * @throws UserError IMAGE_LOCK_STALE
 */
export function lockCompose(compose: string, lock: ImageLock): LockedCompose {
  const ids: Record<string, string> = {};
  let locked = compose;
  for (const { reference, end } of imagesIn(compose).sort((one, other) => other.end - one.end)) {
    if (hasDigest(reference)) continue;
    const image = lock.images[reference];
    if (!image) throw stale(reference, lock);
    if ("id" in image) ids[reference] = image.id;
    else locked = `${locked.slice(0, end)}@${image.digest}${locked.slice(end)}`;
  }
  const sorted = Object.entries(ids).sort(([one], [other]) => byteOrder(one, other));
  return { compose: locked, ids: Object.fromEntries(sorted) };
}

/** Each image with the place behind its last character. */
function imagesIn(compose: string): { reference: string; end: number }[] {
  const services = parseDocument(compose).get("services");
  if (!isMap(services)) return [];
  return services.items.flatMap(({ value }) => {
    const image = isMap(value) ? value.get("image", true) : undefined;
    if (!isScalar(image) || typeof image.value !== "string" || !image.range) return [];
    const quoted = image.type === "QUOTE_DOUBLE" || image.type === "QUOTE_SINGLE";
    return [{ reference: image.value, end: image.range[1] - (quoted ? 1 : 0) }];
  });
}

function stale(reference: string, { file, images }: ImageLock): UserError {
  const nameOf = (each: string): string => each.replace(/:[^:/]*$/, "");
  const other = Object.keys(images).find((each) => nameOf(each) === nameOf(reference));
  return new UserError(
    "IMAGE_LOCK_STALE",
    `${file}: expected the image ${reference}, found ${other ?? "nothing of that name"}`,
    {
      exitCode: ExitCode.configuration,
      fix: "Run `make lock`, look at what it changed, and commit the file.",
    },
  );
}
