import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { synthEnvironment } from "../../lib/constructs/synth";
import { synthesizePreset } from "../golden/golden-stack";
import { environmentNamed } from "./fixtures";
import { testWithTofu, tofuOk } from "../support/tofu";

const PROJECT = join(__dirname, "../..");
const KEY = 'ssh-ed25519 AAAA who: "I" # ${x} %{y}';

// Several processes of a second each, on a computer that may be busy.
jest.setTimeout(60_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "synth-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Every file below a folder with its bytes. */
function tree(directory: string): Record<string, string> {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(directory, file)).isFile())
      .map((file) => [file, readFileSync(join(directory, file), "utf8")]),
  );
}

function runApp(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(program, args, {
    cwd: PROJECT,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: folder, ENVIRONMENT: "local", ...env },
  });
}

test("counts the resources and names the folder", () => {
  expect(synthEnvironment(environmentNamed("local"), { outputDirectory: folder })).toEqual({
    directory: join(folder, "stacks/local"),
    resources: 6,
  });
});

test("writes this operator's values when they are given, and leaves them alone when not", () => {
  const file = join(folder, "stacks/local/operator.auto.tfvars");
  synthEnvironment(environmentNamed("local"), { outputDirectory: folder });
  expect(tree(folder)).not.toHaveProperty(["stacks/local/operator.auto.tfvars"]);

  const operatorValues = { domain_type: "qemu" };
  synthEnvironment(environmentNamed("local"), { outputDirectory: folder, operatorValues });
  synthEnvironment(environmentNamed("local"), { outputDirectory: folder });

  expect(readFileSync(file, "utf8")).toContain('domain_type = "qemu"\n');
});

test("leaves alone what OpenTofu keeps in the folder", () => {
  const kept = join(folder, "stacks/local/.terraform/kept");
  mkdirSync(join(kept, ".."), { recursive: true });
  writeFileSync(kept, "here");

  synthEnvironment(environmentNamed("local"), { outputDirectory: folder });

  expect(readFileSync(kept, "utf8")).toBe("here");
});

test("the same environment gives the same bytes in another place, for another person, in another language", () => {
  const other = join(folder, "elsewhere");
  cpSync(join(PROJECT, "environments"), other, { recursive: true });
  const node = ["--import", "tsx", "main.ts"];

  const one = runApp("node", node, { CDKTF_OUTDIR: join(folder, "one"), TZ: "UTC", LANG: "C" });
  const two = runApp("node", node, {
    CDKTF_OUTDIR: join(folder, "two/deeper"),
    ENVIRONMENTS_DIR: other,
    HOME: other,
    TZ: "Asia/Tokyo",
    LANG: "tr_TR.UTF-8",
  });

  expect([one.status, two.status]).toEqual([0, 0]);
  expect(tree(join(folder, "two/deeper"))).toEqual(tree(join(folder, "one")));
});

test("an invalid environment is named, exits 3, and does not keep the others from being written", () => {
  const environments = join(folder, "environments");
  cpSync(join(PROJECT, "environments/local"), join(environments, "local"), { recursive: true });
  mkdirSync(join(environments, "broken"));
  writeFileSync(join(environments, "broken/.env"), "SSH_PORTT=22\n");

  const { status, stderr } = runApp("node", ["--import", "tsx", "main.ts"], {
    CDKTF_OUTDIR: join(folder, "out"),
    ENVIRONMENTS_DIR: environments,
    ENVIRONMENT: "",
  });

  expect(status).toBe(3);
  expect(stderr).toContain("broken");
  expect(stderr).toContain(".env:1: SSH_PORTT is not a key. Did you mean SSH_PORT?");
  expect(readdirSync(join(folder, "out/stacks"))).toEqual(["local"]);
});

test("the CDKTF command line writes the same bytes", () => {
  const output = join(folder, "cli");
  const { status, stdout, stderr } = runApp("npx", ["cdktf", "synth", "--output", output], {
    CHECKPOINT_DISABLE: "1",
    CDKTF_HOME: folder,
  });

  expect({ status, said: status === 0 ? "" : stdout + stderr }).toEqual({ status: 0, said: "" });
  expect(tree(join(output, "stacks/local"))).toEqual(
    tree(synthesizePreset("local", join(folder, "library"))),
  );
});

testWithTofu(
  "OpenTofu accepts the stack with the real providers, and finds nothing to format",
  ["libvirt", "null"],
  () => {
    const stack = synthesizePreset("local", folder);

    tofuOk(stack, "fmt", "-check", "-diff");
    tofuOk(stack, "init", "-backend=false", "-no-color");
    tofuOk(stack, "validate", "-no-color");
  },
);

testWithTofu("OpenTofu makes user-data of it that holds the operator's key, letter by letter", [], () => {
  const operatorValues = { ssh_public_key: KEY };
  const { directory } = synthEnvironment(environmentNamed("local"), {
    outputDirectory: folder,
    operatorValues,
  });
  const bare = join(folder, "bare");
  cpSync(join(directory, "cloud-init"), join(bare, "cloud-init"), { recursive: true });
  cpSync(join(directory, "operator.auto.tfvars"), join(bare, "operator.auto.tfvars"));
  const expression = /user_data\s*=\s*(.*)/.exec(readFileSync(join(directory, "main.tf"), "utf8"))?.[1] ?? "";
  writeFileSync(
    join(bare, "main.tf"),
    `variable "ssh_public_key" {}\noutput "user_data" {\n value = ${expression}\n}\n`,
  );

  tofuOk(bare, "apply", "-auto-approve", "-no-color");

  const userData = tofuOk(bare, "output", "-raw", "user_data");
  expect(userData.split("\n")[0]).toBe("#cloud-config");
  expect(parse(userData)).toMatchObject({ users: [{ ssh_authorized_keys: [KEY] }] });
});
