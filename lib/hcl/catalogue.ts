import { block, body, type BlockSchema, type BodySchema, merge } from "./body-schema";
import { isObject, type JsonObject } from "./json";
import { dataMeta, languageBlocks, providerMeta, resourceMeta } from "./language";
import { bodyOf, type ProviderSchema, type ProviderSchemas, type SchemaObject } from "./provider-schema";

type Kind = "resource_schemas" | "data_source_schemas" | "ephemeral_resource_schemas";

/** The provider that is part of OpenTofu. */
const BUILT_IN: ProviderSchema = {
  resource_schemas: {
    terraform_data: {
      block: {
        attributes: {
          id: { type: "string", computed: true },
          input: { type: "dynamic", optional: true },
          output: { type: "dynamic", computed: true },
          triggers_replace: { type: "dynamic", optional: true },
        },
      },
    },
  },
  data_source_schemas: {
    terraform_remote_state: {
      block: {
        attributes: {
          backend: { type: "string", required: true },
          config: { type: "dynamic", optional: true },
          defaults: { type: "dynamic", optional: true },
          outputs: { type: "dynamic", computed: true },
          workspace: { type: "string", optional: true },
        },
      },
    },
  },
};

/** The schema of a whole file: OpenTofu's language and what the providers add to it. */
export function fileSchema(configuration: JsonObject, schemas: ProviderSchemas): BodySchema {
  const providers = new Providers(configuration, { ...schemas, "terraform.io/builtin/terraform": BUILT_IN });
  const resources = (kind: Kind, what: string, meta: BodySchema): BlockSchema =>
    block(["type", "name"], ([type = ""]) => {
      const schema = providers.objectSchema(kind, type);
      return schema === undefined
        ? `unknown ${what} type ${JSON.stringify(type)}`
        : merge(bodyOf(schema), meta);
    });
  const data = resources("data_source_schemas", "data source", dataMeta);
  return body(
    {},
    {
      ...languageBlocks(data),
      data,
      resource: resources("resource_schemas", "resource", resourceMeta),
      ephemeral: resources("ephemeral_resource_schemas", "ephemeral resource", dataMeta),
      provider: block(["name"], ([name = ""]) => {
        const schema = providers.configurationSchema(name);
        return schema === undefined
          ? `no schema for provider ${JSON.stringify(name)}`
          : merge(providerMeta, bodyOf(schema.provider ?? {}));
      }),
    },
  );
}

class Providers {
  constructor(
    readonly configuration: JsonObject,
    readonly schemas: ProviderSchemas,
  ) {}

  /** The schema of a type; where several providers know it, the one that `required_providers` asks for. */
  objectSchema(kind: Kind, type: string): SchemaObject | undefined {
    const knowing = Object.values(this.schemas).filter((schema) => Object.hasOwn(schema[kind] ?? {}, type));
    const schema = knowing.length === 1 ? knowing[0] : this.configurationSchema(type.split("_")[0] ?? type);
    const objects = schema?.[kind] ?? {};
    return Object.hasOwn(objects, type) ? objects[type] : undefined;
  }

  configurationSchema(localName: string): ProviderSchema | undefined {
    const entries = Object.entries(this.schemas);
    const source = this.#source(localName);
    const named = (wanted: string) =>
      entries.find(([key]) => key === wanted || key.endsWith(`/${wanted}`))?.[1];
    return source === undefined ? named(localName) : named(source);
  }

  #source(localName: string): string | undefined {
    const terraform = this.configuration["terraform"];
    const blocks = Array.isArray(terraform) ? terraform : [terraform];
    for (const each of blocks) {
      const requirements = isObject(each) ? each["required_providers"] : undefined;
      for (const list of Array.isArray(requirements) ? requirements : [requirements]) {
        const found = isObject(list) ? list[localName] : undefined;
        const source = isObject(found) ? found["source"] : undefined;
        if (typeof source === "string") return source;
      }
    }
    return undefined;
  }
}
