import { parse } from "yaml";
import { lockCompose, imageLockText, parseImageLock } from "../../lib/release/image-lock";
import { failureOf } from "../support/failure";
import { SETTINGS, contentOf, release, settings } from "./fixtures";

const A = `sha256:${"a".repeat(64)}`;
const B = `sha256:${"b".repeat(64)}`;
const TRACKER = "torrust/tracker:3.0.0";
const lockOf = (images: Readonly<Record<string, { digest: string } | { id: string }>>) => ({
  file: "images.lock.json",
  images,
});

test("a locked image is named by tag and digest, and the rest of the file stays to the byte", () => {
  const plain = contentOf(release(), "compose.yaml");
  const bundle = release(SETTINGS, { imageLock: lockOf({ [TRACKER]: { digest: A } }) });

  expect(bundle.manifest.images).toEqual([`${TRACKER}@${A}`]);
  expect(contentOf(bundle, "compose.yaml")).toBe(plain.replace(TRACKER, `${TRACKER}@${A}`));
  expect(bundle.manifest).not.toHaveProperty("image_ids");
});

test("an image that is locked to an archive keeps its tag; its id is in the manifest, and makes another release", () => {
  const bundle = release(SETTINGS, { imageLock: lockOf({ [TRACKER]: { id: A } }) });

  expect(bundle.manifest.images).toEqual([TRACKER]);
  expect(bundle.manifest.image_ids).toEqual({ [TRACKER]: A });
  expect(contentOf(bundle, "compose.yaml")).toBe(contentOf(release(), "compose.yaml"));
  expect(bundle.id).not.toBe(release().id);
});

test("images of the environment's own override are locked too, however they are written", () => {
  const compose = `services:
  a:
    image: "a:1" # why
  b: {image: 'b:2', user: "1:1"}
  c:
    image: c:3@${B}
`;
  const { compose: locked } = lockCompose(compose, lockOf({ "a:1": { digest: A }, "b:2": { digest: B } }));

  expect(locked).toBe(compose.replace('"a:1"', `"a:1@${A}"`).replace("'b:2'", `'b:2@${B}'`));
  expect(parse(locked)).toMatchObject({ services: { a: { image: `a:1@${A}` }, c: { image: `c:3@${B}` } } });
});

test.each<[string, Record<string, { digest: string }>, string]>([
  ["misses an image", {}, "nothing of that name"],
  ["names another tag", { "torrust/tracker:2.9.0": { digest: A } }, "torrust/tracker:2.9.0"],
])("IMAGE_LOCK_STALE: a lock that %s", (_what, images, found) => {
  expect(failureOf(() => release(settings({}), { imageLock: lockOf(images) }))).toMatchObject({
    code: "IMAGE_LOCK_STALE",
    exitCode: 3,
    message: `images.lock.json: expected the image ${TRACKER}, found ${found}`,
    fix: "Run `make lock`, look at what it changed, and commit the file.",
  });
});

test("the file is sorted, and read back", () => {
  const text = imageLockText({ "b:1": { id: B }, "a:1": { digest: A } });

  expect(text).toBe(`{
  "a:1": {
    "digest": "${A}"
  },
  "b:1": {
    "id": "${B}"
  }
}
`);
  expect(parseImageLock(text, "x").images).toEqual({ "a:1": { digest: A }, "b:1": { id: B } });
});

test.each([
  "",
  "[]",
  '{"a:1": "sha256:1"}',
  '{"a:1": {"digest": "latest"}}',
  `{"a:1": {"id": "${A}", "digest": "${A}"}}`,
])("IMAGE_LOCK_INVALID: %s", (text) => {
  expect(failureOf(() => parseImageLock(text, "environments/local/images.lock.json"))).toMatchObject({
    code: "IMAGE_LOCK_INVALID",
    exitCode: 3,
    message: "environments/local/images.lock.json: expected what `lock` writes, found something else",
    fix: "Run `make lock`, which writes it anew.",
  });
});
