import { tagKind } from "../../lib/config/tracker-generations";
import type { ErrorDetail } from "../../lib/errors";
import { failureOf } from "../support/failure";
import { BASE, faultOf, prepared } from "./prepared";

const trackerOf = (env: string) => prepared({ env: `${BASE}${env}\n` }).load().settings.tracker;

test.each<[what: string, env: string, fault: ErrorDetail]>([
  [
    "private mode with UDP listeners, which the tracker would skip",
    "TORRUST_TRACKER_MODE=private\nTORRUST_TRACKER_UDP_PORTS=6969,6868",
    {
      code: "CONFIG_PRIVATE_UDP",
      message: "a private tracker serves HTTP only, since UDP has no place for a key; found 6969,6868",
      fix: "Remove the ports, or set TORRUST_TRACKER_MODE to public or whitelisted.",
      key: "TORRUST_TRACKER_UDP_PORTS",
      line: 3,
    },
  ],
  [
    "peers that are forgotten before they announce again",
    "TORRUST_TRACKER_ANNOUNCE_INTERVAL=1800\nTORRUST_TRACKER_MAX_PEER_TIMEOUT=1800",
    {
      code: "CONFIG_PEER_TIMEOUT",
      message: "expected more seconds than between two announces (1800); found 1800",
      fix: "Give at least 3600, or remove the key.",
      key: "TORRUST_TRACKER_MAX_PEER_TIMEOUT",
      line: 3,
    },
  ],
  [
    "a later image of which nothing is said",
    "TORRUST_TRACKER_IMAGE=torrust/tracker:4.0.0",
    {
      code: "CONFIG_TRACKER_GENERATION",
      message:
        "the image torrust/tracker:4.0.0 is later than release 3.0.0; found nothing said of its configuration",
      fix: "Set TORRUST_TRACKER_CONFIG_GENERATION to develop-2025 or develop-2026: docs/guides/tracker.md tells which.",
      key: "TORRUST_TRACKER_CONFIG_GENERATION",
      line: undefined,
    },
  ],
  [
    "a later image with the configuration of the release",
    "TORRUST_TRACKER_IMAGE=torrust/tracker:4.0.0\nTORRUST_TRACKER_CONFIG_GENERATION=release-3.0.0",
    {
      code: "CONFIG_TRACKER_GENERATION",
      message: "the image torrust/tracker:4.0.0 is later than release 3.0.0; found release-3.0.0",
      fix: "Set TORRUST_TRACKER_CONFIG_GENERATION to develop-2025 or develop-2026: docs/guides/tracker.md tells which.",
      key: "TORRUST_TRACKER_CONFIG_GENERATION",
      line: 3,
    },
  ],
  [
    "the release's image with a later configuration",
    "TORRUST_TRACKER_CONFIG_GENERATION=develop-2026",
    {
      code: "CONFIG_TRACKER_GENERATION",
      message: "the image torrust/tracker:3.0.0 reads the configuration of release-3.0.0; found develop-2026",
      fix: "Remove TORRUST_TRACKER_CONFIG_GENERATION, or set TORRUST_TRACKER_IMAGE to a later tracker.",
      key: "TORRUST_TRACKER_CONFIG_GENERATION",
      line: 2,
    },
  ],
  [
    "counts that the release writes and never reads",
    "TORRUST_TRACKER_KEEP_COMPLETED=true",
    {
      code: "CONFIG_TRACKER_FEATURE",
      message: "a tracker of release-3.0.0 writes the counts and never reads them: they restart from 0",
      fix: "Remove the key, or use a later tracker and its TORRUST_TRACKER_CONFIG_GENERATION.",
      key: "TORRUST_TRACKER_KEEP_COMPLETED",
      line: 2,
    },
  ],
])("%s", (_what, env, fault) => {
  expect(faultOf({ env: `${BASE}${env}\n` })).toEqual(fault);
});

test("all of them at once", () => {
  const env = `${BASE}TORRUST_TRACKER_MODE=private
TORRUST_TRACKER_UDP_PORTS=6969
TORRUST_TRACKER_MAX_PEER_TIMEOUT=100
TORRUST_TRACKER_CONFIG_GENERATION=develop-2025
TORRUST_TRACKER_API_TOKEN=MyAccessToken
`;
  const codes = failureOf(prepared({ env: "\n", secrets: env }).load).details.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining([
      "CONFIG_DEFAULT_SECRET",
      "CONFIG_PRIVATE_UDP",
      "CONFIG_PEER_TIMEOUT",
      "CONFIG_TRACKER_GENERATION",
    ]),
  );
});

test("a private tracker has no UDP listeners by default, others have one", () => {
  expect(trackerOf("TORRUST_TRACKER_MODE=private")).toMatchObject({
    mode: "private",
    udpPorts: [],
    httpPorts: [7070],
  });
  expect(trackerOf("TORRUST_TRACKER_MODE=whitelisted")).toMatchObject({ udpPorts: [6969] });
});

test.each([
  ["TORRUST_TRACKER_ANNOUNCE_INTERVAL=60", 900],
  ["TORRUST_TRACKER_ANNOUNCE_INTERVAL=300", 900],
  ["TORRUST_TRACKER_ANNOUNCE_INTERVAL=1800", 5400],
  ["TORRUST_TRACKER_MAX_PEER_TIMEOUT=301", 301],
])("%s: a silent peer is kept for %i s", (env, maxPeerTimeout) => {
  expect(trackerOf(env)).toMatchObject({ maxPeerTimeout });
});

test("a later image with its generation may keep its counts", () => {
  const env =
    "TORRUST_TRACKER_IMAGE=torrust/tracker:4.0.0\nTORRUST_TRACKER_CONFIG_GENERATION=develop-2026\nTORRUST_TRACKER_KEEP_COMPLETED=true";
  expect(trackerOf(env)).toMatchObject({ generation: "develop-2026", keepCompleted: true });
});

const digest = `@sha256:${"0".repeat(64)}`;

test.each([
  ["torrust/tracker:3.0.0", "release-3.0.0"],
  ["torrust/tracker:v3.0.0", "release-3.0.0"],
  ["torrust/tracker:3", "release-3.0.0"],
  [`registry.example.org:5000/torrust/tracker:3.0${digest}`, "release-3.0.0"],
  ["torrust/tracker:3.0.1", "later"],
  ["torrust/tracker:4.0.0-rc.1", "later"],
  [`torrust/tracker:develop${digest}`, "later"],
  ["torrust/tracker:develop-2026-05-01", "later"],
  ["registry.example.org:5000/tracker:mine", "unknown"],
  ["tracker:build-17", "unknown"],
])("the tag of %s: %s", (image, kind) => {
  expect(tagKind(image)).toBe(kind);
});
