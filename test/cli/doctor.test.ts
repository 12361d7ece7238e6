import { existsSync, mkdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { doctorText } from "../../lib/cli/commands/doctor";
import { cloneProject } from "../support/clone";

// Nothing that runs machines is looked at for a host that is there already, and so nothing of it can be installed.
const clone = cloneProject({
  "environments/local/.env": "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=192.0.2.9\n",
});
const Document = z.object({
  ok: z.boolean(),
  result: z.object({
    findings: z.array(z.object({ name: z.string(), status: z.enum(["ok", "warning", "problem"]) })),
    fixed: z.array(z.string()),
  }),
});

test("one line a finding, what to do below it, the count at the end", () => {
  const text = doctorText(
    [
      { name: "node", status: "ok", found: "20.19.0" },
      { name: "git", status: "warning", found: "not installed", fix: "Install it." },
      { name: "ssh key", status: "problem", found: "key does not exist", fix: "Make one." },
    ],
    ["chmod 600 key"],
    false,
  );

  expect(text).toBe(`fixed    chmod 600 key
ok       node     20.19.0
warning  git      not installed
                  Install it.
problem  ssh key  key does not exist
                  Make one.
1 ok, 1 warning, 1 problem`);
});

/** A folder for PATH with what starts the deployer, and nothing else. */
function barePath(): string {
  const folder = join(clone.root, "programs");
  mkdirSync(folder);
  for (const program of ["bash", "dirname", "readlink"])
    symlinkSync(`/usr/bin/${program}`, join(folder, program));
  symlinkSync(process.execPath, join(folder, "node"));
  return folder;
}

test("on a computer without programs there are problems, status 5, and nothing is made", async () => {
  const { status, stdout, stderr } = await clone.run("doctor --json", { PATH: barePath() });

  const document = Document.parse(JSON.parse(stdout));
  expect({ status, stderr, ok: document.ok }).toEqual({ status: 5, stderr: "", ok: false });
  expect(document.result.fixed).toEqual([]);
  expect(document.result.findings).toContainEqual({ name: "ssh", status: "problem" });
  for (const name of [".state", "cdktf.out", ".toolchain"])
    expect(existsSync(join(clone.root, name))).toBe(false);
});

test("a folder that others may read is closed by --fix, and only by it", async () => {
  const folder = join(clone.root, ".state/local");
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const mode = (): number => statSync(folder).mode & 0o777;

  const look = Document.parse(JSON.parse((await clone.run("doctor --json")).stdout));
  expect(look.result.findings).toContainEqual({ name: ".state/local", status: "warning" });
  expect(mode()).toBe(0o755);

  const mended = Document.parse(JSON.parse((await clone.run("doctor --json --fix")).stdout));
  expect(mended.result.fixed).toEqual(["chmod 700 .state/local"]);
  expect(mended.result.findings).toContainEqual({ name: ".state/local", status: "ok" });
  expect(mode()).toBe(0o700);
});
