import { fileSchema } from "./catalogue";
import { compare } from "./expression";
import { Faults } from "./faults";
import { asObject } from "./json";
import { writeBlock, writeBlocks, writeExpression } from "./layout";
import { providerSchemas } from "./provider-schema";
import { type Block, readBody } from "./read-body";

/** The files of a stack and what stands in each, in this order. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  "versions.tf": ["terraform"],
  "providers.tf": ["provider"],
  "variables.tf": ["variable"],
  "main.tf": ["locals", "data", "ephemeral", "resource", "module", "check", "moved", "import", "removed"],
  "outputs.tf": ["output"],
};
/** Kinds that are sorted together, by the construct that holds them. */
const GROUPED = new Set(["data", "ephemeral", "resource", "module"]);

/**
 * The HCL of a Terraform JSON configuration, as one file: canonically formatted, in an order that does not
 * depend on the order of insertion.
 * @param configuration what `stack.toTerraform()` gives
 * @param schemas by provider, as `provider_schemas` of `tofu providers schema -json`
 * @throws UserError HCL_INVALID (exit 3) that names every fault with its path
 */
export function writeHcl(configuration: object, schemas: object): string {
  return writeBlocks(sort(readFile(configuration, schemas)));
}

/**
 * The HCL of a stack as the files that an OpenTofu root module usually has; empty ones are absent.
 * @param header comment lines without `#`, put on top of each file
 * @throws UserError HCL_INVALID (exit 3) that names every fault with its path
 */
export function splitStack(
  configuration: object,
  schemas: object,
  header: readonly string[] = [],
): Map<string, string> {
  const blocks = sort(readFile(configuration, schemas));
  const comment = header.length === 0 ? "" : `${header.map((line) => `# ${line}`.trimEnd()).join("\n")}\n\n`;
  const files = Object.entries(FILES).map(([name, types]): [string, string] => [
    name,
    writeBlocks(blocks.filter((block) => types.includes(block.type))),
  ]);
  return new Map(files.filter(([, text]) => text !== "").map(([name, text]) => [name, comment + text]));
}

function readFile(configuration: object, schemas: object): Block[] {
  const faults = new Faults();
  const json = asObject(configuration, "The configuration");
  const { blocks } = readBody(json, fileSchema(json, providerSchemas(schemas)), [], faults);
  checkNames(blocks, faults);
  faults.throwIfAny();
  return [...blocks];
}

/** Blocks that another one may refer to must be unique. */
function checkNames(blocks: readonly Block[], faults: Faults): void {
  const seen = new Set<string>();
  const claim = (path: readonly string[], what: string): void => {
    const key = path.join(".");
    if (seen.has(key))
      faults.add(path, "HCL_DUPLICATE", `${what} stands twice`, "Give one of them another name.");
    seen.add(key);
  };
  for (const { type, labels, body } of blocks) {
    if (type === "locals") body.attributes.forEach(({ name }) => claim([type, name], "the local value"));
    else if (type !== "provider" && labels.length > 0) claim([type, ...labels], `this ${type}`);
  }
}

function sort(blocks: readonly Block[]): Block[] {
  const order = Object.values(FILES).flat();
  const keyed = blocks.map((block) => {
    const grouped = GROUPED.has(block.type);
    const rank = order.indexOf(grouped ? "data" : block.type);
    const group = grouped ? (block.construct ?? "").split("/").slice(0, -1).join("/") : "";
    const alias = block.body.attributes.find(({ name }) => name === "alias");
    // Blocks without labels have no name to sort by; their text is one.
    const text = block.labels.length === 0 ? writeBlock(block) : "";
    const names = [...block.labels, alias === undefined ? "" : writeExpression(alias.value), text];
    return { block, rank, key: [group, block.type, ...names].join("\0") };
  });
  return keyed.sort((a, b) => a.rank - b.rank || compare(a.key, b.key)).map(({ block }) => block);
}
