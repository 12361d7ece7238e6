import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { TextReporter } from "../../lib/cli/text-reporter";
import { ProcessRunner } from "../../lib/shell/process-runner";
import { currentPlatform } from "../../lib/toolchain/platform";
import { ensure } from "../../lib/toolchain/provision";
import { trackerImageProvision } from "../../lib/toolchain/tracker-image";
import type { ImageArchive } from "../../lib/images/archive";
import { AdoptedHost } from "../e2e/support/adopted-host";
import { ROOT } from "../e2e/support/deployment";
import { lxc } from "../e2e/lxd/lxc";
import { Scenario } from "../e2e/support/scenario";
import { Registry } from "./registry";

/*
 * Images by digest from a real registry, then without any: one host, whose Docker pulls from Debian's docker-registry
 * on this computer.
 */

const MINUTE = 60_000;
const TOOLCHAIN = process.env["TOOLCHAIN_DIR"] ?? join(ROOT, ".toolchain");
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

const Locked = z.object({
  result: z.object({ images: z.record(z.string(), z.record(z.string(), z.string())) }),
});

let registry: Registry;
let host: AdoptedHost;
let archive: ImageArchive;
let image = "";
let first = "";
let second = "";
let container = "";
let file = "";

beforeAll(async () => {
  const context = {
    directory: TOOLCHAIN,
    runner: new ProcessRunner(),
    report: new TextReporter({ stream: process.stderr, quiet: false, verbosity: 0, color: false }),
    confirm: () => Promise.resolve(true),
  };
  archive = await ensure(trackerImageProvision(context, currentPlatform(), process.env["PATH"] ?? ""));
  registry = await Registry.start();
  image = `${registry.address}/torrust/tracker:3.0.0`;
  host = await AdoptedHost.start("registry", { TORRUST_TRACKER_IMAGE: image });
  file = join(host.keys, "bundle.tar");
  await registry.offerTo(host.container.name);
}, 15 * MINUTE);

afterAll(async () => {
  await host.remove(scenario.failed);
  await registry.stop();
}, 2 * MINUTE);

/** Gives the image on the host to the registry under the tag, and forgets it there; the digest it has now. */
async function push(): Promise<string> {
  const pushed = await host.container.sh(`docker push ${image} && docker image rm ${image} >/dev/null`);
  const digest = /digest: (sha256:[0-9a-f]{64})/.exec(pushed)?.[1];
  if (digest === undefined) throw new Error(`no digest in ${pushed}`);
  return digest;
}

async function lock(options = ""): Promise<Record<string, Record<string, string>>> {
  const { status, stdout } = await host.deployment.cli(`lock --json${options}`);
  expect(status).toBe(0);
  return Locked.parse(JSON.parse(stdout)).result.images;
}

/** What runs: the container, the image it was asked to run, and the image's id and digests. */
async function running(): Promise<{ id: string; asked: string; image: string; digests: string }> {
  const line = await host.container.sh(
    `docker inspect --format '{{.Id}} {{.Config.Image}} {{.Image}}' torrust-tracker-1`,
  );
  const [id = "", asked = "", of = ""] = line.trim().split(" ");
  const digests = await host.container.sh(`docker image inspect --format '{{join .RepoDigests " "}}' ${of}`);
  return { id, asked, image: of, digests: digests.trim() };
}

const deploy = (options = "") => host.deployment.cli(`deploy --application${options}`);

step("an image is pushed to the registry, and lock says its digest", 3 * MINUTE, async () => {
  expect((await host.deployment.cli(`register --address ${host.address}`)).status).toBe(0);
  await lxc(["file", "push", "--quiet", archive.archive, `${host.container.name}/root/image.tar`]);
  await host.container.sh(
    `docker load --quiet --input /root/image.tar
     docker tag ${archive.reference} ${image}
     docker image rm ${archive.reference}
     rm /root/image.tar`,
  );
  first = await push();
  expect(await host.container.sh("docker image ls --quiet")).toBe("");
  expect(await lock()).toEqual({ [image]: { digest: first } });
});

