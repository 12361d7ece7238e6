import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostError } from "../../lib/release/host-errors";
import { FakeHost } from "./fake-host";
import { MACHINE, SETTINGS, release, settings } from "./fixtures";

const FIRST = release(SETTINGS, { machine: MACHINE });
const SECOND = release(settings({ tracker: { announceInterval: 600 } }), { machine: MACHINE });

/** The first release with its image locked to an archive's. */
const lockedTo = (id: string) =>
  release(SETTINGS, {
    machine: MACHINE,
    imageLock: { file: "images.lock.json", images: { "torrust/tracker:3.0.0": { id } } },
  });

let host: FakeHost;
beforeEach(() => (host = new FakeHost()));
afterEach(() => {
  host.remove();
});

test("images that were sent, each in a folder of its own, are loaded and their archives removed", async () => {
  host.removeImage();
  expect(host.status(FIRST).missing_images).toEqual(["torrust/tracker:3.0.0"]);
  host.sendImage("0", "other:1");
  host.sendImage("1", "torrust_tracker:3.0.0");
  expect((await host.deploy(FIRST)).status).toBe(0);
  expect(host.status(FIRST).missing_images).toEqual([]);
  expect([host.names("incoming/images/0"), host.names("incoming/images/1")]).toEqual([[], []]);
});

test("a host that was never sent an image has no folder for them, and needs none", async () => {
  rmSync(join(host.root, "incoming", "images"), { recursive: true });
  expect((await host.deploy(FIRST)).status).toBe(0);
});

test("an image that is nowhere is named, with what the registry said", async () => {
  host.removeImage();
  const { status, stderr } = await host.deploy(FIRST);
  expect(status).toBe(1);
  expect(hostError(stderr)).toMatchObject({ code: "IMAGE_UNAVAILABLE", evidence: "no such host" });
});

test("an archive that Docker cannot load ends the run, and stays to be told of again", async () => {
  host.sendImage("0", "");
  for (let run = 0; run < 2; run++) {
    const { status, stderr } = await host.deploy(FIRST);
    expect(status).toBe(1);
    expect(hostError(stderr)).toMatchObject({
      code: "IMAGE_UNAVAILABLE",
      message: "Docker cannot load image.tar, which was sent as an image archive",
    });
  }
  expect(host.calls).not.toContain(" up ");
});

test("another image of the same name counts as missing", () => {
  const missing = (image: string) => host.status(FIRST, undefined, [image]).missing_images;
  expect(missing("torrust/tracker:3.0.0=sha256:1")).toEqual([]);
  expect(missing("torrust/tracker:3.0.0=sha256:2")).toEqual(["torrust/tracker:3.0.0"]);
});

test("the image that the release is locked to is started", async () => {
  expect((await host.deploy(lockedTo("sha256:1"))).status).toBe(0);
});

test("IMAGE_LOCK_MISMATCH: another image than the locked one is never started", async () => {
  const { status, stderr } = await host.deploy(lockedTo("sha256:2"));
  expect(status).toBe(1);
  expect(hostError(stderr)).toMatchObject({
    code: "IMAGE_LOCK_MISMATCH",
    message:
      "expected the image torrust/tracker:3.0.0 with the locked id sha256:2 on the host, found sha256:1",
  });
  expect(host.calls).not.toContain(" up ");
});

test("images that came with us are noted, those that were here are not", async () => {
  await host.deploy(FIRST);
  expect(existsSync(join(host.root, "shared", "found", "images"))).toBe(false);
  host.sendImage("0", "other:1");
  await host.deploy(SECOND);
  expect(host.read("shared/found/images")).toBe("other:1\n");
});

test("an image is noted also when the run that loaded it was killed", async () => {
  host.sendImage("0", "other:1");
  writeFileSync(join(host.docker, "killed-after-load"), "");
  expect((await host.deploy(FIRST)).status).not.toBe(0);
  expect((await host.deploy(FIRST)).status).toBe(0);
  expect(host.read("shared/found/images")).toBe("other:1\n");
  expect(existsSync(join(host.root, "shared", "found", "images.before"))).toBe(false);
});
