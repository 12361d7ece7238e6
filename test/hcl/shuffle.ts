import type { Json } from "../../lib/hcl/json";

/** The same JSON with the members of every object in another order. */
export function shuffled(given: Json, random: () => number): Json {
  if (Array.isArray(given)) return given.map((each: Json) => shuffled(each, random));
  if (typeof given !== "object" || given === null) return given;
  const entries = Object.entries(given).map(([each, inner]) => ({
    each,
    inner: shuffled(inner ?? null, random),
    at: random(),
  }));
  entries.sort((a, b) => a.at - b.at);
  return Object.fromEntries(entries.map(({ each, inner }) => [each, inner]));
}
