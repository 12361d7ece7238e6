import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ISynthesisSession, IStackSynthesizer, StackManifest, TerraformStack } from "cdktf";
import { StackSynthesizer } from "cdktf/lib/synthesize/synthesizer";
import { checkAddresses } from "./addresses";
import { asObject, isObject, type JsonObject } from "./json";
import { goOnAfterErrors, prepareStack } from "./prepare-stack";
import { type ProviderSchemas, providerSchemas } from "./provider-schema";
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
    const entry = session.manifest.forStack(this.stack);
    const files = new Map(this.props.extraFiles);
    if (process.env["SYNTH_FORMAT"] === "json") {
      checkAddresses(this.stack);
      new StackSynthesizer(this.stack, goOnAfterErrors()).synthesize(session);
      this.#write(session.outdir, entry, this.#configuration(), files, "keep JSON");
      return;
    }
    prepareStack(this.stack, session, entry);
    checkAddresses(this.stack);
    const configuration = this.#configuration();
    const texts = splitStack(configuration, this.#schemas(configuration), this.props.header);
    for (const [name, content] of texts) files.set(name, { content });
    const metadata = this.#write(session.outdir, entry, configuration, files, "remove JSON");
    Object.assign(entry, {
      synthesizedStackPath: join(entry.workingDirectory, texts.has("main.tf") ? "main.tf" : "versions.tf"),
      stackMetadataPath: metadata,
    });
  }

  #configuration(): JsonObject {
    return asObject(this.stack.toTerraform(), "What a stack gives");
  }

  #schemas(configuration: JsonObject): ProviderSchemas {
    const folder = this.props.schemaFolder ?? join(__dirname, "..", "..", "provider-schemas");
    const terraform = configuration["terraform"];
    const required = isObject(terraform) ? terraform["required_providers"] : undefined;
    const names = Object.keys(isObject(required) ? required : {});
    return Object.fromEntries(names.flatMap((name) => Object.entries(readSchemas(folder, name))));
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

const documents = new Map<string, ProviderSchemas>();

/** Schemas are read once for all stacks of a process. */
function readSchemas(folder: string, provider: string): ProviderSchemas {
  const file = join(folder, `${provider}.json`);
  let schemas = documents.get(file);
  if (schemas === undefined) {
    // Without a schema every resource of the provider is a fault that names its type.
    schemas = existsSync(file) ? providerSchemas(JSON.parse(readFileSync(file, "utf8"))) : {};
    documents.set(file, schemas);
  }
  return schemas;
}
