import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import {
  type ISynthesisSession,
  type IStackSynthesizer,
  type StackManifest,
  TerraformElement,
  type TerraformStack,
} from "cdktf";
import { StackSynthesizer } from "cdktf/lib/synthesize/synthesizer";
import { writeAtomically } from "../atomic-file";
import { Faults } from "./faults";
import { isObject, type JsonObject } from "./json";
import type { ProviderSchemas } from "./provider-schema";
import { readOwned, removeFiles, stageFiles, type StackFile } from "./stack-folder";
import { splitStack } from "./write";

export interface HclSynthesizerProps {
  /** Comment lines on top of every file, without `#`. */
  readonly header: readonly string[];
  /** Files beside the HCL that it reads by `file()`, by their path in the stack's folder. Read when synth runs. */
  readonly extraFiles?: ReadonlyMap<string, StackFile>;
  /** Folder with one `<provider>.json` per provider; the project's own when absent. */
  readonly schemaFolder?: string;
}

/** Requirements of prebuilt bindings that neither OpenTofu nor the offline mirror can satisfy as they stand. */
const REQUIREMENTS: Readonly<Record<string, { readonly source: string; readonly version: string }>> = {
  null: { source: "hashicorp/null", version: ">= 2.1.2, < 4.0.0" },
};
const JSON_FILE = "cdk.tf.json";

/**
 * Writes a stack as a root module in native HCL, in `stacks/<id>/`, instead of CDKTF's JSON. What the command
 * line of CDKTF reads about a stack stands in `metadata/<id>.json`, with the list of files that synth made.
 * `SYNTH_FORMAT=json` gives CDKTF's own JSON, with the same extra files.
 */
export class HclSynthesizer implements IStackSynthesizer {
  constructor(
    readonly stack: TerraformStack,
    readonly props: HclSynthesizerProps,
  ) {}

  /** @throws UserError HCL_INVALID (exit 3); the old output stays whole then */
  synthesize(session: ISynthesisSession): void {
    for (const provider of this.stack.allProviders()) {
      const requirement = REQUIREMENTS[provider.terraformResourceType];
      if (requirement === undefined) continue;
      this.stack.addOverride(`terraform.required_providers.${provider.terraformResourceType}`, requirement);
    }
    checkAddresses(this.stack);
    const entry = session.manifest.forStack(this.stack);
    const made = this.#synthesizeJson(session, entry);
    const json = made.get(JSON_FILE);
    if (json === undefined) throw new Error("CDKTF wrote no JSON");
    const configuration: JsonObject = JSON.parse(json.content.toString());
    const files = new Map([...made, ...(this.props.extraFiles ?? [])]);
    if (process.env["SYNTH_FORMAT"] !== "json") {
      files.delete(JSON_FILE);
      const texts = splitStack(configuration, this.#schemas(configuration), this.props.header);
      for (const [name, content] of texts) files.set(name, { content });
    }
    this.#write(session.outdir, entry, configuration, files);
  }

  /** Runs CDKTF's own synthesizer (aspects, validations, annotations, assets) in a folder aside. */
  #synthesizeJson(session: ISynthesisSession, entry: StackManifest): Map<string, StackFile> {
    mkdirSync(session.outdir, { recursive: true });
    const aside = mkdtempSync(join(session.outdir, ".synth-"));
    try {
      const folder = join(aside, entry.workingDirectory);
      mkdirSync(folder, { recursive: true });
      const goOn = process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] !== undefined;
      new StackSynthesizer(this.stack, goOn, false).synthesize({ ...session, outdir: aside });
      const written = relative(entry.workingDirectory, entry.synthesizedStackPath);
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => statSync(join(folder, name)).isFile())
        .sort();
      return new Map(
        files.map((name) => [
          name === written ? JSON_FILE : name,
          { content: readFileSync(join(folder, name)) },
        ]),
      );
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }

  #schemas(configuration: JsonObject): ProviderSchemas {
    const folder = this.props.schemaFolder ?? join(__dirname, "..", "..", "provider-schemas");
    const terraform = configuration["terraform"];
    const required = isObject(terraform) ? terraform["required_providers"] : undefined;
    const documents = Object.keys(isObject(required) ? required : {}).map((name) =>
      readSchemas(folder, name),
    );
    return Object.assign({}, ...documents);
  }

  #write(
    outdir: string,
    entry: StackManifest,
    configuration: JsonObject,
    files: Map<string, StackFile>,
  ): void {
    const metadataPath = join("metadata", `${entry.name}.json`);
    const metadataFile = join(outdir, metadataPath);
    const folder = join(outdir, entry.workingDirectory);
    const before = readOwned(metadataFile);
    const names = [...files.keys()].sort();
    const metadata = (owned: readonly string[]): string =>
      `${JSON.stringify({ "//": configuration["//"], files: owned, terraform: configuration["terraform"] }, null, 2)}\n`;
    const place = stageFiles(folder, files);
    mkdirSync(dirname(metadataFile), { recursive: true });
    // Old and new names first: after an interruption the next synth still knows what is its own.
    writeAtomically(metadataFile, metadata([...new Set([...before, ...names])].sort()));
    place();
    removeFiles(
      folder,
      [...before, JSON_FILE].filter((name) => !files.has(name)),
    );
    writeAtomically(metadataFile, metadata(names));
    if (!files.has(JSON_FILE)) {
      const main = names.includes("main.tf") ? "main.tf" : "versions.tf";
      const paths = {
        synthesizedStackPath: join(entry.workingDirectory, main),
        stackMetadataPath: metadataPath,
      };
      Object.assign(entry, paths);
    }
  }
}

const documents = new Map<string, ProviderSchemas>();

/** Schemas are read once for all stacks of a process. */
function readSchemas(folder: string, provider: string): ProviderSchemas {
  const file = join(folder, `${provider}.json`);
  let schemas = documents.get(file);
  if (schemas === undefined) {
    const document: { provider_schemas: ProviderSchemas } = JSON.parse(readFileSync(file, "utf8"));
    schemas = document.provider_schemas;
    documents.set(file, schemas);
  }
  return schemas;
}

/** Two constructs with one address would silently become one block in CDKTF's JSON. */
function checkAddresses(stack: TerraformStack): void {
  const faults = new Faults();
  const seen = new Map<string, string>();
  for (const element of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(element) || element.cdktfStack !== stack) continue;
    for (const path of addresses(element)) {
      const address = path.join(".");
      const other = seen.get(address);
      if (other !== undefined) {
        const message = `the constructs ${other} and ${element.node.path} have one logical name`;
        faults.add(path, "HCL_DUPLICATE", message, "Give one of them another id.");
      }
      seen.set(address, element.node.path);
    }
  }
  faults.throwIfAny();
}

function addresses(element: TerraformElement): string[][] {
  const fragment: unknown = element.toTerraform();
  if (!isObject(fragment)) return [];
  return Object.entries(fragment).flatMap(([kind, named]) => {
    if (!isObject(named) || !["resource", "data", "output", "variable", "locals", "module"].includes(kind))
      return [];
    if (kind !== "resource" && kind !== "data") return Object.keys(named).map((name) => [kind, name]);
    return Object.entries(named).flatMap(([type, byName]) =>
      isObject(byName) ? Object.keys(byName).map((name) => [kind, type, name]) : [],
    );
  });
}
