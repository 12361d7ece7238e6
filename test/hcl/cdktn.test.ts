import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentsOf, runApp } from "./run-app";

jest.setTimeout(60_000);

function isInstalled(): boolean {
  try {
    createRequire(__filename).resolve("cdktn");
    return true;
  } catch {
    return false;
  }
}

const name = "cdktn, the maintained fork, gives the same HCL";
const lane = (): void => {
  const work = mkdtempSync(join(tmpdir(), "cdktn-"));
  try {
    const cdktf = runApp(join(work, "cdktf"));
    const cdktn = runApp(join(work, "cdktn"), {
      node: ["--require", join(__dirname, "fixtures", "use-cdktn.cjs")],
    });
    expect(contentsOf(join(cdktn, "stacks"))).toEqual(contentsOf(join(cdktf, "stacks")));
    // Only the version tells that it was the other one.
    expect(contentsOf(join(cdktn, "metadata"))).not.toEqual(contentsOf(join(cdktf, "metadata")));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

if (isInstalled() || process.env["CI"] === "true") test(name, lane);
else {
  console.warn(`SKIPPED: ${name}: the development dependency cdktn is not installed`);
  test.skip(`${name} [skipped: cdktn is not installed]`, lane);
}
