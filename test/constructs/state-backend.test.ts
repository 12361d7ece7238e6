import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StateSettings } from "../../lib/config/settings";
import { synthEnvironment } from "../../lib/constructs/synth";
import { temporaryFolder } from "../support/folder";
import { environmentNamed } from "./fixtures";

const outputDirectory = temporaryFolder("backends");

/** The backend's block of an environment's `versions.tf`, and the version it asks for. */
function synthesized(state: StateSettings): { readonly backend: string; readonly version: string } {
  const { directory } = synthEnvironment({ ...environmentNamed("local-a"), state }, { outputDirectory });
  const text = readFileSync(join(directory, "versions.tf"), "utf8");
  const backend = /^ {2}(backend [^]*?^ {2}\})/m.exec(text)?.[1] ?? "";
  return {
    backend: backend.replaceAll(/ {2,}/g, " "),
    version: /required_version = "(.*)"/.exec(text)?.[1] ?? "",
  };
}

test("on this computer, below .state", () => {
  expect(synthesized({ backend: "local" })).toEqual({
    backend: 'backend "local" {\n path = "../../../.state/local-a/terraform.tfstate"\n }',
    version: ">= 1.6.0",
  });
});

test("in a bucket of another object storage than Amazon's, with a lock beside it", () => {
  const { backend, version } = synthesized({
    backend: "s3",
    bucket: "states",
    region: "fsn1",
    endpoint: "https://fsn1.example.org",
    lockfile: true,
  });

  expect(version).toBe(">= 1.10.0");
  expect(backend.split("\n").map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      'backend "s3" {',
      'bucket = "states"',
      'key = "local-a/terraform.tfstate"',
      "use_lockfile = true",
      "use_path_style = true",
      's3 = "https://fsn1.example.org"',
    ]),
  );
});

test("in Amazon's, as Amazon has it", () => {
  const { backend } = synthesized({ backend: "s3", bucket: "states", region: "eu-1", lockfile: false });
  expect(backend).not.toContain("skip_");
  expect(backend).not.toContain("endpoints");
});

test("on a server, and in PostgreSQL with a schema of its own", () => {
  const address = "https://gitlab.example.org/a";
  const lock = { address: `${address}/lock`, method: "POST", unlockMethod: "DELETE" };
  const { backend } = synthesized({ backend: "http", address, lock });
  expect(
    backend
      .replaceAll(/ +/g, " ")
      .split("\n")
      .map((line) => line.trim()),
  ).toEqual(
    expect.arrayContaining([
      `address = "${address}"`,
      `lock_address = "${address}/lock"`,
      'lock_method = "POST"',
      `unlock_address = "${address}/lock"`,
      'unlock_method = "DELETE"',
    ]),
  );
  expect(synthesized({ backend: "pg" }).backend).toContain('schema_name = "torrust_local_a"');
});
