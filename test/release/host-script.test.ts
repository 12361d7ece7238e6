import { spawn } from "node:child_process";
import { readlinkSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { hostError } from "../../lib/release/host-errors";
import { isReleased } from "../../lib/release/host-status";
import { FakeHost, SECRETS, secretFile } from "./fake-host";
import { MACHINE, SETTINGS, release, settings } from "./fixtures";

const SECOND_SECRETS = secretFile("tracker.env", "TOKEN='second'");
const FIRST = release(SETTINGS, { machine: MACHINE });
const SECOND = release(settings({ tracker: { announceInterval: 600 } }), { machine: MACHINE });

let host: FakeHost;
beforeEach(() => (host = new FakeHost()));
afterEach(() => {
  host.remove();
});

test("a first release is unpacked, switched to, started, and nothing is left to do", async () => {
  expect(host.status(FIRST)).toMatchObject({
    current: null,
    installed: false,
    running: false,
    secrets: false,
  });
  expect(await host.deploy(FIRST)).toEqual({
    status: 0,
    stdout: `{"changed": true, "release": "${FIRST.id}"}\n`,
    stderr: "",
  });
  expect(readlinkSync(join(host.root, "current"))).toBe(`releases/${FIRST.id}`);
  expect(isReleased(host.status(FIRST), FIRST)).toBe(true);
});

test("the host names the tracker's directory by the digest that compose.yaml mounts", async () => {
  await host.deploy(FIRST);
  expect(host.names("config/tracker")).toEqual([FIRST.manifest.services.tracker]);
  const mounted = `config/tracker/${FIRST.manifest.services.tracker ?? ""}/tracker.toml`;
  expect(host.read(mounted)).toBe(FIRST.files.get("config/tracker/tracker.toml")?.content);
});

test("secrets are for root only and only their keyed digest stands elsewhere", async () => {
  await host.deploy(FIRST);
  expect(host.read("shared/secrets/tracker.env")).toBe("TOKEN='first'\n");
  expect([host.mode("shared/secrets"), host.mode("shared/secrets/tracker.env")]).toEqual(["700", "600"]);
  expect(host.mode("shared/secrets/digest.key")).toBe("600");
  expect(host.read("shared/applied")).toMatch(/^secrets [0-9a-f]{64}$/m);
  expect(host.read("shared/applied")).not.toContain("first");
});

test("secrets are a file each, and one that is no longer sent is removed", async () => {
  await host.deploy(FIRST, SECRETS + secretFile("grafana.env", "PASSWORD='x'"));
  expect(host.names("shared/secrets")).toEqual(["digest.key", "grafana.env", "tracker.env"]);
  expect(host.read("shared/secrets/grafana.env")).toBe("PASSWORD='x'\n");
  await host.deploy(FIRST);
  expect(host.names("shared/secrets")).toEqual(["digest.key", "tracker.env"]);
  expect(isReleased(host.status(FIRST), FIRST)).toBe(true);
});

test("secrets that name a file elsewhere are refused", async () => {
  const { stderr } = await host.deploy(FIRST, "=== ../tracker.env 0:0\nTOKEN='x'\n");
  expect(hostError(stderr)?.code).toBe("HOST_DATA_INCOMPLETE");
});

test("a second delivery changes no file, no time and no container", async () => {
  await host.deploy(FIRST);
  const archive = join(host.root, "incoming", `${FIRST.id}.tar.gz`);
  const before = host.snapshot();
  expect(host.script(["deploy", archive], SECRETS).stdout).toContain('"changed": false');
  host.status(FIRST);
  expect(host.snapshot()).toEqual(before);
});

test("a rotated secret is seen, delivered, and recreates what uses it", async () => {
  await host.deploy(FIRST);
  const before = host.snapshot().at(-1);
  expect(host.status(FIRST, SECOND_SECRETS)).toMatchObject({ secrets: false, running: true });
  expect((await host.deploy(FIRST, SECOND_SECRETS)).stdout).toContain('"changed": true');
  expect(host.snapshot().at(-1)).not.toBe(before);
  expect(isReleased(host.status(FIRST, SECOND_SECRETS), FIRST)).toBe(true);
});

test("secrets that were delivered but not started are still to do", async () => {
  await host.deploy(FIRST);
  host.script(["install", await host.send(FIRST)], SECOND_SECRETS);
  expect(host.status(FIRST, SECOND_SECRETS)).toMatchObject({ secrets: false, running: false });
});

test("the host tells the containers of the release that was started last", async () => {
  expect(host.status(FIRST).containers).toBeNull();
  await host.deploy(FIRST);
  expect(host.status(SECOND).containers).toEqual(FIRST.manifest.containers);
  host.script(["install", await host.send(SECOND)], SECRETS);
  expect(host.status(SECOND).containers).toEqual(FIRST.manifest.containers);
  rmSync(join(host.root, "releases", FIRST.id), { recursive: true });
  expect(host.status(SECOND).containers).toEqual({});
});

test("a next release keeps the one before it to go back to", async () => {
  await host.deploy(FIRST);
  await host.deploy(SECOND);
  expect(host.status(SECOND)).toMatchObject({ current: SECOND.id, previous: FIRST.id });
  expect(host.names("incoming")).toEqual([`${SECOND.id}.tar.gz`, "images"]);
  await host.deploy(FIRST);
  expect(host.status(FIRST)).toMatchObject({ current: FIRST.id, previous: SECOND.id, running: true });
});

test("of many releases five are kept, with their configuration, the current and the previous among them", async () => {
  for (let interval = 60; interval < 68; interval++) {
    const bundle = release(settings({ tracker: { announceInterval: interval } }));
    host.script(["install", await host.send(bundle)], SECRETS);
  }
  expect(host.names("releases")).toHaveLength(5);
  expect(host.names("config/tracker")).toHaveLength(5);
  const { current, previous } = host.status(FIRST);
  expect(host.names("releases")).toEqual(expect.arrayContaining([current, previous]));
});

test("no secrets at all is an error before anything is unpacked", async () => {
  const { status: exit, stderr } = await host.deploy(FIRST, "");
  expect(exit).toBe(1);
  expect(hostError(stderr)?.code).toBe("HOST_SECRETS_MISSING");
});

test("an archive that was cut short leaves no release behind", async () => {
  const archive = await host.send(FIRST);
  truncateSync(archive, 2000);
  const { status: exit, stderr } = host.script(["deploy", archive], SECRETS);
  expect(exit).toBe(1);
  expect(hostError(stderr)?.code).toBe("HOST_DATA_INCOMPLETE");
  expect(host.status(FIRST)).toMatchObject({ current: null, installed: false });
  expect((await host.deploy(FIRST)).status).toBe(0);
});

test("an unknown verb shows the usage", () => {
  const { status: exit, stderr } = host.script(["destroy"]);
  expect(exit).toBe(2);
  expect(stderr).toContain("torrust-release status");
});

test("while another run works on the host, a second one waits for it", async () => {
  await host.deploy(FIRST);
  const archive = await host.send(SECOND);
  const held = spawn("flock", [join(host.root, ".lock"), "sh", "-c", "echo held; cat >/dev/null"]);
  await new Promise((resolve) => held.stdout.once("data", resolve));
  const second = host.startScript(["deploy", archive], SECRETS);
  expect(host.status(FIRST).current).toBe(FIRST.id);
  held.stdin.end();
  expect(await second).toBe(0);
  expect(host.status(SECOND).current).toBe(SECOND.id);
});
