import { rootCertificates } from "node:tls";
import type { Settings, TlsSettings } from "../../lib/config/settings";
import { trustOf } from "../../lib/workflow/trust";
import { environmentNamed } from "../constructs/fixtures";
import { temporaryFolder, writeFiles } from "../support/folder";

const ROOT = "-----BEGIN CERTIFICATE-----\n";
const folder = temporaryFolder("trust");
writeFiles(folder, { "root.pem": ROOT });

function trust(authority?: TlsSettings["authority"], status = 0) {
  const environment = environmentNamed("local");
  const tls: Settings["tls"] = authority && { authority, image: "caddy:2.10.2", apiAllowedCidrs: [] };
  const run = (commandLine: string) => {
    expect(commandLine).toMatch(/^sudo cat \/opt\/torrust\/.*\/root\.crt$/);
    return Promise.resolve({ status, stdout: status === 0 ? ROOT : "", stderr: "", timedOut: false });
  };
  return trustOf({ ...environment, directory: folder, settings: { ...environment.settings, tls } }, { run });
}

const acme = { email: "me@example.org", trusted: true };

test.each([
  ["without TLS", undefined, {}],
  ["a public authority", acme, {}],
  ["a staging authority, whose root nobody has", { ...acme, trusted: false }, { unverified: true }],
  ["Caddy's own authority, by the root on the host", "internal", { authorities: [ROOT] }],
  [
    "a private authority, beside the public ones",
    { ...acme, rootFile: "root.pem" },
    { authorities: [...rootCertificates, ROOT] },
  ],
] as const)("%s", async (_, authority, expected) => {
  expect(await trust(authority)).toEqual(expected);
});

test("a host without a root yet leaves the error to the probe", async () => {
  expect(await trust("internal", 1)).toEqual({});
});
