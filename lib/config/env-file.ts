import { parse } from "dotenv";
import type { ErrorDetail } from "../errors";
import { keyOf, keys } from "./schema";

export interface Entry {
  /** Also where the file has another name of it. */
  readonly key: string;
  readonly value: string;
  readonly line: number;
  /** Single-quoted values are taken as they stand: `${…}` in them is not interpolated. */
  readonly raw: boolean;
}

/** One assignment of dotenv's grammar; only a quoted value may span lines. */
const ASSIGNMENT =
  /^[^\S\n]*(?:export[^\S\n]+)?(?<key>[A-Za-z_][\w.-]*)[^\S\n]*=[^\S\n]*(?<value>'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`|[^#\n]*)[^\S\n]*(?:#.*)?$/gm;

/**
 * The entries of a `.env` file with their lines. Values are what `dotenv` makes of them; this adds what it
 * does not tell: where a key stands, lines that are no assignment, keys that are set twice.
 */
export function parseEnvFile(source: string, file: string): { entries: Entry[]; faults: ErrorDetail[] } {
  const text = source.replace(/\r\n?/g, "\n");
  const entries = new Map<string, Entry>();
  const faults: ErrorDetail[] = [];
  let end = 0;
  let line = 1;
  const passOver = (until: number): void => {
    for (const content of text.slice(end, until).split("\n")) {
      if (!/^\s*(#|$)/.test(content)) faults.push({ ...NO_ASSIGNMENT, ...keyIn(content), file, line });
      line += 1;
    }
    // The last piece has no line end of its own.
    line -= 1;
    end = until;
  };
  for (const match of text.matchAll(ASSIGNMENT)) {
    const { key: name = "", value = "" } = match.groups ?? {};
    const key = keyOf(name);
    passOver(match.index);
    const first = entries.get(key);
    if (/^["'`]/.test(value) && !/^(["'`])[^]*\1$/.test(value.trim())) {
      faults.push({ ...unclosed(value.charAt(0)), key, file, line });
    } else if (CUT_OFF.test(match[0])) {
      faults.push({ ...VALUE_CUT_OFF, key, file, line });
    } else if (first) {
      faults.push({ ...duplicate(key, name, first.line), key, file, line });
    } else {
      entries.set(key, { key, value: parse(match[0])[name] ?? "", line, raw: value.startsWith("'") });
    }
    line += match[0].split("\n").length - 1;
    end += match[0].length;
  }
  passOver(text.length);
  return { entries: [...entries.values()], faults };
}

const NO_ASSIGNMENT = {
  code: "CONFIG_SYNTAX",
  message: "expected KEY=value, a comment or an empty line",
  fix: "Quote a value that spans lines.",
};

/** An assignment whose value is in no quotes and ends at a `#` right behind it, as dotenv reads it. */
const CUT_OFF = /^[^#=]*=(?![^\S\n]*["'`])[^#]*(?<=\S)#/;

const VALUE_CUT_OFF = {
  code: "CONFIG_SYNTAX",
  message: "a # without a blank before it ends the value",
  fix: "Put the value in single quotes; or, where a comment begins, a blank before its #.",
};

/** The key that a line was to set, as in `TORRUST_TRACKER_UDP_PORTS: 6969`; nothing else of a line is told. */
function keyIn(line: string): Pick<ErrorDetail, "key"> {
  const [name = ""] = /[A-Z][A-Z0-9_]*/.exec(line) ?? [];
  const key = keyOf(name);
  return keys.includes(key) ? { key } : {};
}

function unclosed(quote: string): ErrorDetail {
  return {
    code: "CONFIG_SYNTAX",
    message: `the value begins with ${quote} and does not end with it`,
    fix: "Close the quotes, or put the value in quotes of another kind.",
  };
}

function duplicate(key: string, name: string, firstLine: number): ErrorDetail {
  const message =
    key === name
      ? `${key} is set twice; the first time in line ${firstLine}`
      : `${name} is another name of ${key}, which is set in line ${firstLine}`;
  return {
    code: "CONFIG_DUPLICATE_KEY",
    message,
    fix: "Keep one of the two.",
  };
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
