/** A value of the Terraform JSON. `undefined` members count as absent, as `JSON.stringify` has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @throws TypeError where something else than an object is given */
export function asObject(value: unknown, what: string): JsonObject {
  if (!isObject(value)) throw new TypeError(`${what} must be an object`);
  return value;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Members that are there, `//` left out where a comment may stand. */
export function members(value: JsonObject, comments: "skip comments" | "keep comments"): [string, Json][] {
  return Object.entries(value).flatMap(([key, member]): [string, Json][] =>
    member === undefined || (key === "//" && comments === "skip comments") ? [] : [[key, member]],
  );
}

/** What a person calls the kind of a value. */
export function kindOf(value: Json): string {
  if (value === null) return "null";
  if (isList(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value === "boolean" ? "bool" : typeof value}`;
}
