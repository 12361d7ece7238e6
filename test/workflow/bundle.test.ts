import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tarOf } from "../../lib/toolchain/tar-writer";
import { collectImages } from "../../lib/workflow/bundle";
import { rejectionOf } from "../support/failure";
import { temporaryFolder } from "../support/folder";
import { RecordingReporter } from "../support/recording-reporter";
import { RecordingRunner } from "../support/recording-runner";

const folder = temporaryFolder("collect-images");
const ID = "c".repeat(64);

/** Docker of this computer, which has `local:1`, and whose registry has `remote:1`. */
function docker() {
  return new RecordingRunner(({ args }) => {
    const reference = args.at(-1) ?? "";
    if (args[0] === "image") return { status: reference === "local:1" ? 0 : 1 };
    if (args[0] === "pull") return reference === "remote:1" ? {} : { status: 1, stderr: "no such host\n" };
    const manifest = JSON.stringify([{ Config: `${ID}.json`, RepoTags: [reference] }]);
    writeFileSync(
      args[2] ?? "",
      tarOf([{ path: "manifest.json", type: "File", mode: 0o644, content: Buffer.from(manifest) }]),
    );
    return {};
  });
}

test("an archive at hand goes before Docker, what Docker has before the registry", async () => {
  const runner = docker();
  const given = { archive: "/images/given.tar", reference: "given:1", id: "sha256:1" };
  const context = { runner, report: new RecordingReporter() };

  expect(await collectImages(context, ["given:1", "local:1", "remote:1"], [given], folder)).toEqual([
    given,
    { archive: join(folder, "1.tar"), reference: "local:1", id: `sha256:${ID}` },
    { archive: join(folder, "2.tar"), reference: "remote:1", id: `sha256:${ID}` },
  ]);
  expect(runner.lines.filter((line) => line.startsWith("docker pull"))).toEqual([
    "docker pull --quiet remote:1",
  ]);
});

test("BUNDLE_IMAGE_MISSING: an image that is nowhere, with what Docker said", async () => {
  const context = { runner: docker(), report: new RecordingReporter() };

  expect(await rejectionOf(collectImages(context, ["nowhere:1"], [], folder))).toMatchObject({
    code: "BUNDLE_IMAGE_MISSING",
    exitCode: 5,
    message:
      "expected the image nowhere:1 in an archive, in this computer's Docker, or in its registry; found it in none",
    evidence: "no such host",
    fix: 'Give its archive: `make bundle ARGS="--images FILE"`; docs/guides/images.md tells how to get one.',
  });
});
