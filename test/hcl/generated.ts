import fc from "fast-check";
import { isList, isObject, type Json, type JsonObject, members } from "../../lib/hcl/json";
import { literal } from "../../lib/hcl/literal";
import type {
  ProviderSchemas,
  SchemaAttribute,
  SchemaBlock,
  SchemaBlockType,
} from "../../lib/hcl/provider-schema";

/** Fixed in CI, so that a run can be repeated; printed, so that any run can. */
const seed = Number(
  process.env["FAST_CHECK_SEED"] ?? (process.env["CI"] === "true" ? 5 : Date.now() % 2 ** 31),
);
console.info(`fast-check seed ${seed} (set FAST_CHECK_SEED to repeat)`);
export const parameters = { seed, numRuns: 300 };

/** Pieces that mean something to HCL, so that they meet often. */
const SIGNS = [
  "$",
  "{",
  "}",
  "%",
  "~",
  '"',
  "\\",
  "\n",
  "\r",
  "\r\n",
  "\t",
  " ",
  "EOT",
  "\nEOT\n",
  "<<",
  "#",
  "//",
  "e\u0301",
  "\u200b",
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);

/** Any text that HCL can hold. */
export const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("").replaceAll("\0", ""));

const SEQUENCES = [
  "${local.a}",
  '${upper("x \\" $${y} }")}',
  '${local.m["k"]}',
  "${local.n + 1}",
  "%{if local.n > 1}yes%{endif}",
];

/** Text with interpolations and directives between. */
export const template = fc
  .array(
    fc.oneof(
      text.map((each) => literal(each)),
      fc.constantFrom(...SEQUENCES),
    ),
    { maxLength: 6 },
  )
  // A sign in front of a sequence is an escape, which `literal` cannot know.
  .map((parts) =>
    parts.reduce((all, each) => all + (/[$%]$/.test(all) && /^[$%{]/.test(each) ? " " : "") + each, ""),
  )
  // OpenTofu reads no template behind a lone carriage return in JSON; in HCL it does, and so do we.
  .map((whole) => whole.replace(/\r(?!\n)/g, " "));

/** What the sequences of `template` refer to. */
export const locals: JsonObject = { a: 'A "$x"', m: { k: "v" }, n: 3 };

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
);
const key = fc.oneof(
  fc.constantFrom("a", "b-c", "d.e", "for", "null", "ö", "1", "//"),
  text.map((each) => literal(each)),
);

function tree(strings: fc.Arbitrary<string>): fc.Arbitrary<Json> {
  return fc.letrec<{ node: Json }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      strings,
      number.map((each) => (Object.is(each, -0) ? 0 : each)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("node"), { maxLength: 4 }),
      fc
        .uniqueArray(fc.tuple(key, tie("node")), {
          maxLength: 4,
          selector: ([name]) => name.normalize("NFC"),
        })
        .map((entries): JsonObject => Object.fromEntries(entries)),
    ),
  })).node;
}

/** Any value of the Terraform JSON. */
export const value = tree(template);

export interface Generated {
  readonly schemas: ProviderSchemas;
  readonly configuration: JsonObject;
  /** What hcl2json must give back. */
  readonly parsed: unknown;
}

interface GeneratedBody {
  readonly block: SchemaBlock;
  readonly json: JsonObject;
  readonly parsed: Readonly<Record<string, unknown>>;
}

interface GeneratedAttribute {
  readonly schema: SchemaAttribute;
  readonly json: Json;
}

const attributeOf: fc.Arbitrary<GeneratedAttribute> = fc.oneof<fc.Arbitrary<GeneratedAttribute>[]>(
  template.map((json) => ({ schema: { type: "string", optional: true }, json })),
  number.map((json) => ({
    schema: { type: "number", required: true },
    json: Object.is(json, -0) ? 0 : json,
  })),
  fc.boolean().map((json) => ({ schema: { type: "bool", optional: true }, json })),
  fc
    .array(template, { maxLength: 3 })
    .map((json) => ({ schema: { type: ["list", "string"], optional: true }, json })),
  fc.tuple(template, fc.integer()).map(([a, b]) => ({
    schema: {
      nested_type: {
        nesting_mode: "list",
        attributes: { a: { type: "string", required: true }, b: { type: "number", optional: true } },
      },
      optional: true,
    },
    json: [{ a, b }, { a }],
  })),
  value.map((json) => ({ schema: { type: "dynamic", optional: true }, json })),
);

const name = fc.constantFrom("alpha", "beta", "gamma-x", "delta_y", "name", "zeta");
const blockName = fc.constantFrom("rule", "network", "disk");

function bodyOf(depth: number): fc.Arbitrary<GeneratedBody> {
  const attributes = fc.uniqueArray(fc.tuple(name, attributeOf), {
    maxLength: 4,
    selector: ([each]) => each,
  });
  const blocks =
    depth === 0
      ? fc.constant([])
      : fc.uniqueArray(
          fc.tuple(
            blockName,
            fc.constantFrom("list", "set", "single", "map"),
            fc.constantFrom(1, 2),
            bodyOf(depth - 1),
          ),
          { maxLength: 3, selector: ([each]) => each },
        );
  return fc.tuple(attributes, blocks).map(([own, nested]) => {
    const block = {
      attributes: Object.fromEntries(own.map(([each, { schema }]) => [each, schema])),
      block_types: Object.fromEntries(
        nested.map(([each, mode, , { block: inner }]): [string, SchemaBlockType] => [
          each,
          { nesting_mode: mode, block: inner },
        ]),
      ),
    };
    const json: Record<string, Json> = Object.fromEntries(
      own.map(([each, { json: given }]) => [each, given]),
    );
    const parsed: Record<string, unknown> = Object.fromEntries(
      own.map(([each, { json: given }]) => [each, normalized(given)]),
    );
    for (const [each, mode, count, inner] of nested) {
      const copies = mode === "list" || mode === "set" ? count : 1;
      json[each] =
        mode === "map" ? { "a key": inner.json } : copies === 1 ? inner.json : [inner.json, inner.json];
      const bodies = Array.from({ length: copies }, () => inner.parsed);
      parsed[each] = mode === "map" ? { "a key": bodies } : bodies;
    }
    return { block, json, parsed };
  });
}

/** A provider's schema and a configuration that fits it. */
export const resource: fc.Arbitrary<Generated> = bodyOf(2).map(({ block, json, parsed }) => ({
  schemas: { "registry.example/x/demo": { resource_schemas: { demo_thing: { block } } } },
  configuration: { resource: { demo_thing: { it: json } } },
  parsed: { resource: { demo_thing: { it: [parsed] } } },
}));

/** Strings and keys as OpenTofu normalizes them. */
export function normalized(given: Json): unknown {
  if (typeof given === "string") return given.normalize("NFC");
  if (isList(given)) return given.map(normalized);
  if (!isObject(given)) return given;
  const entries = members(given, "keep comments");
  return Object.fromEntries(entries.map(([name, each]) => [name.normalize("NFC"), normalized(each)]));
}
