import { isConfigured, isReleased, parseHostStatus, statusArguments } from "../../lib/release/host-status";
import type { HostStatus } from "../../lib/release/host-status";
import { restartNotice, trackerRestart } from "../../lib/release/tracker-restart";
import { release } from "./fixtures";
import { userErrorOf } from "./user-error-of";

const bundle = release();
const SAME: HostStatus = {
  current: bundle.id,
  previous: null,
  installed: true,
  running: true,
  secrets: true,
  missing_images: [],
  configure: bundle.manifest.configure,
};

test("the question names the release and its images, no secret", () => {
  expect(statusArguments(bundle)).toEqual([
    "/opt/torrust/bin/torrust-release",
    "status",
    bundle.id,
    "torrust/tracker:3.0.0",
  ]);
});

test("an image whose id is known is asked for by both", () => {
  const imageIds = { "torrust/tracker:3.0.0": "sha256:1", "other:1": "sha256:2" };
  expect(statusArguments(bundle, imageIds).slice(3)).toEqual(["torrust/tracker:3.0.0=sha256:1"]);
});

test("nothing to do when release, secrets, containers and images are the same", () => {
  expect(isReleased(SAME, bundle)).toBe(true);
  expect(isConfigured(SAME, bundle)).toBe(true);
});

test.each<Partial<HostStatus>>([
  { current: "0000000000000000" },
  { current: null },
  { running: false },
  { secrets: false },
  { missing_images: ["torrust/tracker:3.0.0"] },
])("there is something to do: %j", (difference) => {
  expect(isReleased({ ...SAME, ...difference }, bundle)).toBe(false);
});

test.each([null, "0000000000000000"])("a host whose files are %j is to be configured", (configure) => {
  expect(isConfigured({ ...SAME, configure }, bundle)).toBe(false);
});

test("the host's line is read back", () => {
  expect(parseHostStatus(`${JSON.stringify(SAME)}\n`)).toEqual(SAME);
});

test.each(["", "command not found", '{"current": 1}'])("%j is no status", (output) => {
  expect(userErrorOf(() => parseHostStatus(output)).code).toBe("HOST_STATUS_UNREADABLE");
});

const TRACKER = { tracker: bundle.manifest.containers["tracker"] ?? "" };

test.each<[string, HostStatus | undefined, string]>([
  ["a host that knows nothing of us has no tracker to restart", undefined, "no"],
  ["neither has one where nothing was started", { ...SAME, containers: null }, "no"],
  ["the same definition leaves it as it is", { ...SAME, containers: TRACKER }, "no"],
  ["other services change nothing for it", { ...SAME, containers: { ...TRACKER, caddy: "0" } }, "no"],
  ["another definition restarts it", { ...SAME, containers: { tracker: "0000000000000000" } }, "yes"],
  ["other secrets may be its own", { ...SAME, containers: TRACKER, secrets: false }, "maybe"],
  ["another image may be its own", { ...SAME, containers: TRACKER, missing_images: ["a:1"] }, "maybe"],
  ["older scripts cannot say", SAME, "maybe"],
  ["an older release did not say", { ...SAME, containers: {} }, "maybe"],
])("whether the tracker restarts: %s", (_what, status, expected) => {
  expect(trackerRestart(status, bundle)).toBe(expected);
});

test("the notice says what a restart means for the swarm, and nothing without one", () => {
  expect(restartNotice("no")).toBeUndefined();
  expect(restartNotice("yes")).toBe(
    "the tracker restarts: its peers live in memory, so swarms are empty until clients announce again, for up to one announce interval",
  );
  expect(restartNotice("maybe")).toMatch(/^the tracker may restart: /);
});
