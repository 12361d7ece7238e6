import { z } from "zod";

/*
 * The kinds of values a key can have. Each takes the text of an environment variable; `meta` carries what the
 * reference page and the JSON Schema print.
 */

/** What the reference prints of a key. */
export interface KeyMeta {
  readonly description: string;
  readonly example: string;
  /** Default as it would be written in a file; absent when the key is required or optional without one. */
  readonly defaultText?: string;
  readonly secret?: boolean;
}

declare module "zod" {
  interface GlobalMeta {
    readonly defaultText?: string;
    readonly secret?: boolean;
    readonly example?: string;
    /** Another name that a file or the process environment may give the key. */
    readonly alias?: string;
    /** Providers of machines the key is for; absent: all. */
    readonly providers?: readonly string[];
  }
}

const NUMBER = /^(0|[1-9]\d*)$/;

/** A whole number in decimal digits, within the bounds. */
export function integer(minimum: number, maximum: number) {
  return z
    .string()
    .refine((text) => NUMBER.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      error: (issue) =>
        `expected a whole number from ${minimum} to ${maximum}, found "${String(issue.input)}"`,
    })
    .transform(Number);
}

/** A port number. Port 0 means "any free port" to a kernel, which nothing could then announce to. */
export function port() {
  return integer(1, 65535);
}

/** Comma-separated items; blanks around them and empty items are dropped. */
export function list<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .pipe(z.array(item));
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, {
    error: (issue) => `expected one of ${values.join(", ")}; found "${String(issue.input)}"`,
  });
}

export function boolean() {
  return oneOf(["true", "false"]).transform((text) => text === "true");
}

/** A DNS name of at least two labels, in lower case, as RFC 1123 has them. */
export function hostName() {
  return z.string().refine(isHostName, {
    error: (issue) =>
      `expected a name such as tracker.example.org, in lower case; found "${String(issue.input)}"`,
  });
}

export function isHostName(text: string): boolean {
  return (
    text.length <= 253 &&
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text)
  );
}

export function matching(pattern: RegExp, expected: string) {
  return z.string().regex(pattern, {
    error: (issue) => `expected ${expected}; found "${String(issue.input)}"`,
  });
}

/** A network in CIDR notation, either family. */
export function cidr() {
  return z.union([z.cidrv4(), z.cidrv6()], {
    error: (issue) =>
      `expected a network such as 203.0.113.0/24 or 2001:db8::/32; found "${String(issue.input)}"`,
  });
}

/** A reference with a tag; `latest` and branches move. */
export const FIXED_IMAGE =
  /^[a-z0-9][\w./-]*(:\d+\/[\w./-]+)?:(?!latest$|develop$|main$)[\w][\w.-]*(@sha256:[0-9a-f]{64})?$/;

/** An image with a tag that stays. */
export function fixedImage(reference: string) {
  return matching(
    FIXED_IMAGE,
    `an image with a fixed tag, such as ${reference} (latest, develop and main move)`,
  ).default(reference);
}

/** What a service's own files and URLs can carry after encoding: printable ASCII without blanks, quotes, backslashes. */
export function password() {
  return z
    .string()
    .regex(/^[\x21-\x7e]{12,128}$/, "expected 12 to 128 printable ASCII characters without blanks")
    .regex(/^[^"'\\`]*$/, "expected no quotes or backslashes");
}
