/**
 * Generates the provider packages in packages/ from provider-schemas/: `npx tsx scripts/generate-bindings.ts [directory]`.
 *
 * The packages have the names and the layout of the ecosystem's prebuilt ones and are committed as .js and .d.ts,
 * so a clone needs no build. To take a newer provider: replace its schema by what `tofu providers schema -json`
 * prints, adjust `versions` below, run this script, commit. Running it again changes nothing.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ConstructsMakerProviderTarget, Language, TerraformProviderConstraint } from "@cdktf/commons";
import { TerraformProviderGenerator } from "@cdktf/provider-generator/lib/get/generator/provider-generator";
import { CodeMaker } from "codemaker";
import * as ts from "typescript";
import { providerSchemas } from "../lib/hcl/provider-schema";

interface Binding {
  /** Source address as it stands in `required_providers`: short, so that OpenTofu and Terraform both resolve it. */
  readonly source: string;
  /** Range that a provider registry and the offline mirror both satisfy. */
  readonly versions: string;
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
}

const bindings: Readonly<Record<string, Binding>> = {
  libvirt: {
    source: "dmacvicar/libvirt",
    versions: ">= 0.8.3, < 0.9.0",
    resources: ["cloudinit_disk", "domain", "network", "pool", "volume"],
    dataSources: [],
  },
  lxd: {
    source: "terraform-lxd/lxd",
    versions: ">= 2.0.0, < 3.0.0",
    resources: [
      "cached_image",
      "instance",
      "network",
      "network_forward",
      "profile",
      "storage_pool",
      "volume",
    ],
    dataSources: ["image"],
  },
  hcloud: {
    source: "hetznercloud/hcloud",
    versions: ">= 1.52.0, < 2.0.0",
    resources: [
      "firewall",
      "firewall_attachment",
      "floating_ip",
      "floating_ip_assignment",
      "network",
      "network_subnet",
      "placement_group",
      "primary_ip",
      "rdns",
      "server",
      "server_network",
      "ssh_key",
      "volume",
      "volume_attachment",
      "zone",
      "zone_rrset",
    ],
    dataSources: ["image", "location", "server_type", "ssh_key", "ssh_keys", "zone"],
  },
};

const root = resolve(__dirname, "..");
/** The schema keys carry OpenTofu's registry, the generator shortens only sources of its own default registry. */
const SCHEMA_HOST = "registry.opentofu.org";
const GENERATOR_HOST = "registry.terraform.io";

function schemaFor(name: string, binding: Binding): object {
  const text = readFileSync(join(root, "provider-schemas", `${name}.json`), "utf8");
  const schema = providerSchemas(JSON.parse(text))[`${SCHEMA_HOST}/${binding.source}`];
  if (schema === undefined) throw new Error(`provider-schemas/${name}.json does not hold ${binding.source}`);
  const pick = (kind: "resource_schemas" | "data_source_schemas", wanted: readonly string[]) =>
    Object.fromEntries(
      wanted.map((type) => {
        const found = schema[kind]?.[`${name}_${type}`];
        if (found === undefined)
          throw new Error(`provider-schemas/${name}.json: no ${name}_${type} in ${kind}`);
        return [`${name}_${type}`, found];
      }),
    );
  return {
    format_version: "1.0",
    provider_schemas: {
      [`${GENERATOR_HOST}/${binding.source}`]: {
        provider: schema.provider,
        resource_schemas: pick("resource_schemas", binding.resources),
        data_source_schemas: pick("data_source_schemas", binding.dataSources),
      },
    },
  };
}

/** TypeScript sources of one provider, in `directory/providers/<name>/`. */
async function generateSources(name: string, binding: Binding, directory: string): Promise<string> {
  const constraint = new TerraformProviderConstraint(`${binding.source}@${binding.versions}`);
  const generator = new TerraformProviderGenerator(new CodeMaker(), schemaFor(name, binding));
  generator.generate(new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT));
  await generator.save(directory);
  return join(directory, "providers", name);
}

function compile(sources: string, output: string): void {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "lazy-index.ts")
    .map((file) => join(sources, file))
    .sort();
  const program = ts.createProgram(files, {
    rootDir: sources,
    outDir: output,
    declaration: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    // The sources lie in a temporary folder; their imports are this project's packages.
    baseUrl: root,
    paths: { cdktf: ["node_modules/cdktf"], constructs: ["node_modules/constructs"] },
    types: [],
    strict: true,
    skipLibCheck: true,
  });
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (diagnostics.length > 0) {
    const texts = diagnostics.map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n"));
    throw new Error(`The generated bindings do not compile:\n${texts.join("\n")}`);
  }
}

function packageJson(name: string, binding: Binding): string {
  const document = {
    name: `@cdktf/provider-${name}`,
    version: "0.1.0",
    description: `CDKTF bindings of ${binding.source} ${binding.versions}, generated by scripts/generate-bindings.ts`,
    private: true,
    license: "MIT",
    main: "lib/index.js",
    types: "lib/index.d.ts",
    cdktf: { provider: { name: binding.source, version: binding.versions } },
    peerDependencies: { cdktf: "^0.21.0", constructs: "^10.4.2" },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Writes every package below `target`, replacing the `lib` folders that are there. */
export async function generateBindings(target: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "bindings-"));
  try {
    for (const [name, binding] of Object.entries(bindings)) {
      const sources = await generateSources(name, binding, join(work, name));
      const directory = join(target, `provider-${name}`);
      rmSync(join(directory, "lib"), { recursive: true, force: true });
      mkdirSync(directory, { recursive: true });
      compile(sources, join(directory, "lib"));
      writeFileSync(join(directory, "package.json"), packageJson(name, binding));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (require.main === module) {
  const target = process.argv[2] ?? join(dirname(__dirname), "packages");
  generateBindings(resolve(target)).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