step("deployed, the host pulls that digest and runs it", 5 * MINUTE, async () => {
  expect((await host.deployment.cli("deploy")).status).toBe(0);
  const { id, asked, digests } = await running();
  expect(asked).toBe(`${image}@${first}`);
  expect(digests).toBe(`${image.replace(/:3\.0\.0$/, "")}@${first}`);
  container = id;
});

step("another image under the same tag changes nothing; lock --check tells of it", 3 * MINUTE, async () => {
  await host.container.sh(
    `id=$(docker create ${image}@${first})
     docker commit --change 'LABEL changed=yes' "$id" ${image} >/dev/null
     docker rm "$id" >/dev/null`,
  );
  second = await push();
  expect(second).not.toBe(first);
  const { status, stderr } = await deploy();
  expect(status).toBe(0);
  expect(stderr).toContain("nothing to do");
  expect((await running()).id).toBe(container);
  const check = await host.deployment.cli("lock --check");
  expect(check.status).toBe(1);
  expect(check.stdout).toContain(`~ ${image}   digest ${second}   was digest ${first}`);
});

step("what was not locked is not deployed, and no file of images can hold a digest", 3 * MINUTE, async () => {
  expect(await host.deployment.codeOf("bundle")).toBe("IMAGE_LOCKED_BY_DIGEST");
  host.deployment.set("TORRUST_TRACKER_IMAGE", archive.reference);
  expect(await host.deployment.codeOf("deploy --application")).toBe("IMAGE_LOCK_STALE");
  host.deployment.set("TORRUST_TRACKER_IMAGE", image);
});

step("locked again, the new image is what runs", 3 * MINUTE, async () => {
  expect(await lock()).toEqual({ [image]: { digest: second } });
  expect((await deploy()).status).toBe(0);
  const { id, asked } = await running();
  expect(asked).toBe(`${image}@${second}`);
  expect(id).not.toBe(container);
  expect((await host.deployment.cli("lock --check")).status).toBe(0);
});

step(
  "without a registry: locked to an archive, bundled, and deployed from the bundle",
  5 * MINUTE,
  async () => {
    host.deployment.set("TORRUST_TRACKER_IMAGE", archive.reference);
    expect(await lock(` --images ${archive.archive}`)).toEqual({ [archive.reference]: { id: archive.id } });
    const made = await host.deployment.cli(`bundle --images ${archive.archive} --output ${file}`);
    expect(made.status).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect((await deploy(` --bundle ${file}`)).status).toBe(0);
    const { asked, image: of } = await running();
    expect([asked, of]).toEqual([archive.reference, archive.id]);
    expect((await deploy()).stderr).toContain("nothing to do");
  },
);

step("carried to the host by hand, the bundle is deployed as the guide says", 3 * MINUTE, async () => {
  await lxc(["file", "push", "--quiet", file, `${host.container.name}/root/production.tar`]);
  await host.container.sh("docker rm --force torrust-tracker-1; docker image prune --all --force");
  const guide = readFileSync(join(ROOT, "docs/guides/images.md"), "utf8");
  const lines = /```sh\n(tar -xf production\.tar\n[^`]*)```/.exec(guide)?.[1];
  expect(lines).toBeDefined();
  await host.container.sh(`cd /root; ${lines}`);
  const { asked, image: of } = await running();
  expect([asked, of]).toEqual([archive.reference, archive.id]);
  expect((await deploy()).stderr).toContain("nothing to do");
});

step("a bundle of another release is refused by name", MINUTE, async () => {
  host.deployment.set("TORRUST_TRACKER_ANNOUNCE_INTERVAL", "600");
  expect(await host.deployment.codeOf(`deploy --application --bundle ${file}`)).toBe("BUNDLE_OTHER_RELEASE");
});
