import { parse } from "dotenv";
import type { ErrorDetail } from "../errors";

export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  /** Single-quoted values are taken as they stand: `${…}` in them is not interpolated. */
  readonly raw: boolean;
}

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*)$/;

/**
 * The entries of a `.env` file with their lines. Values are what `dotenv` makes of them; this adds what it
 * does not tell: where a key stands, lines that are no assignment, keys that are set twice.
 */
export function parseEnvFile(text: string, file: string): { entries: Entry[]; faults: ErrorDetail[] } {
  const values = parse(text);
  const entries = new Map<string, Entry>();
  const faults: ErrorDetail[] = [];
  let openQuote: string | undefined;
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (openQuote) {
      if (content.includes(openQuote)) openQuote = undefined;
      continue;
    }
    if (/^\s*(#|$)/.test(content)) continue;
    const [, key, value] = ASSIGNMENT.exec(content) ?? [];
    if (key === undefined || value === undefined) {
      faults.push({
        code: "CONFIG_SYNTAX",
        message: "expected KEY=value, a comment or an empty line",
        fix: "Quote a value that spans lines.",
        file,
        line,
      });
      continue;
    }
    const quote = /^["'`]/.exec(value)?.[0];
    if (
      quote &&
      !value.slice(1).includes(quote) &&
      text.split(/\r?\n/).slice(line).join("\n").includes(quote)
    ) {
      openQuote = quote;
    }
    const first = entries.get(key);
    if (first) {
      faults.push({
        code: "CONFIG_DUPLICATE_KEY",
        message: `${key} is set twice; the first time in line ${first.line}`,
        fix: "Keep one of the two.",
        key,
        file,
        line,
      });
      continue;
    }
    entries.set(key, { key, value: values[key] ?? "", line, raw: quote === "'" });
  }
  return { entries: [...entries.values()], faults };
}

const REFERENCE = /\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g;

/**
 * Replaces `${NAME}` and `${NAME:-default}`. A bare `$NAME` stays as it is, so that a password may hold a dollar.
 * @returns the value, and the names nothing is known about
 */
export function interpolate(
  value: string,
  lookup: (name: string) => string | undefined,
): { value: string; unknown: string[] } {
  const unknown: string[] = [];
  const replaced = value.replace(REFERENCE, (whole, name: string, fallback: string | undefined) => {
    const found = lookup(name) || fallback;
    if (found === undefined) {
      unknown.push(name);
      return whole;
    }
    return found;
  });
  return { value: replaced, unknown };
}
