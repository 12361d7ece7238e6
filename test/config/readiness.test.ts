import { join } from "node:path";
import { loadEnvironment } from "../../lib/config/load";
import { requireReady, stillNeeded, warnings } from "../../lib/config/readiness";
import type { Environment } from "../../lib/config/settings";
import { failureOf } from "../support/failure";
import { prepared } from "./prepared";

const REAL_KEY =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl alice@tracker.org";
const FILLED_IN = [
  "INFRASTRUCTURE_PROVIDER=hetzner",
  "INFRASTRUCTURE_REGION=nbg1",
  "INFRASTRUCTURE_INSTANCE_TYPE=ccx23",
  "SSH_ALLOWED_CIDRS=198.18.0.0/15",
  `SSH_PUBLIC_KEYS="${REAL_KEY}"`,
  "DOMAIN_NAME=tracker.torrust.org",
];
const SECRETS = `HCLOUD_TOKEN=${"a".repeat(64)}\n`;

function preset(name: string): Environment {
  const environmentsDirectory = join(__dirname, "../../environments");
  return { ...loadEnvironment(name, { environmentsDirectory, processEnv: {} }), secrets: {} };
}

function environment(lines: readonly string[], secrets = SECRETS): Environment {
  return prepared({ env: lines.join("\n"), secrets }, "shared").load();
}

function keysOf(of: Environment): string[] {
  return stillNeeded(of).map(({ key, generated }) => (generated ? `(${key})` : key));
}

test.each([
  ["local", ["(TORRUST_TRACKER_API_TOKEN)"]],
  ["local-lxd", ["(TORRUST_TRACKER_API_TOKEN)"]],
  [
    "staging",
    [
      "HCLOUD_TOKEN",
      "(TORRUST_TRACKER_API_TOKEN)",
      "DOMAIN_NAME",
      "SSL_EMAIL",
      "SSH_ALLOWED_CIDRS",
      "SSH_PUBLIC_KEYS",
    ],
  ],
  [
    "production",
    [
      "HCLOUD_TOKEN",
      "(TORRUST_TRACKER_API_TOKEN)",
      "(GRAFANA_ADMIN_PASSWORD)",
      "DOMAIN_NAME",
      "TORRUST_TRACKER_HOST_NAMES",
      "TORRUST_TRACKER_HOST_NAMES",
      "SSL_EMAIL",
      "SSH_ALLOWED_CIDRS",
      "SSH_PUBLIC_KEYS",
    ],
  ],
])("the preset %s is valid, and says what is to be filled in", (name, keys) => {
  expect(keysOf(preset(name))).toEqual(keys);
});

test("names and mail address of HTTPS are to be replaced too", () => {
  const of = environment([
    ...FILLED_IN,
    "TLS_MODE=acme",
    "SSL_EMAIL=admin@example.org",
    "TORRUST_TRACKER_API_HOST_NAME=api.example.org",
    "PROMETHEUS_ENABLED=true",
    "GRAFANA_ENABLED=true",
    "GRAFANA_HOST_NAME=grafana.example.org",
  ]);

  expect(keysOf(of).filter((key) => !key.startsWith("("))).toEqual([
    "TORRUST_TRACKER_API_HOST_NAME",
    "GRAFANA_HOST_NAME",
    "SSL_EMAIL",
  ]);
});

test("filled in, nothing is left but what makes itself", () => {
  const of = environment(FILLED_IN);

  expect(keysOf(of)).toEqual(["(TORRUST_TRACKER_API_TOKEN)"]);
  expect(() => {
    requireReady(of);
  }).not.toThrow();
});

test("what is not filled in stops what would touch a machine, all of it at once", () => {
  const error = failureOf(() => {
    requireReady(preset("staging"));
  });

  expect(error).toMatchObject({ code: "NOT_READY", exitCode: 3 });
  expect(error.details.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "SECRET_MISSING HCLOUD_TOKEN: the API token of the Hetzner project is not set",
    "CONFIG_PLACEHOLDER DOMAIN_NAME: tracker-staging.example.org is an example",
    "CONFIG_PLACEHOLDER SSL_EMAIL: example.org is an example",
    "CONFIG_PLACEHOLDER SSH_ALLOWED_CIDRS: 203.0.113.0/24 is an example",
    "CONFIG_PLACEHOLDER SSH_PUBLIC_KEYS: the key is an example",
  ]);
});

test.each([
  ["tracker.example.com", true],
  ["tracker.example", true],
  ["tracker.test", true],
  ["example.torrust.org", false],
  ["latest.org", false],
])("the name %s is an example: %s", (name, isExample) => {
  const keys = keysOf(environment([...FILLED_IN.slice(0, -1), `DOMAIN_NAME=${name}`]));

  expect(keys.includes("DOMAIN_NAME")).toBe(isExample);
});

test.each(["192.0.2.10", "198.51.100.1", "203.0.113.255"])("the address %s is an example", (address) => {
  const lines = ["INFRASTRUCTURE_PROVIDER=existing", `INFRASTRUCTURE_ADDRESS=${address}`];

  expect(keysOf(environment(lines))).toContain("INFRASTRUCTURE_ADDRESS");
});

test("an example of an IPv6 network, in whatever form", () => {
  const lines = FILLED_IN.map((line) =>
    line.startsWith("SSH_ALLOWED") ? "SSH_ALLOWED_CIDRS=2001:0db8:1:0:0:0:0:0/48,2001:db9::/32" : line,
  );

  expect(stillNeeded(environment(lines)).map(({ message }) => message)).toContain(
    "2001:0db8:1:0:0:0:0:0/48 is an example",
  );
  expect(keysOf(environment(lines)).filter((key) => key === "SSH_ALLOWED_CIDRS")).toHaveLength(1);
});

test.each([
  ["missing its end", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9"],
  ["of another kind than it says", REAL_KEY.replace("ssh-ed25519", "ssh-rsa")],
])("a key %s would let nobody in", (_what, key) => {
  const lines = FILLED_IN.map((line) => (line.startsWith("SSH_PUBLIC") ? `SSH_PUBLIC_KEYS="${key}"` : line));

  expect(stillNeeded(environment(lines)).find((need) => need.key === "SSH_PUBLIC_KEYS")?.message).toMatch(
    /^the key is cut off: /,
  );
});

test("warnings: what backups do not hold, and what destroy would take", () => {
  const volume = [...FILLED_IN, "INFRASTRUCTURE_DATA_VOLUME_GB=50", "INFRASTRUCTURE_BACKUPS=true"];

  expect(warnings(environment(volume))).toEqual([
    "INFRASTRUCTURE_BACKUPS: Hetzner's backups do not hold the data volume.",
    "INFRASTRUCTURE_PROTECTION: `destroy` takes the data volume with it.",
  ]);
  expect(warnings(environment([...volume, "INFRASTRUCTURE_PROTECTION=true"]))).toHaveLength(1);
  expect(warnings(preset("local"))).toEqual([]);
});
