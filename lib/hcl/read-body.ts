import {
  attribute,
  type AttributeSchema,
  block,
  body,
  type BlockSchema,
  type BodySchema,
} from "./body-schema";
import { type Expression, toExpression } from "./expression";
import type { Faults, Path } from "./faults";
import { isList, isObject, type Json, type JsonObject, kindOf, members } from "./json";
import { checkType, missing, readOnly, unknownName } from "./value-type";

/** A body of HCL, checked against its schema; its order is that of the JSON. */
export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** Path of the construct that made it, when the JSON says so. */
  readonly construct?: string;
}

/** Reads the JSON of a body as its schema says; what does not fit becomes a fault with its path. */
export function readBody(json: JsonObject, schema: BodySchema, path: Path, faults: Faults): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  const generated = new Set<string>();
  for (const [name, value] of members(json, "skip comments")) {
    const here = [...path, name];
    const blockSchema = schema.blocks.get(name);
    const attributeSchema = schema.attributes.get(name) ?? others(schema);
    if (name === "dynamic" && !schema.attributes.has(name)) {
      const dynamic = readDynamic(value, schema, here, faults);
      dynamic.forEach((each) => generated.add(each.labels[0] ?? ""));
      blocks.push(...dynamic);
    } else if (blockSchema !== undefined) {
      blocks.push(...readBlocks(name, value, blockSchema, [], here, faults));
    } else if (attributeSchema === undefined) {
      unknownName(here, [...schema.attributes.keys(), ...schema.blocks.keys()], faults);
    } else {
      attributes.push({ name, value: readAttribute(value, attributeSchema, here, faults) });
    }
  }
  checkPresence(json, schema, blocks, generated, path, faults);
  return { attributes, blocks };
}

function others(schema: BodySchema): AttributeSchema | undefined {
  return schema.others === undefined ? undefined : attribute(schema.others);
}

function readAttribute(value: Json, schema: AttributeSchema, path: Path, faults: Faults): Expression {
  if (!schema.settable) readOnly(path, faults);
  else checkType(value, schema.type, path, faults);
  return toExpression(value, schema.syntax, path, faults);
}

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/** The blocks of one type: an object or a list of them, below one level of objects for each label. */
function readBlocks(
  type: string,
  value: Json,
  schema: BlockSchema,
  labels: readonly string[],
  path: Path,
  faults: Faults,
): Block[] {
  if (value === null) return [];
  if (isList(value)) {
    return value.flatMap((each, index) => readBlocks(type, each, schema, labels, [...path, index], faults));
  }
  if (!isObject(value)) {
    faults.add(path, "HCL_WRONG_TYPE", `expected a block, found ${kindOf(value)}`);
    return [];
  }
  const label = schema.labels[labels.length];
  if (label !== undefined) {
    return members(value, "skip comments").flatMap(([name, each]) => {
      const here = [...path, name];
      if (label !== "key" && !NAME.test(name)) {
        faults.add(here, "HCL_NAME", `${JSON.stringify(name)} is not a name: letters, digits, _ and -`);
      }
      return readBlocks(type, each, schema, [...labels, name], here, faults);
    });
  }
  const inner = schema.body(labels);
  if (typeof inner === "string") {
    faults.add(path, "HCL_UNKNOWN_TYPE", inner, "Give the schema of its provider, or correct the type.");
    return [];
  }
  return [{ type, labels, body: readBody(value, inner, path, faults), construct: constructPath(value) }];
}

function constructPath(json: JsonObject): string | undefined {
  const comment = json["//"];
  const metadata = isObject(comment) ? comment["metadata"] : undefined;
  const path = isObject(metadata) ? metadata["path"] : undefined;
  return typeof path === "string" ? path : undefined;
}

function readDynamic(value: Json, schema: BodySchema, path: Path, faults: Faults): Block[] {
  const dynamic: BlockSchema = block(["block type"], ([name = ""]) => {
    const content = dynamicContent(name, schema);
    if (content === undefined) return `${JSON.stringify(name)} is not a block that can be generated here`;
    return body(
      {
        for_each: attribute("template", "required"),
        iterator: attribute("reference"),
        labels: attribute("template"),
      },
      { content: block([], content, { min: 1, max: 1 }) },
    );
  });
  return readBlocks("dynamic", value, dynamic, [], path, faults);
}

function dynamicContent(name: string, schema: BodySchema): BodySchema | undefined {
  const blockSchema = schema.blocks.get(name);
  if (blockSchema?.dynamic === true) {
    const inner = blockSchema.body([]);
    return typeof inner === "string" ? undefined : inner;
  }
  // Attributes that are lists of objects may be written as blocks, by a rule of OpenTofu for old providers.
  const type = schema.attributes.get(name)?.type;
  if (type === undefined || (type.kind !== "list" && type.kind !== "set")) return undefined;
  if (type.element.kind !== "object") return undefined;
  const inner = [...type.element.members].map(([key, each]): [string, AttributeSchema] => [
    key,
    { syntax: "template", required: each.required, settable: each.settable, type: each.type },
  ]);
  return { attributes: new Map(inner), blocks: new Map() };
}

function checkPresence(
  json: JsonObject,
  schema: BodySchema,
  blocks: readonly Block[],
  generated: ReadonlySet<string>,
  path: Path,
  faults: Faults,
): void {
  for (const [name, { required, type }] of schema.attributes) {
    const given = json[name];
    // An output may be null; a provider's argument that must be given may not.
    const absent = given === undefined || (given === null && type.kind !== "any");
    if (required && absent && !generated.has(name)) missing([...path, name], "attribute", faults);
  }
  for (const [name, { min, max }] of schema.blocks) {
    const count = blocks.filter((each) => each.type === name).length;
    if (count < min && !generated.has(name)) missing([...path, name], "block", faults);
    if (count > max) faults.add([...path, name], "HCL_TOO_MANY", `${count} blocks, at most ${max} allowed`);
  }
}
