import {
  existsSync,
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
import { NullProvider } from "@cdktf/provider-null/lib/provider";
import { Resource } from "@cdktf/provider-null/lib/resource";
import {
  Annotations,
  App,
  AssetType,
  LocalBackend,
  TerraformAsset,
  TerraformOutput,
  TerraformStack,
} from "cdktf";
import { UserError } from "../../lib/errors";
import { failureOf } from "../support/failure";
import { HclSynthesizer, removeStacks, type StackFile } from "../../lib/hcl";

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "synth-"));
});
afterEach(() => {
  delete process.env["SYNTH_FORMAT"];
  rmSync(outdir, { recursive: true, force: true });
});

interface Demo {
  readonly extraFiles?: ReadonlyMap<string, StackFile>;
  readonly build?: (stack: TerraformStack) => unknown;
}

function demoStack(app: App, id: string, { extraFiles, build }: Demo = {}): TerraformStack {
  const stack = new TerraformStack(app, id);
  stack.synthesizer = new HclSynthesizer(stack, { header: [`Environment ${id}.`], extraFiles });
  new LocalBackend(stack, { path: "../../../state.tfstate" });
  new NullProvider(stack, "null");
  new Resource(stack, "gate", { triggers: { id } });
  build?.(stack);
  return stack;
}

function synth(id: string, demo?: Demo): void {
  const app = new App({ outdir });
  demoStack(app, id, demo);
  app.synth();
}

const list = (folder = outdir): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
const read = (name: string): string => readFileSync(join(outdir, name), "utf8");

test("a stack becomes a root module of native HCL, without a JSON twin", () => {
  synth("demo");
  expect(list()).toEqual([
    "manifest.json",
    "metadata/demo.json",
    "stacks/demo/main.tf",
    "stacks/demo/providers.tf",
    "stacks/demo/versions.tf",
  ]);
  expect(read("stacks/demo/main.tf")).toBe(`# Environment demo.

resource "null_resource" "gate" {
  triggers = {
    id = "demo"
  }
}
`);
  expect(read("stacks/demo/providers.tf")).toBe('# Environment demo.\n\nprovider "null" {}\n');
});

test("the requirement of the prebuilt null provider is made one that OpenTofu can satisfy", () => {
  synth("demo");
  expect(read("stacks/demo/versions.tf")).toContain(
    'null = {\n      source  = "hashicorp/null"\n      version = ">= 2.1.2, < 4.0.0"\n    }',
  );
});

test("the manifest tells the CDKTF command line where things are", () => {
  synth("demo");
  expect(JSON.parse(read("manifest.json"))).toMatchObject({
    stacks: {
      demo: {
        synthesizedStackPath: "stacks/demo/main.tf",
        stackMetadataPath: "metadata/demo.json",
        workingDirectory: "stacks/demo",
      },
    },
  });
  expect(JSON.parse(read("metadata/demo.json"))).toMatchObject({
    "//": { metadata: { stackName: "demo", backend: "local" } },
    terraform: { required_providers: { null: { source: "hashicorp/null" } } },
  });
});

test("extra files keep their content and mode, and go when they are no longer wanted", () => {
  const extraFiles = new Map([
    ["cloud-init/tracker.yaml", { content: "#cloud-config\n" }],
    ["gate/wait.sh", { content: "#!/bin/sh\n", mode: 0o755 }],
  ]);
  synth("demo", { extraFiles });
  expect(read("stacks/demo/cloud-init/tracker.yaml")).toBe("#cloud-config\n");
  expect(statSync(join(outdir, "stacks/demo/gate/wait.sh")).mode & 0o777).toBe(0o755);
  extraFiles.delete("cloud-init/tracker.yaml");
  synth("demo", { extraFiles });
  expect(existsSync(join(outdir, "stacks/demo/cloud-init"))).toBe(false);
  expect(existsSync(join(outdir, "stacks/demo/gate/wait.sh"))).toBe(true);
});

test("files that synth did not make stay", () => {
  synth("demo");
  mkdirSync(join(outdir, "stacks/demo/.terraform"));
  for (const name of [".terraform/x", ".terraform.lock.hcl", "operator.auto.tfvars", "own.tf"]) {
    writeFileSync(join(outdir, "stacks/demo", name), "mine");
  }
  synth("demo");
  for (const name of [".terraform/x", ".terraform.lock.hcl", "operator.auto.tfvars", "own.tf"]) {
    expect(read(`stacks/demo/${name}`)).toBe("mine");
  }
});

test("a file of the stack that has become empty is removed", () => {
  synth("demo", { build: (stack) => new TerraformOutput(stack, "x", { value: 1 }) });
  expect(existsSync(join(outdir, "stacks/demo/outputs.tf"))).toBe(true);
  synth("demo");
  expect(existsSync(join(outdir, "stacks/demo/outputs.tf"))).toBe(false);
});

