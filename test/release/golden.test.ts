import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { ReleaseBundle } from "../../lib/release/bundle";
import { HETZNER, MONITORING, MYSQL, SETTINGS, release, settings } from "./fixtures";

const GOLDEN = join(__dirname, "..", "golden", "release");

const CASES: Readonly<Record<string, ReleaseBundle>> = {
  local: release(),
  hetzner: release({
    ...HETZNER,
    access: {
      ...HETZNER.access,
      publicKeys: [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t alice@example.org",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IHRoZXJlIC0t bob@example.org",
      ],
    },
  }),
  mysql: release(settings({ database: MYSQL })),
  monitoring: release(
    settings({
      database: MYSQL,
      domain: { name: "tracker.example.org" },
      monitoring: MONITORING,
      tls: { authority: "internal", image: "caddy:2.10.2", apiAllowedCidrs: [] },
    }),
  ),
  restricted: release(
    settings({
      access: { sshPort: 2222, allowedCidrs: ["203.0.113.0/24", "2001:db8::/32"] },
      tracker: { udpPorts: [6969, 6868], httpPorts: [7070, 80], announceInterval: 1800 },
    }),
    {
      composeOverride: {
        file: "compose.override.yaml",
        text: "services:\n  tracker:\n    mem_limit: 512m\n",
      },
    },
  ),
  https: release(
    settings({
      domain: {
        name: "tracker.example.org",
        listenerNames: [{ purpose: "http-tracker", port: 7071, hostName: "http2.example.org" }],
      },
      tracker: { httpPorts: [7070, 7071] },
      tls: {
        authority: {
          email: "admin@example.org",
          directory: "https://acme.example.org/directory",
          rootFile: "acme-root.pem",
          trusted: true,
        },
        image: "caddy:2.10.2",
        apiHostName: "api.example.org",
        apiAllowedCidrs: ["203.0.113.0/24", "2001:db8::/32"],
      },
    }),
    { environmentFile: () => "-----BEGIN CERTIFICATE-----\n" },
  ),
};

/** The scripts stand in `templates/` as they are; a second copy would only be noise in a review. */
const isReviewed = (path: string) => !path.startsWith("host/opt/torrust/bin/");

function filesBelow(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort();
}

/** Run with UPDATE_GOLDENS=1 to write the folders again; review them with `git diff`. */
test.each(Object.keys(CASES))("the release %s is what was reviewed", (name) => {
  const directory = join(GOLDEN, name);
  const files = [...(CASES[name]?.files ?? [])].filter(([path]) => isReviewed(path));
  if (process.env.UPDATE_GOLDENS) {
    rmSync(directory, { recursive: true, force: true });
    for (const [path, { content }] of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
  }
  expect(filesBelow(directory)).toEqual(files.map(([path]) => path).sort());
  for (const [path, { content }] of files) expect(content).toBe(readFileSync(join(directory, path), "utf8"));
});

test("every rendered file says where it comes from; JSON has no place for it", () => {
  for (const [path, { content }] of release(SETTINGS).files) {
    if (!path.endsWith(".json"))
      expect(content.split("\n").slice(0, 5).join("\n")).toContain("docs/guides/release.md");
  }
});
