import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { verbs } from "../../lib/cli/verbs";
import { cloneProject } from "../support/clone";
import { runMain } from "../support/run-main";

const clone = cloneProject({ "environments/local/.env": "INFRASTRUCTURE_PROVIDER=libvirt\n" });
const HELP = "Run `./bin/torrust-tracker-deployer --help`, or with a verb in front of `--help`.";

describe.each([
  ["vlidate", null, "unknown command 'vlidate'.", "Did you mean validate?"],
  ["frobnicate", null, "unknown command 'frobnicate'.", HELP],
  ["validate --bogus", "validate", "unknown option '--bogus'.", HELP],
  ["validate extra", "validate", "too many arguments for 'validate'. Expected 0 arguments but got 1.", HELP],
  ["show --dry-run", "show", "show changes nothing: --dry-run means nothing to it.", "Leave --dry-run out."],
])("%s", (args, command, message, fix) => {
  test("is refused with one error on stderr", async () => {
    expect(await runMain(args)).toEqual({
      status: 2,
      stdout: "",
      stderr: `error USAGE: ${message}\nfix   ${fix}\nsee   docs/reference/errors.md#usage\n`,
    });
  });

  test("is refused with one document on stdout", async () => {
    const { status, stdout, stderr } = await runMain(`${args} --json`);

    expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      command,
      environment: null,
      error: { code: "USAGE", message, details: [], fix, docs: "docs/reference/errors.md#usage" },
    });
  });
});

test("the program itself exits with 2 and prints exactly one document", async () => {
  const { status, stdout, stderr } = await clone.run("vlidate --json");

  expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: "USAGE" } });
});

test("without a verb, the help and what is wrong", async () => {
  const { status, stdout, stderr } = await runMain("");

  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^Usage: torrust-tracker-deployer \[options\] \[command\]\n/);
  expect(stderr).toContain(`\nerror USAGE: A verb is missing.\nfix   ${HELP}\n`);
});

test("--help tells every verb, and a verb's own every option", async () => {
  const [all, one] = [await runMain("--help"), await runMain("deploy --help")];

  expect([all.status, one.status]).toEqual([0, 0]);
  for (const { name } of verbs) expect(all.stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  for (const flags of [
    "-e, --environment <name>",
    "--json",
    "--dry-run",
    "-y, --yes",
    "-v, --verbose",
    "--quiet",
    "--no-color",
    "--application",
  ]) {
    expect(one.stdout).toContain(`  ${flags} `);
  }
});

test("--dry-run of a verb that changes something prints the steps, and changes nothing", async () => {
  const [text, json] = await Promise.all([
    clone.run("deploy --dry-run"),
    clone.run("synth --dry-run --json"),
  ]);

  expect(text).toEqual({
    status: 0,
    stderr: "",
    stdout: `would find or make the tools
would synthesize cdktf.out/stacks/local, plan and apply it
would configure the host, send the release, start it, where the host needs it
would probe every listener from this computer
`,
  });
  expect(JSON.parse(json.stdout)).toEqual({
    ok: true,
    command: "synth",
    environment: "local",
    result: {
      steps: ["write versions.tf, main.tf, outputs.tf and their companions to cdktf.out/stacks/local"],
    },
  });
  expect(readdirSync(join(clone.root, "environments/local"))).toEqual([".env"]);
  for (const name of [".state", "cdktf.out", ".toolchain"])
    expect(existsSync(join(clone.root, name))).toBe(false);
});

test("every verb that changes something can say what it would do", () => {
  expect(verbs.filter(({ changes, dryRun }) => changes && !dryRun).map(({ name }) => name)).toEqual([]);
});
