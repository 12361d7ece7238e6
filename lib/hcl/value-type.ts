import { closest, distance } from "fastest-levenshtein";
import { isList, isObject, type Json, kindOf, members } from "./json";
import type { Faults, Path } from "./faults";

/** A type of a provider schema. */
export type ValueType =
  | { readonly kind: "any" }
  | { readonly kind: "string" | "number" | "bool" }
  | { readonly kind: "list" | "set" | "map"; readonly element: ValueType }
  | { readonly kind: "tuple"; readonly elements: readonly ValueType[] }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, ObjectMember> };

export interface ObjectMember {
  readonly type: ValueType;
  readonly required: boolean;
  readonly settable: boolean;
}

/**
 * Reports where a value cannot become its type by OpenTofu's own conversions. What a template yields is only
 * known to OpenTofu, so strings with `${` or `%{` pass.
 */
export function checkType(value: Json, type: ValueType, path: Path, faults: Faults): void {
  if (value === null || type.kind === "any" || isTemplate(value)) return;
  switch (type.kind) {
    case "string":
    case "number":
    case "bool": {
      checkPrimitive(value, type.kind, path, faults);
      return;
    }
    case "list":
    case "set":
      if (!isList(value)) {
        wrongType(value, `a ${type.kind}`, path, faults);
        return;
      }
      {
        value.forEach((each, index) => checkType(each, type.element, [...path, index], faults));
        return;
      }
    case "tuple":
      if (!isList(value)) {
        wrongType(value, "a tuple", path, faults);
        return;
      }
      {
        type.elements.forEach((each, index) =>
          checkType(value[index] ?? null, each, [...path, index], faults),
        );
        return;
      }
    case "map":
      if (!isObject(value)) {
        wrongType(value, "a map", path, faults);
        return;
      }
      {
        members(value, "keep comments").forEach(([key, each]) =>
          checkType(each, type.element, [...path, key], faults),
        );
        return;
      }
    case "object":
      if (!isObject(value)) {
        wrongType(value, "an object", path, faults);
        return;
      }
      {
        checkObject(value, type.members, path, faults);
        return;
      }
  }
}

export function isTemplate(value: Json): boolean {
  return typeof value === "string" && /(?<![$%])[$%]\{/.test(value);
}

function checkPrimitive(value: Json, kind: "string" | "number" | "bool", path: Path, faults: Faults): void {
  const expected = `a ${kind}`;
  if (typeof value === "object") {
    wrongType(value, expected, path, faults);
    return;
  }
  if (kind === "number" && !(typeof value === "number" || (typeof value === "string" && isNumber(value)))) {
    wrongType(value, expected, path, faults);
    return;
  }
  if (kind === "bool" && !["true", "false"].includes(String(value))) wrongType(value, expected, path, faults);
}

function isNumber(text: string): boolean {
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}

function checkObject(
  value: Json,
  known: ReadonlyMap<string, ObjectMember>,
  path: Path,
  faults: Faults,
): void {
  if (!isObject(value)) return;
  const given = new Map(members(value, "keep comments"));
  for (const [key, each] of given) {
    const member = known.get(key);
    // A key made by a template is known to OpenTofu only.
    if (isTemplate(key)) continue;
    if (member === undefined) unknownName([...path, key], [...known.keys()], faults);
    else if (!member.settable) readOnly([...path, key], faults);
    else checkType(each, member.type, [...path, key], faults);
  }
  for (const [key, { required }] of known) {
    if (required && (given.get(key) ?? null) === null) missing([...path, key], "attribute", faults);
  }
}

function wrongType(value: Json, expected: string, path: Path, faults: Faults): void {
  const found = typeof value === "object" ? kindOf(value) : JSON.stringify(value);
  faults.add(path, "HCL_WRONG_TYPE", `expected ${expected}, found ${found}`);
}

export function readOnly(path: Path, faults: Faults): void {
  faults.add(path, "HCL_READ_ONLY", "the provider decides this attribute, it cannot be set");
}

export function missing(path: Path, what: string, faults: Faults): void {
  faults.add(path, "HCL_MISSING", `a required ${what} is missing`);
}

export function unknownName(path: Path, known: readonly string[], faults: Faults): void {
  const given = String(path.at(-1));
  const nearest = known.length === 0 ? undefined : closest(given, known);
  const near = nearest !== undefined && distance(given, nearest) <= Math.max(2, given.length / 2);
  const list = [...known].sort().join(", ");
  const fix = known.length === 0 ? "Nothing can be set here." : `Known here: ${list}.`;
  faults.add(path, "HCL_UNKNOWN", near ? `unknown name, did you mean ${nearest}?` : "unknown name", fix);
}
