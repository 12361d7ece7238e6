import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readlinkSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { hostError } from "../../lib/release/host-errors";
import { isReleased, parseHostStatus } from "../../lib/release/host-status";
import type { ReleaseBundle } from "../../lib/release/bundle";
import { FakeHost } from "./fake-host";
import { MACHINE, SETTINGS, release, settings } from "./fixtures";

const { uid, gid } = userInfo();
const secretsOf = (token: string) => `=== tracker.env ${String(uid)}:${String(gid)}\nTOKEN='${token}'\n`;
const SECRETS = secretsOf("first");
const FIRST = release(SETTINGS, { machine: MACHINE });
const SECOND = release(settings({ tracker: { announceInterval: 600 } }), { machine: MACHINE });

let host: FakeHost;
beforeEach(() => (host = new FakeHost()));
afterEach(() => {
  host.remove();
});

async function deploy(bundle: ReleaseBundle, secrets = SECRETS) {
  return host.script(["deploy", await host.send(bundle)], secrets);
}

function status(bundle: ReleaseBundle, secrets = SECRETS) {
  return parseHostStatus(host.script(["status", bundle.id, ...bundle.manifest.images], secrets).stdout);
}

test("a first release is unpacked, switched to, started, and nothing is left to do", async () => {
  expect(status(FIRST)).toMatchObject({ current: null, installed: false, running: false, secrets: false });
  expect(await deploy(FIRST)).toEqual({
    status: 0,
    stdout: `{"changed": true, "release": "${FIRST.id}"}\n`,
    stderr: "",
  });
  expect(readlinkSync(join(host.root, "current"))).toBe(`releases/${FIRST.id}`);
  expect(isReleased(status(FIRST), FIRST)).toBe(true);
});

test("the host names the tracker's directory by the digest that compose.yaml mounts", async () => {
  await deploy(FIRST);
  expect(host.names("config/tracker")).toEqual([FIRST.manifest.services.tracker]);
  const mounted = `config/tracker/${FIRST.manifest.services.tracker ?? ""}/tracker.toml`;
  expect(host.read(mounted)).toBe(FIRST.files.get("config/tracker/tracker.toml")?.content);
});

test("secrets are for root only and only their keyed digest stands elsewhere", async () => {
  await deploy(FIRST);
  expect(host.read("shared/secrets/tracker.env")).toBe("TOKEN='first'\n");
  expect([host.mode("shared/secrets"), host.mode("shared/secrets/tracker.env")]).toEqual(["700", "600"]);
  expect(host.mode("shared/secrets/digest.key")).toBe("600");
  expect(host.read("shared/applied")).toMatch(/^secrets [0-9a-f]{64}$/m);
  expect(host.read("shared/applied")).not.toContain("first");
});

test("secrets are a file each, and one that is no longer sent is removed", async () => {
  await deploy(FIRST, `${SECRETS}=== grafana.env ${String(uid)}:${String(gid)}\nPASSWORD='x'\n`);
  expect(host.names("shared/secrets")).toEqual(["digest.key", "grafana.env", "tracker.env"]);
  expect(host.read("shared/secrets/grafana.env")).toBe("PASSWORD='x'\n");
  await deploy(FIRST);
  expect(host.names("shared/secrets")).toEqual(["digest.key", "tracker.env"]);
  expect(isReleased(status(FIRST), FIRST)).toBe(true);
});

test("secrets that name a file elsewhere are refused", async () => {
  const { stderr } = await deploy(FIRST, "=== ../tracker.env 0:0\nTOKEN='x'\n");
  expect(hostError(stderr)?.code).toBe("HOST_DATA_INCOMPLETE");
});

test("a second delivery changes no file, no time and no container", async () => {
  await deploy(FIRST);
  const archive = join(host.root, "incoming", `${FIRST.id}.tar.gz`);
  const before = host.snapshot();
  expect(host.script(["deploy", archive], SECRETS).stdout).toContain('"changed": false');
  status(FIRST);
  expect(host.snapshot()).toEqual(before);
});

test("a rotated secret is seen, delivered, and recreates what uses it", async () => {
  await deploy(FIRST);
  const before = host.snapshot().at(-1);
  expect(status(FIRST, secretsOf("second"))).toMatchObject({ secrets: false, running: true });
  expect((await deploy(FIRST, secretsOf("second"))).stdout).toContain('"changed": true');
  expect(host.snapshot().at(-1)).not.toBe(before);
  expect(isReleased(status(FIRST, secretsOf("second")), FIRST)).toBe(true);
});

test("secrets that were delivered but not started are still to do", async () => {
  await deploy(FIRST);
  host.script(["install", await host.send(FIRST)], secretsOf("second"));
  expect(status(FIRST, secretsOf("second"))).toMatchObject({ secrets: false, running: false });
});

test("the host tells the containers of the release that was started last", async () => {
  expect(status(FIRST).containers).toBeNull();
  await deploy(FIRST);
  expect(status(SECOND).containers).toEqual(FIRST.manifest.containers);
  host.script(["install", await host.send(SECOND)], SECRETS);
  expect(status(SECOND).containers).toEqual(FIRST.manifest.containers);
  rmSync(join(host.root, "releases", FIRST.id), { recursive: true });
  expect(status(SECOND).containers).toEqual({});
});

test("a next release keeps the one before it to go back to", async () => {
  await deploy(FIRST);
  await deploy(SECOND);
  expect(status(SECOND)).toMatchObject({ current: SECOND.id, previous: FIRST.id });
  expect(host.names("incoming")).toEqual([`${SECOND.id}.tar.gz`, "images"]);
  await deploy(FIRST);
  expect(status(FIRST)).toMatchObject({ current: FIRST.id, previous: SECOND.id, running: true });
});

