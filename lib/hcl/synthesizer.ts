import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  AnnotationMetadataEntryType,
  type ISynthesisSession,
  type IStackSynthesizer,
  type StackManifest,
  TerraformAsset,
  TerraformElement,
  type TerraformStack,
} from "cdktf";
import { invokeAspects, StackSynthesizer } from "cdktf/lib/synthesize/synthesizer";
import { ExitCode, UserError } from "../errors";
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
    const files = new Map(this.props.extraFiles);
    if (process.env["SYNTH_FORMAT"] === "json") {
      new StackSynthesizer(this.stack, goOnAfterErrors()).synthesize(session);
      this.#write(session.outdir, entry, this.stack.toTerraform(), files, "keep JSON");
      return;
    }
    prepare(this.stack, session, entry);
    const configuration: JsonObject = this.stack.toTerraform();
    const texts = splitStack(configuration, this.#schemas(configuration), this.props.header);
    for (const [name, content] of texts) files.set(name, { content });
    const metadata = this.#write(session.outdir, entry, configuration, files, "remove JSON");
    Object.assign(entry, {
      synthesizedStackPath: join(entry.workingDirectory, texts.has("main.tf") ? "main.tf" : "versions.tf"),
      stackMetadataPath: metadata,
    });
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

  /** @returns path of the metadata file, below `outdir` */
  #write(
    outdir: string,
    entry: StackManifest,
    configuration: JsonObject,
    files: ReadonlyMap<string, StackFile>,
    twin: "keep JSON" | "remove JSON",
  ): string {
    const metadataPath = join("metadata", `${entry.name}.json`);
    const folder = join(outdir, entry.workingDirectory);
    const names = [...files.keys()].sort();
    const before = readOwned(join(outdir, metadataPath));
    const metadata = (owned: readonly string[]): string =>
      `${JSON.stringify({ "//": configuration["//"], files: owned, terraform: configuration["terraform"] }, null, 2)}\n`;
    const place = stageFiles(folder, files);
    const both = [...new Set([...before, ...names])].sort();
    // Old and new names first: after an interruption the next synth still knows what is its own.
    stageFiles(outdir, new Map([[metadataPath, { content: metadata(both) }]]))();
    place();
    const gone = before.filter((name) => !files.has(name));
    removeFiles(folder, twin === "keep JSON" ? gone : [...gone, JSON_FILE]);
    stageFiles(outdir, new Map([[metadataPath, { content: metadata(names) }]]))();
    return metadataPath;
  }
}

function goOnAfterErrors(): boolean {
  return process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] !== undefined;
}

/** What CDKTF's own synthesizer does before it writes: aspects, validations, annotations. */
function prepare(stack: TerraformStack, session: ISynthesisSession, entry: StackManifest): void {
  invokeAspects(stack);
  const constructs = stack.node.findAll();
  if (constructs.some((construct) => construct instanceof TerraformAsset)) {
    throw new Error(
      "Give files to HclSynthesizer as extraFiles: a TerraformAsset would lie outside its care",
    );
  }
  if (session.skipValidation !== true) stack.runAllValidations();
  const annotations = constructs.flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => ANNOTATIONS.has(type))
      .map(({ type, data, trace }) => ({
        constructPath: node.path,
        level: type,
        message: data,
        stacktrace: trace,
      })),
  );
  Object.assign(entry, { annotations });
  const errors = annotations.filter(({ level }) => level === "@cdktf/error");
  if (errors.length === 0 || goOnAfterErrors()) return;
  throw new UserError(
    "STACK_REFUSED",
    `The stack ${stack.node.id} refuses to be built: ${String(errors[0]?.message)}`,
    {
      exitCode: ExitCode.configuration,
      details: errors.map(({ constructPath, message }) => ({
        code: "STACK_ANNOTATION",
        message: `${constructPath}: ${String(message)}`,
      })),
      fix: "Correct what the construct names; nothing was written.",
    },
  );
}

const ANNOTATIONS: ReadonlySet<string> = new Set(Object.values(AnnotationMetadataEntryType));

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
