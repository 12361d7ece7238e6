import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { environmentFiles } from "../../lib/workflow/environment-files";
import { bundleFor } from "../../lib/workflow/release";
import { recordedContext } from "../support/context";
import { failureOf } from "../support/failure";

const ENV = { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" };
const TOML = "overrides/config/tracker/tracker.toml";

const plain = recordedContext("local", ENV);
const changed = recordedContext("local", {
  ...ENV,
  "compose.override.yaml": "services: { echo: { image: 'echo:1', ports: ['80:80'] } }\n",
  [TOML]: "# mine\n",
});

test("an environment without files of its own changes nothing and warns of nothing", () => {
  expect(bundleFor(plain).warnings).toEqual([]);
  expect(plain.report.lines).toEqual([]);
});

test("its own files are in the release, and whoever makes it is told of each", () => {
  const { files } = bundleFor(changed);
  expect(files.get("config/tracker/tracker.toml")?.content).toBe("# mine\n");
  expect(changed.report.lines).toEqual([
    expect.stringMatching(`^warning: .*${TOML} takes the place of the rendered file`),
    expect.stringMatching(/^warning: .*compose\.override\.yaml publishes ports of echo: /),
  ]);
});

test("a link stands for its file; what replaces nothing stops the release", () => {
  const { directory } = changed.environment;
  const link = join(directory, "overrides/tracker.toml");
  symlinkSync(join(directory, TOML), link);
  expect([...(environmentFiles(directory).overrides?.texts ?? [])]).toEqual([
    ["config/tracker/tracker.toml", "# mine\n"],
    ["tracker.toml", "# mine\n"],
  ]);
  expect(failureOf(() => bundleFor(changed))).toMatchObject({ code: "OVERRIDE_UNKNOWN", exitCode: 3 });
  rmSync(link);
});

test("a file that a key names and nobody put there is an error of the configuration", () => {
  const { environmentFile } = environmentFiles(plain.environment.directory);
  expect(failureOf(() => environmentFile?.("root.pem"))).toMatchObject({
    code: "ENVIRONMENT_FILE_MISSING",
    exitCode: 3,
    message: expect.stringMatching(/^expected .*root\.pem, found nothing$/),
  });
});
