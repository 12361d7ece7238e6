import type { Part } from "./template";

/**
 * Characters that a reviewer could not see or that could make text read in another order than it is;
 * they are written as escapes. Tab and line feed have escapes of their own.
 */
const HIDDEN =
  /[\x01-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
const ESCAPED = new RegExp(`["\\\\]|${HIDDEN.source}`, "gu");
const SHORT: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
};

/**
 * Keys are aligned by their width, which only for letters of these scripts does not depend on a version of Unicode;
 * everything else is escaped in keys.
 */
const SCRIPTS = ["Latin", "Greek", "Cyrillic", "Han", "Hiragana", "Katakana"];
const LETTER = `(?=\\p{L})[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}]`;
const ESCAPED_IN_KEY = new RegExp(`["\\\\]|(?![\\x20-\\x7e]|${LETTER}).`, "gsu");

/** A quoted string that is the key of an object. */
export function quoteKey(parts: readonly Part[]): string {
  return quote(parts, ESCAPED_IN_KEY);
}

/** A quoted string; parts are as `parseTemplate` gives them. */
export function quoteParts(parts: readonly Part[]): string {
  return quote(parts, ESCAPED);
}

function quote(parts: readonly Part[], escaped: RegExp): string {
  const text = parts.map(({ kind, text }) => (kind === "literal" ? text.replace(escaped, escape) : text));
  return `"${text.join("")}"`;
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return SHORT[character] ?? (code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`);
}

/**
 * A here-document, where it gives exactly this value and reads better than a quoted string: text of several
 * lines that ends in a line feed and holds nothing that needs an escape. Otherwise undefined.
 */
export function heredoc(parts: readonly Part[]): string | undefined {
  const text = parts.map((part) => part.text).join("");
  const literal = parts.map((part) => (part.kind === "literal" ? part.text : "")).join("");
  const sequences = parts.filter((part) => part.kind === "sequence");
  if (!/\n[^]*\n$/.test(literal) || parts.at(-1)?.kind !== "literal") return undefined;
  if (HIDDEN.test(literal.replace(/[\n\t]/g, "")) || sequences.some((part) => part.text.includes("\n"))) {
    return undefined;
  }
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  let delimiter = "EOT";
  while (lines.has(delimiter)) delimiter += "_";
  return `<<${delimiter}\n${text}${delimiter}`;
}
