import type { ValueType } from "./value-type";

/** How the string of an attribute is to be read. */
export type Syntax =
  /** A template, as everywhere where OpenTofu evaluates. */
  | "template"
  /** Text that OpenTofu takes without evaluating it, for instance a variable's default. */
  | "literal"
  /** An address, bare in HCL: `provider`, `moved.from`. */
  | "reference"
  /** A list of addresses: `depends_on`. */
  | "references"
  /** A list of addresses or the keyword `all`: `ignore_changes`. */
  | "references or all"
  /** A map of addresses: a module's `providers`. */
  | "reference map"
  /** An entry of `required_providers`. */
  | "requirement"
  /** A type constraint: `list(string)`. */
  | "type";

export interface AttributeSchema {
  readonly syntax: Syntax;
  readonly required: boolean;
  /** False when only the provider may decide the value. */
  readonly settable: boolean;
  readonly type: ValueType;
}

export interface BlockSchema {
  /** Names of the labels, for messages. */
  readonly labels: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Whether `dynamic` may generate it. */
  readonly dynamic: boolean;
  /** The schema of the body, or a message why there is none for these labels. */
  readonly body: (labels: readonly string[]) => BodySchema | string;
}

/** What may stand in a body. */
export interface BodySchema {
  readonly attributes: ReadonlyMap<string, AttributeSchema>;
  readonly blocks: ReadonlyMap<string, BlockSchema>;
  /** How attributes that are not listed are read; they are faults when this is absent. */
  readonly others?: Syntax;
}

export function attribute(syntax: Syntax, required: "required" | "optional" = "optional"): AttributeSchema {
  return { syntax, required: required === "required", settable: true, type: { kind: "any" } };
}

export function body(
  attributes: Readonly<Record<string, AttributeSchema>>,
  blocks: Readonly<Record<string, BlockSchema>> = {},
  others?: Syntax,
): BodySchema {
  return { attributes: new Map(Object.entries(attributes)), blocks: new Map(Object.entries(blocks)), others };
}

export function block(
  labels: readonly string[],
  inner: BodySchema | BlockSchema["body"],
  limits: { readonly min?: number; readonly max?: number } = {},
): BlockSchema {
  return {
    labels,
    min: limits.min ?? 0,
    max: limits.max ?? Infinity,
    dynamic: false,
    body: typeof inner === "function" ? inner : () => inner,
  };
}

export function merge(first: BodySchema, second: BodySchema): BodySchema {
  return {
    attributes: new Map([...first.attributes, ...second.attributes]),
    blocks: new Map([...first.blocks, ...second.blocks]),
    others: first.others ?? second.others,
  };
}
