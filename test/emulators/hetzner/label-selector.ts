import { ApiError } from "./api-error";

const IN = /^([^\s!=,()]+) (in|notin) \(([^()]*)\)$/;
const COMPARISON = /^([^\s!=,()]+)\s*(==|=|!=)\s*([^\s!=,()]*)$/;
const PRESENCE = /^(!?)([^\s!=,()]+)$/;

/** Whether labels meet a selector such as `env=prod,!legacy,tier in (a,b)`. @throws ApiError `invalid_input` */
export function matchesSelector(labels: Readonly<Record<string, string>>, selector: string): boolean {
  return terms(selector).every((term) => meets(labels, term));
}

function terms(selector: string): string[] {
  return selector.split(/,(?![^(]*\))/).map((term) => term.trim());
}

function meets(labels: Readonly<Record<string, string>>, term: string): boolean {
  const [, setKey = "", operator, list = ""] = IN.exec(term) ?? [];
  if (operator !== undefined) {
    const values = list.split(",").map((value) => value.trim());
    return values.includes(labels[setKey] ?? "") === (operator === "in");
  }
  const [, key = "", comparison, value] = COMPARISON.exec(term) ?? [];
  if (comparison !== undefined) return (labels[key] === value) === (comparison !== "!=");
  const [, negated, present] = PRESENCE.exec(term) ?? [];
  if (present !== undefined) return present in labels === (negated === "");
  throw new ApiError("invalid_input", `label selector '${term}' is not valid`);
}
