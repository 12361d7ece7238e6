import { UserError } from "../errors";

export type Scalar = string | number | boolean;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The error of a value that its target language cannot carry safely. */
function refused(language: string, value: string, expected: string): UserError {
  return new UserError(
    "TEMPLATE_VALUE_REFUSED",
    `a value cannot be written as ${language}: expected ${expected}`,
    {
      evidence: JSON.stringify(value),
      fix: "change the configuration key this value comes from",
    },
  );
}

/** Escapes everything outside printable text, which both TOML and YAML refuse in a quoted string. */
function quoted(language: string, value: string): string {
  if (LONE_SURROGATE.test(value)) throw refused(language, value, "well-formed Unicode");
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A TOML 1.0 value. */
export function toml(value: Scalar): string {
  return typeof value === "string" ? quoted("TOML", value) : String(value);
}

/** A YAML 1.2 value; strings are always quoted, so `no` and `1e3` stay strings. */
export function yaml(value: Scalar): string {
  return typeof value === "string" ? quoted("YAML", value) : String(value);
}

/** A YAML value of a compose file, where `$` starts an interpolation unless doubled. */
export function compose(value: Scalar): string {
  return typeof value === "string" ? yaml(value.replaceAll("$", "$$$$")) : yaml(value);
}

/** One word of a POSIX shell. */
export function shell(value: Scalar): string {
  const text = String(value);
  if (text.includes("\0")) throw refused("a shell word", text, "no NUL character");
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * The value of a line in an env file as Docker Compose reads it. Single quotes stop interpolation; in them
 * only the quote itself has an escape, so a backslash before a quote or at the end cannot be written.
 */
export function env(value: Scalar): string {
  const text = String(value);
  if (/[\0-\x1f\x7f]/.test(text) || /\\(?:'|$)/.test(text) || LONE_SURROGATE.test(text)) {
    throw refused("a line of an env file", text, "one line without a backslash before a quote or at the end");
  }
  return `'${text.replaceAll("'", `\\'`)}'`;
}

/** A user name or password in a URL: all but RFC 3986's unreserved characters are percent-encoded. */
export function url(value: Scalar): string {
  const text = String(value);
  if (LONE_SURROGATE.test(text)) throw refused("a part of a URL", text, "well-formed Unicode");
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An address, network, port or name in an nftables ruleset; nftables has no escape there. */
export function nft(value: Scalar): string {
  const text = String(value);
  if (!/^[0-9A-Za-z_][0-9A-Za-z_.:/-]*$|^::[0-9a-f:/]*$/.test(text)) {
    throw refused("a word of nftables", text, "an address, a network, a port or a name");
  }
  return text;
}

/** A quoted token of a Caddyfile; braces are refused, since Caddy reads placeholders and variables in quotes too. */
export function caddy(value: Scalar): string {
  const text = String(value);
  if (/[\0-\x1f\x7f"\\{}]/.test(text) || LONE_SURROGATE.test(text)) {
    throw refused("a token of a Caddyfile", text, "one line without quotes, backslashes and braces");
  }
  return `"${text}"`;
}