test("SYNTH_FORMAT=json gives CDKTF's own JSON, and going back leaves no twin", () => {
  synth("demo");
  process.env["SYNTH_FORMAT"] = "json";
  synth("demo", { extraFiles: new Map([["x.yaml", { content: "x" }]]) });
  expect(list(join(outdir, "stacks/demo"))).toEqual(["cdk.tf.json", "x.yaml"]);
  expect(JSON.parse(read("manifest.json"))).toMatchObject({
    stacks: { demo: { synthesizedStackPath: "stacks/demo/cdk.tf.json" } },
  });
  delete process.env["SYNTH_FORMAT"];
  synth("demo");
  expect(list(join(outdir, "stacks/demo"))).toEqual(["main.tf", "providers.tf", "versions.tf"]);
});

test("synth of the same stack leaves the files as they are", () => {
  synth("demo");
  const inode = (): number => statSync(join(outdir, "stacks/demo/main.tf")).ino;
  const before = inode();
  synth("demo");
  expect(inode()).toBe(before);
});

describe("when a stack is wrong", () => {
  const wrong: Demo = {
    build: (stack) => stack.addOverride("resource.null_resource.gate.triger", "x"),
  };

  test("the error names the path and the old output stays whole", () => {
    synth("demo");
    const before = list().map((name) => read(name));
    expect(() => synth("demo", wrong)).toThrow(
      "null_resource.gate.triger: unknown name, did you mean triggers?",
    );
    expect(list().map((name) => read(name))).toEqual(before);
  });

  test("nothing is written for a new one", () => {
    expect(() => synth("demo", wrong)).toThrow(UserError);
    expect(list()).toEqual([]);
  });

  test("two constructs with one logical name are named both", () => {
    const build = (stack: TerraformStack): void => {
      new Resource(stack, "a", {}).overrideLogicalId("same");
      new Resource(stack, "b", {}).overrideLogicalId("same");
    };
    expect(() => synth("demo", { build })).toThrow(
      "resource.null_resource.same: the constructs demo/a and demo/b have one logical name",
    );
  });

  test("error annotations stop it as in CDKTF", () => {
    const build = (stack: TerraformStack): void => Annotations.of(stack).addError("not like this");
    expect(failureOf(() => synth("demo", { build }))).toMatchObject({
      code: "STACK_REFUSED",
      exitCode: 3,
      message: "The stack demo refuses to be built: not like this",
      details: [{ code: "STACK_ANNOTATION", message: "demo: not like this" }],
      fix: "Correct what the construct names; nothing was written.",
    });
    expect(list()).toEqual([]);
  });

  test("an asset, which would not be looked after, is refused", () => {
    const file = join(outdir, "asset.txt");
    writeFileSync(file, "asset");
    const build = (stack: TerraformStack): unknown =>
      new TerraformAsset(stack, "asset", { path: file, type: AssetType.FILE });
    expect(() => synth("demo", { build })).toThrow("extraFiles");
  });

  test("a file outside the stack's folder is refused", () => {
    expect(() => synth("demo", { extraFiles: new Map([["../x", { content: "x" }]]) })).toThrow("outside");
    expect(existsSync(join(outdir, "stacks/x"))).toBe(false);
  });

  test("a file that cannot be written leaves the old ones as they are", () => {
    synth("demo");
    const before = read("stacks/demo/main.tf");
    writeFileSync(join(outdir, "stacks/demo/blocked"), "a file where a folder is needed");
    const build = (stack: TerraformStack): void =>
      stack.addOverride("resource.null_resource.gate.triggers.id", "other");
    const extraFiles = new Map([["blocked/x", { content: "x" }]]);
    expect(() => synth("demo", { build, extraFiles })).toThrow();
    expect(read("stacks/demo/main.tf")).toBe(before);
    expect(list(join(outdir, "stacks/demo"))).toEqual(["blocked", "main.tf", "providers.tf", "versions.tf"]);
  });
});

describe("stacks of environments that are gone", () => {
  test("are removed with what synth made for them, and nothing else", () => {
    synth("old", { extraFiles: new Map([["cloud-init/x.yaml", { content: "x" }]]) });
    synth("kept");
    synth("touched");
    writeFileSync(join(outdir, "stacks/touched/operator.auto.tfvars"), "mine");
    expect(removeStacks(outdir, ["kept"])).toEqual(["old", "touched"]);
    expect(list()).toEqual([
      "manifest.json",
      "metadata/kept.json",
      "stacks/kept/main.tf",
      "stacks/kept/providers.tf",
      "stacks/kept/versions.tf",
      "stacks/touched/operator.auto.tfvars",
    ]);
  });

  test("and a missing output folder is none of its business", () => {
    expect(removeStacks(join(outdir, "absent"), [])).toEqual([]);
  });
});
