import { asObject, isObject } from "./json";
import type { AttributeSchema, BlockSchema, BodySchema } from "./body-schema";
import type { ObjectMember, ValueType } from "./value-type";

/** A type as `tofu providers schema -json` writes it. */
export type SchemaType = string | readonly [string, SchemaTypeArgument, ...unknown[]];
type SchemaTypeArgument = SchemaType | readonly SchemaType[] | { readonly [name: string]: SchemaType };

export interface SchemaAttribute {
  readonly type?: SchemaType;
  readonly nested_type?: {
    readonly nesting_mode: string;
    readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  };
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<Record<string, SchemaBlockType>>;
}

export interface SchemaBlockType {
  readonly nesting_mode: string;
  readonly block?: SchemaBlock;
  readonly min_items?: number;
  readonly max_items?: number;
}

export interface SchemaObject {
  readonly block?: SchemaBlock;
}

/** One provider of `tofu providers schema -json`. */
export interface ProviderSchema {
  readonly provider?: SchemaObject;
  readonly resource_schemas?: Readonly<Record<string, SchemaObject>>;
  readonly data_source_schemas?: Readonly<Record<string, SchemaObject>>;
  readonly ephemeral_resource_schemas?: Readonly<Record<string, SchemaObject>>;
}

/** By provider: `registry.opentofu.org/hetznercloud/hcloud`. */
export type ProviderSchemas = Readonly<Record<string, ProviderSchema>>;

/** Takes the whole document of `tofu providers schema -json` as well as its `provider_schemas`. */
export function providerSchemas(document: unknown): ProviderSchemas {
  const outer = asObject(document, "The schemas");
  const inner: unknown = outer["provider_schemas"] ?? outer;
  if (!isSchemas(inner)) throw new TypeError("The schemas must be an object, keyed by provider");
  return inner;
}

/** Providers' schemas come from OpenTofu itself; only their outermost form is checked. */
function isSchemas(value: unknown): value is ProviderSchemas {
  return isObject(value) && Object.values(value).every(isObject);
}

function isUnknownList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function bodyOf(schema: SchemaObject): BodySchema {
  return blockBody(schema.block ?? {});
}

function blockBody(schema: SchemaBlock): BodySchema {
  return {
    attributes: new Map(
      Object.entries(schema.attributes ?? {}).map(([name, each]) => [name, attributeSchema(each)]),
    ),
    blocks: new Map(
      Object.entries(schema.block_types ?? {}).map(([name, each]) => [name, blockSchema(each)]),
    ),
  };
}

function attributeSchema(schema: SchemaAttribute): AttributeSchema {
  return { syntax: "template", ...member(schema) };
}

function blockSchema(schema: SchemaBlockType): BlockSchema {
  const inner = blockBody(schema.block ?? {});
  const single = schema.nesting_mode === "single" || schema.nesting_mode === "group";
  return {
    labels: schema.nesting_mode === "map" ? ["key"] : [],
    min: schema.min_items ?? 0,
    max: single ? 1 : (schema.max_items ?? 0) || Infinity,
    dynamic: true,
    body: () => inner,
  };
}

function member(schema: SchemaAttribute): ObjectMember {
  return {
    type: typeOfAttribute(schema),
    required: schema.required === true,
    settable: schema.required === true || schema.optional === true,
  };
}

function typeOfAttribute(schema: SchemaAttribute): ValueType {
  if (schema.nested_type === undefined) return valueType(schema.type ?? "dynamic");
  const members = Object.entries(schema.nested_type.attributes ?? {}).map(
    ([name, each]): [string, ObjectMember] => [name, member(each)],
  );
  const object: ValueType = { kind: "object", members: new Map(members) };
  const mode = schema.nested_type.nesting_mode;
  return mode === "list" || mode === "set" || mode === "map" ? { kind: mode, element: object } : object;
}

function valueType(type: unknown): ValueType {
  if (type === "string" || type === "number" || type === "bool") return { kind: type };
  if (!isUnknownList(type)) return { kind: "any" };
  const [kind, argument, optional] = type;
  if (kind === "list" || kind === "set" || kind === "map") return { kind, element: valueType(argument) };
  if (kind === "tuple" && isUnknownList(argument)) return { kind, elements: argument.map(valueType) };
  if (kind !== "object" || typeof argument !== "object" || argument === null) return { kind: "any" };
  const names = isUnknownList(optional) ? optional : [];
  const members = Object.entries(argument).map(([name, each]): [string, ObjectMember] => [
    name,
    { type: valueType(each), required: !names.includes(name), settable: true },
  ]);
  return { kind, members: new Map(members) };
}
