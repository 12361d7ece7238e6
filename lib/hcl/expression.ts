import type { Syntax } from "./body-schema";
import type { Faults, Path } from "./faults";
import { isList, isObject, type Json, kindOf, members } from "./json";
import { literal } from "./literal";
import { scanExpression, SyntaxFault } from "./scanner";
import { heredoc, quoteKey, quoteParts } from "./strings";
import { parseReference, parseTemplate, type Template, wellFormed } from "./template";

/** An expression of HCL, laid out only when it is written. */
export type Expression =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly Entry[] };

export interface Entry {
  readonly key: string;
  readonly value: Expression;
}

/** What is written where a fault was found; it never reaches a file. */
const NOTHING: Expression = { kind: "text", text: "null" };

/** The expression that gives a value of the Terraform JSON, read as its attribute's syntax says. */
export function toExpression(value: Json, syntax: Syntax, path: Path, faults: Faults): Expression {
  try {
    return new Reader(path, faults).read(value, syntax);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    faults.add(path, "HCL_SYNTAX", error.message);
    return NOTHING;
  }
}

class Reader {
  constructor(
    readonly path: Path,
    readonly faults: Faults,
  ) {}

  read(value: Json, syntax: Syntax): Expression {
    switch (syntax) {
      case "template":
      case "literal":
        return this.#value(value, syntax, "here-document allowed");
      case "reference":
        return text(parseReference(this.#string(value)));
      case "type":
        return text(typeConstraint(this.#string(value)));
      case "references or all":
        return value === "all" ? text("all") : this.#references(value);
      case "references":
        return this.#references(value);
      case "reference map":
        return this.#object(value, (key, each) => ({
          key: parseReference(key),
          value: toExpression(each, "reference", [...this.path, key], this.faults),
        }));
      case "requirement":
        return this.#requirement(value);
    }
  }

  #value(
    value: Json,
    syntax: "template" | "literal",
    heredocs: "here-document allowed" | "quoted",
  ): Expression {
    if (typeof value === "string") return text(stringExpression(value, syntax, heredocs));
    if (typeof value === "number") return text(this.#number(value));
    if (value === null || typeof value === "boolean") return text(String(value));
    if (isList(value)) {
      const items = value.map((each, index) => {
        // A comma cannot follow a here-document on its line.
        const reader = new Reader([...this.path, index], this.faults);
        return reader.#guard(() => reader.#value(each, syntax, "quoted"));
      });
      return { kind: "list", items };
    }
    return this.#object(value, (key, each) => {
      const reader = new Reader([...this.path, key], this.faults);
      return {
        key: keyExpression(key, syntax),
        value: reader.#guard(() => reader.#value(each, syntax, "here-document allowed")),
      };
    });
  }

  /** Goes on after a fault, so that one run names all of them. */
  #guard(read: () => Expression): Expression {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      this.faults.add(this.path, "HCL_SYNTAX", error.message);
      return NOTHING;
    }
  }

  #object(value: Json, entry: (key: string, value: Json) => Entry): Expression {
    if (!isObject(value)) throw new SyntaxFault(`expected an object, found ${kindOf(value)}`);
    const sorted = members(value, "keep comments").sort(([a], [b]) => compare(a, b));
    const entries = sorted.map(([key, each]) => entry(key, each));
    const seen = new Set<string>();
    for (const { key } of entries) {
      if (seen.has(key)) throw new SyntaxFault(`the key ${key} stands twice`);
      seen.add(key);
    }
    return { kind: "object", entries };
  }

  #references(value: Json): Expression {
    if (!isList(value)) throw new SyntaxFault(`expected a list of references, found ${kindOf(value)}`);
    return {
      kind: "list",
      items: value.map((each, index) => toExpression(each, "reference", [...this.path, index], this.faults)),
    };
  }

  #requirement(value: Json): Expression {
    if (typeof value === "string") return this.#value(value, "literal", "quoted");
    return this.#object(value, (key, each) => {
      if (!["source", "version", "configuration_aliases"].includes(key)) {
        throw new SyntaxFault(`unknown attribute ${key}; known here: configuration_aliases, source, version`);
      }
      const syntax = key === "configuration_aliases" ? "references" : "literal";
      return { key, value: toExpression(each, syntax, [...this.path, key], this.faults) };
    });
  }

  #string(value: Json): string {
    if (typeof value !== "string") throw new SyntaxFault(`expected a reference, found ${kindOf(value)}`);
    return value;
  }

  #number(value: number): string {
    if (!Number.isFinite(value)) throw new SyntaxFault(`${value} is not a number that HCL can hold`);
    return String(value);
  }
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function text(content: string): Expression {
  return { kind: "text", text: content };
}

function templateOf(value: string, syntax: "template" | "literal"): Template {
  if (syntax === "template") return parseTemplate(value);
  return { kind: "text", parts: [{ kind: "literal", text: literal(wellFormed(value)) }] };
}

function stringExpression(value: string, syntax: "template" | "literal", heredocs: string): string {
  const template = templateOf(value, syntax);
  if (template.kind === "expression") return template.text;
  const document = heredocs === "quoted" ? undefined : heredoc(template.parts);
  return document ?? quoteParts(template.parts);
}

/** Words that mean something else at the start of an object's item. */
const KEYWORDS = new Set(["for", "if", "in", "true", "false", "null"]);

function keyExpression(key: string, syntax: "template" | "literal"): string {
  if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && !KEYWORDS.has(key)) return key;
  const template = templateOf(key, syntax);
  return template.kind === "expression" ? `(${template.text})` : quoteKey(template.parts);
}

function typeConstraint(source: string): string {
  const constraint = source.replace(/^\$\{(.*)\}$/s, "$1").trim();
  scanExpression(constraint);
  if (["list", "map", "set"].includes(constraint)) return `${constraint}(any)`;
  if (!/^[a-z]+(?:\(.*\))?$/s.test(constraint)) {
    throw new SyntaxFault(`${JSON.stringify(source)} is not a type constraint such as list(string)`);
  }
  return constraint;
}
