import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../support/folder";
import { programOf } from "../support/image-program";
import { MONITORING, MYSQL, release, settings } from "./fixtures";

const folder = temporaryFolder("promtool");

const EVERYTHING = settings({
  database: MYSQL,
  domain: { name: "tracker.example.org" },
  monitoring: MONITORING,
  tls: { authority: "internal", image: "caddy:2.10.2", apiAllowedCidrs: [] },
});

/** What a program says, when it fails. */
function faultOf(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? "" : stdout + stderr;
}

/** Writes a service's configuration as its container mounts it; the folder. */
function mounted(of: typeof EVERYTHING, service: string): string {
  const target = join(folder, of.tracker.generation, service);
  for (const [path, { content }] of release(of).files) {
    if (!path.startsWith(`config/${service}/`)) continue;
    const file = join(target, path.slice(`config/${service}/`.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return target;
}

describe("the programs of Debian's packages", () => {
  let promtool: string;
  let amtool: string;
  beforeAll(async () => {
    promtool = await programOf("prometheus", "bin/promtool", folder);
    amtool = await programOf("alertmanager", "bin/amtool", folder);
  }, 300_000);

  test.each(["prometheus-rules.yaml", "prometheus-rules-day.yaml"])(
    "alerts speak when they should, and only then: %s",
    (file) => {
      expect(faultOf(promtool, ["test", "rules", join(__dirname, file)])).toBe("");
    },
    120_000,
  );

  test.each(["release-3.0.0", "develop-2025", "develop-2026"] as const)(
    "Prometheus accepts its configuration for a tracker of %s",
    (generation) => {
      const of = { ...EVERYTHING, tracker: { ...EVERYTHING.tracker, generation } };
      const file = join(mounted(of, "prometheus"), "prometheus.yml");
      // Only the syntax: the container alone has the file with the token.
      expect(faultOf(promtool, ["check", "config", "--syntax-only", file])).toBe("");
    },
    60_000,
  );

  test("Alertmanager accepts its configuration", () => {
    expect(
      faultOf(amtool, ["check-config", join(mounted(EVERYTHING, "alertmanager"), "alertmanager.yml")]),
    ).toBe("");
  }, 60_000);
});
