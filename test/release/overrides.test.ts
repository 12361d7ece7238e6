import { parse } from "yaml";
import { composeWarnings } from "../../lib/release/compose-override";
import type { ReleaseBundle } from "../../lib/release/bundle";
import { SETTINGS, contentOf, release } from "./fixtures";
import { userErrorOf } from "./user-error-of";

const DIRECTORY = "environments/x/overrides";

function overridden(texts: Readonly<Record<string, string>>): ReleaseBundle {
  return release(SETTINGS, { overrides: { directory: DIRECTORY, texts: new Map(Object.entries(texts)) } });
}

test("a service's file is replaced, mounted by its own digest, and told of", () => {
  const bundle = overridden({ "config/tracker/tracker.toml": "# mine\n" });
  expect(contentOf(bundle, "config/tracker/tracker.toml")).toBe("# mine\n");
  expect(bundle.manifest.services.tracker).not.toBe(release().manifest.services.tracker);
  expect(parse(contentOf(bundle, "compose.yaml"))).toMatchObject({
    services: {
      tracker: {
        volumes: [
          `/opt/torrust/config/tracker/${String(bundle.manifest.services.tracker)}:/etc/torrust/tracker:ro`,
          expect.anything(),
        ],
      },
    },
  });
  expect(bundle.manifest.configure).toBe(release().manifest.configure);
  expect(bundle.warnings).toEqual([
    `${DIRECTORY}/config/tracker/tracker.toml takes the place of the rendered file: changes of the configuration pass it by`,
  ]);
});

test("a file of the host is replaced, keeps its mode, and changes what configure does", () => {
  const bundle = overridden({ "host/opt/torrust/bin/torrust-tuning": "#!/bin/sh\n" });
  expect(bundle.files.get("host/opt/torrust/bin/torrust-tuning")).toEqual({
    content: "#!/bin/sh\n",
    mode: 0o755,
  });
  expect(bundle.manifest.configure).not.toBe(release().manifest.configure);
  expect(bundle.manifest.services).toEqual(release().manifest.services);
});

test("no override, no warning", () => {
  expect(release().warnings).toEqual([]);
});

test("every file that replaces nothing is named with the nearest, all at once", () => {
  const error = userErrorOf(() =>
    overridden({ "config/tracker.toml": "", "compose.yaml": "", "host/etc/torrust/firewall.nft": "" }),
  );
  expect(error).toMatchObject({
    code: "OVERRIDE_UNKNOWN",
    exitCode: 3,
    message: `${DIRECTORY} has files that replace nothing in this release`,
    details: [
      { code: "OVERRIDE_UNKNOWN", file: `${DIRECTORY}/config/tracker.toml` },
      { file: `${DIRECTORY}/compose.yaml`, fix: "Change containers by compose.override.yaml." },
    ],
  });
  expect(error.details[0]?.message).toMatch(/^no file to replace; nearest: config\/tracker\/tracker\.toml, /);
});

test.each(["directories", "sockets", "manifest.json"])("%s belongs to the host's scripts", (path) => {
  expect(userErrorOf(() => overridden({ [path]: "" })).code).toBe("OVERRIDE_UNKNOWN");
});

test("published ports are told of", () => {
  const text =
    "services: { echo: { image: 'echo:1', ports: ['80:80'] }, quiet: { image: 'echo:1', ports: [] } }";
  expect(release(SETTINGS, { composeOverride: { file: "compose.override.yaml", text } }).warnings).toEqual([
    "compose.override.yaml publishes ports of echo: Docker opens them past the host's firewall; network_mode: host does not",
  ]);
  expect(composeWarnings("services: 1", "x")).toEqual([]);
});