test("of many releases five are kept, with their configuration, the current and the previous among them", async () => {
  for (let interval = 60; interval < 68; interval++) {
    const bundle = release(settings({ tracker: { announceInterval: interval } }));
    host.script(["install", await host.send(bundle)], SECRETS);
  }
  expect(host.names("releases")).toHaveLength(5);
  expect(host.names("config/tracker")).toHaveLength(5);
  const { current, previous } = status(FIRST);
  expect(host.names("releases")).toEqual(expect.arrayContaining([current, previous]));
});

test("images that were sent, each in a folder of its own, are loaded and their archives removed", async () => {
  host.removeImage();
  expect(status(FIRST).missing_images).toEqual(["torrust/tracker:3.0.0"]);
  for (const [folder, name] of ["other:1", "torrust_tracker:3.0.0"].entries()) {
    const path = join(host.root, "incoming", "images", String(folder));
    mkdirSync(path);
    writeFileSync(join(path, "image.tar"), name);
  }
  expect((await deploy(FIRST)).status).toBe(0);
  expect(status(FIRST).missing_images).toEqual([]);
  expect([host.names("incoming/images/0"), host.names("incoming/images/1")]).toEqual([[], []]);
});

test("another image of the same name counts as missing", () => {
  const missing = (image: string) =>
    parseHostStatus(host.script(["status", FIRST.id, image], SECRETS).stdout).missing_images;
  expect(missing("torrust/tracker:3.0.0=sha256:1")).toEqual([]);
  expect(missing("torrust/tracker:3.0.0=sha256:2")).toEqual(["torrust/tracker:3.0.0"]);
});

test("an image that is nowhere is named, with what the registry said", async () => {
  host.removeImage();
  const { status: exit, stderr } = await deploy(FIRST);
  expect(exit).toBe(1);
  expect(hostError(stderr)).toMatchObject({ code: "IMAGE_UNAVAILABLE", evidence: "no such host" });
});

test("a tracker that does not become healthy fails with its own last words, and can be started once it does", async () => {
  host.health("unhealthy");
  const { status: exit, stderr } = await deploy(FIRST);
  expect(exit).toBe(1);
  expect(hostError(stderr)).toMatchObject({ code: "SERVICES_UNHEALTHY" });
  expect(hostError(stderr)?.evidence).toContain("the tracker says why");
  expect(status(FIRST)).toMatchObject({ current: FIRST.id, running: false });
  host.health("healthy");
  expect(host.script(["run"]).status).toBe(0);
  expect(isReleased(status(FIRST), FIRST)).toBe(true);
});

test("a container that somebody replaced by hand is seen", async () => {
  await deploy(FIRST);
  rmSync(join(host.docker, "container"));
  expect(status(FIRST)).toMatchObject({ running: false });
});

test("no secrets at all is an error before anything is unpacked", async () => {
  const { status: exit, stderr } = await deploy(FIRST, "");
  expect(exit).toBe(1);
  expect(hostError(stderr)?.code).toBe("HOST_SECRETS_MISSING");
});

test("an archive that was cut short leaves no release behind", async () => {
  const archive = await host.send(FIRST);
  truncateSync(archive, 2000);
  const { status: exit, stderr } = host.script(["deploy", archive], SECRETS);
  expect(exit).toBe(1);
  expect(hostError(stderr)?.code).toBe("HOST_DATA_INCOMPLETE");
  expect(status(FIRST)).toMatchObject({ current: null, installed: false });
  expect((await deploy(FIRST)).status).toBe(0);
});

test("an unknown verb shows the usage", () => {
  const { status: exit, stderr } = host.script(["destroy"]);
  expect(exit).toBe(2);
  expect(stderr).toContain("torrust-release status");
});

test("a port that somebody else holds is named with its holder, before anything is started", async () => {
  const { ipv4_address } = MACHINE;
  writeFileSync(
    join(host.docker, "sockets-tcp"),
    `LISTEN 0 511 0.0.0.0:7070 0.0.0.0:* users:(("nginx",pid=77,fd=6))\nLISTEN 0 5 127.0.0.2:1212 0.0.0.0:*\n`,
  );
  const { status: exit, stderr } = await deploy(FIRST);
  expect(exit).toBe(1);
  expect(hostError(stderr)).toMatchObject({
    code: "PORT_TAKEN",
    message: `the release wants sockets that others hold: ${ipv4_address} port 7070/tcp for tracker by nginx (process 77)`,
  });
  expect(status(FIRST)).toMatchObject({ installed: true, running: false });
  rmSync(join(host.docker, "sockets-tcp"));
  expect((await deploy(FIRST)).status).toBe(0);
});

test("images that came with us are noted, those that were here are not", async () => {
  await deploy(FIRST);
  expect(existsSync(join(host.root, "shared", "found", "images"))).toBe(false);
  writeFileSync(join(host.root, "incoming", "images", "other.tar"), "other:1");
  await deploy(SECOND);
  expect(host.read("shared/found/images")).toBe("other:1\n");
});

test("while another run works on the host, a second one waits for it", async () => {
  await deploy(FIRST);
  const archive = await host.send(SECOND);
  const held = spawn("flock", [join(host.root, ".lock"), "sh", "-c", "echo held; cat >/dev/null"]);
  await new Promise((resolve) => held.stdout.once("data", resolve));
  const second = host.startScript(["deploy", archive], SECRETS);
  expect(status(FIRST).current).toBe(FIRST.id);
  held.stdin.end();
  expect(await second).toBe(0);
  expect(status(SECOND).current).toBe(SECOND.id);
});

test("a host that was never sent an image has no folder for them, and needs none", async () => {
  rmSync(join(host.root, "incoming", "images"), { recursive: true });
  expect((await deploy(FIRST)).status).toBe(0);
});
