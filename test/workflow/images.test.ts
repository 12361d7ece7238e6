import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReleaseBundle } from "../../lib/release/bundle";
import { parseImageLock } from "../../lib/release/image-lock";
import type { Toolchain } from "../../lib/toolchain/toolchain";
import { compareLock, writeLock } from "../../lib/workflow/image-lock";
import { archivesToSend, imagesAtHand, refuseDigests, wantedIds } from "../../lib/workflow/images";
import { bundleFor } from "../../lib/workflow/release";
import { needOf } from "../../lib/workflow/steps";
import { recordedContext, type RecordedContext } from "../support/context";
import { failureOf, rejectionOf } from "../support/failure";
import { TOOLCHAIN } from "../support/toolchain";

const A = `sha256:${"a".repeat(64)}`;
const B = `sha256:${"b".repeat(64)}`;
const TRACKER = "torrust/tracker:3.0.0";
const ENV = "INFRASTRUCTURE_PROVIDER=libvirt\n";
const given = { archive: "/images/given.tar", reference: TRACKER, id: A };

const lockedTo = (locked: object): RecordedContext =>
  recordedContext("local", { ".env": ENV, "images.lock.json": JSON.stringify({ [TRACKER]: locked }) });

const open = recordedContext("local", { ".env": ENV });
const byDigest = lockedTo({ digest: B });
const byId = lockedTo({ id: A });
const byLongName = recordedContext("local", {
  ".env": `${ENV}TORRUST_TRACKER_IMAGE=docker.io/${TRACKER}\n`,
  "images.lock.json": JSON.stringify({ [`docker.io/${TRACKER}`]: { id: A } }),
});
const foreign = recordedContext("local", {
  ".env": `${ENV}TORRUST_TRACKER_IMAGE=127.0.0.1:5000/tracker:3.0.0\n`,
});
const changing = recordedContext("local", { ".env": ENV });

function atHand(context: RecordedContext, images = [given], made: Toolchain["images"] = []) {
  const bundle: ReleaseBundle = bundleFor(context);
  return { bundle, images: imagesAtHand({ ...context, images }, { ...TOOLCHAIN, images: made }, bundle) };
}

test("IMAGE_LOCKED_BY_DIGEST: an archive for an image that a registry must give", () => {
  const expected = {
    code: "IMAGE_LOCKED_BY_DIGEST",
    message: `the release wants ${TRACKER}@${B}, which /images/given.tar cannot give: Docker knows a digest only of what it pulled`,
    fix: 'Lock to what archives hold: `make lock ARGS="--images FILE"`; or leave the archive out, so that the host pulls.',
  };

  expect(failureOf(() => atHand(byDigest))).toMatchObject(expected);
  expect(failureOf(() => refuseDigests(bundleFor(byDigest).manifest.images))).toMatchObject({
    code: expected.code,
  });
});

test("an archive of another image is no fault of a locked one", () => {
  expect(atHand(byDigest, [{ ...given, reference: "other:1" }]).images).toHaveLength(1);
});

test("IMAGE_LOCK_MISMATCH: an archive that holds another image than the locked one", () => {
  expect(failureOf(() => atHand(byId, [{ ...given, id: B }]))).toMatchObject({
    code: "IMAGE_LOCK_MISMATCH",
    message: `/images/given.tar: expected ${TRACKER} with the locked id ${A}, found ${B}`,
    fix: 'Give the archive it was locked to, or lock to this one: `make lock ARGS="--images FILE"`.',
  });
});

test("the host must have the locked image; what was made here serves only when it is that", () => {
  const made = { archive: "/images/made.tar", reference: TRACKER, id: B };

  const { bundle, images } = atHand(byId, [], [made]);

  expect(images).toEqual([]);
  expect(wantedIds(bundle, images)).toEqual({ [TRACKER]: A });
  expect(atHand(byId, [], [{ ...made, id: A }]).images).toHaveLength(1);
});

test("an image is the same, with Docker's own prefix or without", () => {
  const made = { archive: "/images/made.tar", reference: TRACKER, id: B };

  expect(atHand(byLongName, [], [made]).images).toEqual([]);
  expect(atHand(byLongName, [], [{ ...made, id: A }]).images).toHaveLength(1);
  expect(failureOf(() => atHand(byLongName, [{ ...given, id: B }])).code).toBe("IMAGE_LOCK_MISMATCH");
});

test("IMAGE_ARCHIVE_MISSING: the host lacks the locked image, and no archive is at hand", () => {
  const { bundle, images } = atHand(byId, []);

  expect(failureOf(() => archivesToSend(undefined, bundle, images))).toMatchObject({
    code: "IMAGE_ARCHIVE_MISSING",
    message: `expected an archive of ${TRACKER} with the locked id ${A}, which the host lacks; found none`,
    fix: 'Give it: `make app-deploy ARGS="--images FILE"`; or lock to the registry\'s: `make lock`.',
  });
  expect(archivesToSend(undefined, bundle, [given])).toEqual(["/images/given.tar"]);
});

test("the toolchain makes the tracker's image only where that very image is wanted and not given", () => {
  expect(needOf(open).trackerImage).toBe(true);
  expect(needOf(byId).trackerImage).toBe(true);
  expect(needOf({ ...open, images: [given] }).trackerImage).toBe(false);
  expect(needOf(byDigest).trackerImage).toBe(false);
  expect(needOf(foreign).trackerImage).toBe(false);
  expect(needOf(open, "look").trackerImage).toBe(false);
});

test("lock asks the registry for what no archive holds, writes it once, and tells what changed since", async () => {
  const file = join(changing.environment.directory, "images.lock.json");
  const first = await compareLock(changing, () => Promise.resolve(B));
  writeLock(first);

  expect(first.changes).toEqual([{ reference: TRACKER, from: undefined, to: { digest: B } }]);
  expect(parseImageLock(readFileSync(file, "utf8"), file).images).toEqual({ [TRACKER]: { digest: B } });
  expect((await compareLock(changing, () => Promise.resolve(B))).changes).toEqual([]);
  expect((await compareLock(changing, () => Promise.resolve(A))).changes).toEqual([
    { reference: TRACKER, from: { digest: B }, to: { digest: A } },
  ]);
  const archived = await compareLock({ ...changing, images: [given] }, () =>
    Promise.reject(new Error("asked")),
  );
  expect(archived.images).toEqual({ [TRACKER]: { id: A } });
});

test("lock works where the lock is stale: it is what mends it", async () => {
  const context = changing;
  mkdirSync(context.environment.directory, { recursive: true });
  const file = join(context.environment.directory, "images.lock.json");
  writeFileSync(file, JSON.stringify({ "torrust/tracker:2.9.0": { digest: A } }));

  expect(failureOf(() => bundleFor(context)).code).toBe("IMAGE_LOCK_STALE");
  expect((await compareLock(context, () => Promise.resolve(B))).changes).toEqual([
    { reference: "torrust/tracker:2.9.0", from: { digest: A }, to: undefined },
    { reference: TRACKER, from: undefined, to: { digest: B } },
  ]);
  expect((await rejectionOf(compareLock(byIdBroken(), () => Promise.resolve(B)))).code).toBe(
    "IMAGE_LOCK_INVALID",
  );
});

function byIdBroken(): RecordedContext {
  writeFileSync(join(byId.environment.directory, "images.lock.json"), "{");
  return byId;
}
