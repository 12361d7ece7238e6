import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../../lib/hcl/json";
import { type ProviderSchemas, providerSchemas } from "../../lib/hcl/provider-schema";
import { constructCases } from "./construct-cases";
import { stringCases } from "./string-cases";

/** What the string cases refer to. */
export const stringLocals: JsonObject = {
  name: "tracker",
  number: 3,
  list: ["a", "b c"],
  objects: [{ id: "one" }, { id: "two" }],
};

/** One string case as a whole configuration. */
export function stringConfiguration(value: string): JsonObject {
  return {
    locals: stringLocals,
    resource: { terraform_data: { a: { input: { value, list: [value, 1], [`k${value}`]: true } } } },
    output: { x: { value: "${terraform_data.a.output}" } },
  };
}

export interface MatrixCase {
  readonly name: string;
  readonly configuration: JsonObject;
  readonly apply: boolean;
}

/** Every hand-written case: strings, then constructs. */
export const matrix: readonly MatrixCase[] = [
  ...Object.entries(stringCases).map(([name, value]) => ({
    name: `string: ${name}`,
    configuration: stringConfiguration(value),
    apply: true,
  })),
  ...Object.entries(constructCases).map(([name, each]) => ({ name: `construct: ${name}`, ...each })),
];

/** The schemas of these providers, from the project's own files. */
export function schemas(...providers: readonly string[]): ProviderSchemas {
  const documents = providers.map((name): ProviderSchemas => {
    const file = join(__dirname, "..", "..", "provider-schemas", `${name}.json`);
    return providerSchemas(JSON.parse(readFileSync(file, "utf8")));
  });
  return Object.fromEntries(documents.flatMap((each) => Object.entries(each)));
}
