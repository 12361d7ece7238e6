import { isList, isObject, type Json, type JsonObject, members } from "../../lib/hcl/json";
import { literal } from "../../lib/hcl/literal";
import { isTemplate } from "../../lib/hcl/value-type";

/** Label counts of the blocks that may stand in a body, by the name of what holds it. */
const BLOCKS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  file: {
    ...{ terraform: 0, locals: 0, moved: 0, import: 0, removed: 0 },
    ...{ provider: 1, variable: 1, output: 1, module: 1, check: 1, resource: 2, data: 2 },
  },
  terraform: { required_providers: 0, backend: 1, cloud: 0, encryption: 0 },
  backend: { workspaces: 0 },
  cloud: { workspaces: 0 },
  encryption: { key_provider: 2, method: 2, state: 0, plan: 0 },
  state: { fallback: 0 },
  plan: { fallback: 0 },
  resource: {
    ...{ lifecycle: 0, connection: 0, provisioner: 1, dynamic: 1 },
    ...{ dhcp: 0, dns: 0, disk: 0, device: 0 },
  },
  dns: { hosts: 0 },
  dynamic: { content: 0 },
  removed: { lifecycle: 0 },
  lifecycle: { precondition: 0, postcondition: 0 },
  provisioner: { connection: 0 },
  variable: { validation: 0 },
  output: { precondition: 0 },
  check: { data: 2, assert: 0 },
};
const REFERENCES = new Set([
  ...["depends_on", "ignore_changes", "replace_triggered_by", "provider", "providers", "from", "to"],
  ...["method", "when", "on_failure", "configuration_aliases", "iterator"],
]);
const LITERALS = new Set(["default", "description"]);

/** What `@cdktf/hcl2json` must give for the HCL of a Terraform JSON configuration. */
export function parsedShape(configuration: JsonObject): unknown {
  return body(configuration, "file");
}

function body(json: JsonObject, holder: string): Record<string, unknown> {
  const shape: Record<string, unknown> = {};
  for (const [name, value] of members(json, "skip comments")) {
    const labels = BLOCKS[holder]?.[name];
    shape[name] = labels === undefined ? attribute(name, value, holder) : blocks(name, value, labels);
  }
  return shape;
}

function blocks(name: string, value: Json, labels: number): unknown {
  const all = isList(value) ? value : [value];
  if (labels === 0) return all.filter(isObject).map((each) => body(each, name));
  const shape: Record<string, unknown> = {};
  for (const [label, each] of all.filter(isObject).flatMap((every) => members(every, "skip comments"))) {
    const inner = blocks(name, each, labels - 1);
    shape[label] = [shape[label], inner].every(Array.isArray) ? [shape[label], inner].flat() : inner;
  }
  return shape;
}

function attribute(name: string, value: Json, holder: string): unknown {
  if (holder === "required_providers" && isObject(value)) {
    return Object.fromEntries(
      members(value, "keep comments").map(([key, each]) => [key, attribute(key, each, "")]),
    );
  }
  const isType = name === "type" && holder === "variable";
  if (isType || (REFERENCES.has(name) && holder !== "locals")) {
    return mapStrings(value, (text) =>
      text.startsWith("${") ? text : `\${${text === "map" ? "map(any)" : text}}`,
    );
  }
  if (LITERALS.has(name)) return mapStrings(value, (text) => literal(text).normalize("NFC"), literal);
  return mapStrings(value, (text) => text.normalize("NFC"));
}

function mapStrings(
  value: Json,
  map: (text: string) => string,
  key = (text: string) => text.normalize("NFC"),
): unknown {
  if (typeof value === "string") return map(value);
  if (isList(value)) return value.map((each) => mapStrings(each, map, key));
  if (!isObject(value)) return value;
  const entries = members(value, "keep comments").map(([name, each]) => [
    key(name),
    mapStrings(each, map, key),
  ]);
  return Object.fromEntries(entries);
}

/**
 * Takes out what a reader of HCL may change in an expression without changing its meaning: spaces and brackets
 * around it, and trim markers, which the writer carries out. Keys that are templates are left out, since hcl2json
 * rewrites those. What is taken out here is tested by applying it.
 */
export function withoutSpacing(value: unknown): unknown {
  if (typeof value === "string") {
    return isTemplate(value) ? value.replace(/[\s()~]/g, "") : value;
  }
  if (Array.isArray(value)) return value.map(withoutSpacing);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !isTemplate(key));
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutSpacing(each)]));
}
