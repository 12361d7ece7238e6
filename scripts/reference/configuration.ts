import { z } from "zod";
import { schema, sections } from "../../lib/config/schema";
import { GENERATED, page } from "./markdown";

const INTRODUCTION = `Every key an environment can set. A value comes from the first of these that has one that is not empty:

1. the process environment,
2. \`environments/<name>/.env.secrets\` (mode 0600, not in git),
3. \`environments/<name>/.env\`,
4. the default.

The files have the grammar of dotenv: comments, quotes, \`export\`, \`\${NAME}\` and \`\${NAME:-text}\`; a bare \`$\` stays as it
is, and single quotes take everything as it is. An empty value means that the key is not set. Lists are separated by
commas. A key that does not stand here is an error when it stands in a file. The same as JSON Schema:
[environment.schema.json](environment.schema.json).`;

export function configurationPage(): string {
  const blocks = Object.entries(sections).flatMap(([title, section]) => [
    `## ${title}`,
    ...Object.entries<z.ZodType>(section.shape).map(([key, type]) => keyBlock(key, type)),
  ]);
  return page("# Configuration", GENERATED, INTRODUCTION, ...blocks);
}

function keyBlock(key: string, type: z.ZodType): string {
  const { description = "", example, defaultText, secret, alias, providers } = type.meta() ?? {};
  const facts = [
    `- Required: ${required(type) ? "yes" : "no"}`,
    ...(defaultText === undefined ? [] : [`- Default: \`${defaultText}\``]),
    ...(example === undefined ? [] : [`- Example: \`${key}=${example}\``]),
    ...(alias === undefined ? [] : [`- Also called: \`${alias}\``]),
    ...(providers === undefined ? [] : [`- Only with: ${providers.map((name) => `\`${name}\``).join(", ")}`]),
    ...(secret === true ? ["- Secret: only in `.env.secrets` or the process environment"] : []),
  ];
  return page(`### ${key}`, description, facts.join("\n")).trimEnd();
}

function required(type: z.ZodType): boolean {
  return !type.safeParse(undefined).success;
}

/** The schema of what stands in the files: texts, all of them. */
export function environmentSchema(): string {
  const document = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const { defaultText, example, secret } = jsonSchema;
      for (const name of ["defaultText", "example", "secret", "alias", "providers"])
        Reflect.deleteProperty(jsonSchema, name);
      if (defaultText !== undefined) jsonSchema["default"] = defaultText;
      if (example !== undefined) jsonSchema["examples"] = [example];
      if (secret === true) jsonSchema["writeOnly"] = true;
    },
  });
  const properties = { ...document.properties, ...otherNames(document.properties ?? {}) };
  return `${JSON.stringify({ ...document, properties, title: "Environment of the Torrust Tracker deployer", additionalProperties: false }, null, 2)}\n`;
}

/** The same of keys that may be called by another name. */
function otherNames<T>(properties: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries<z.ZodType>(schema.shape).flatMap(([key, type]) => {
      const [alias, property] = [type.meta()?.alias, properties[key]];
      return alias === undefined || property === undefined ? [] : [[alias, property]];
    }),
  );
}
