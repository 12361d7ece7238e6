import { isIPv4, isIPv6 } from "node:net";
import { z } from "zod";
import { invalidField } from "../api-error";
import type { RecordValue } from "../records";

export const RECORD_TYPES = ["A", "AAAA", "CAA", "CNAME", "MX", "NS", "PTR", "SRV", "TLSA", "TXT"] as const;

/** Largest number of characters in one string of a TXT record (RFC 1035, 3.3.14). */
const MAX_TXT_STRING = 255;

export const records = z
  .array(z.strictObject({ value: z.string().min(1), comment: z.string().max(MAX_TXT_STRING).optional() }))
  .min(1);

/** Quoted strings with blanks between them, as a zone file has them. */
const TXT = /^"(\\.|[^"\\])*"( "(\\.|[^"\\])*")*$/;

/** @throws ApiError `invalid_input` when a value is not of the type, or stands twice */
export function assertRecords(type: string, values: readonly RecordValue[]): void {
  for (const { value } of values) {
    const fault = faultOf(type, value);
    if (fault !== undefined) throw invalidField("records", `'${value}' ${fault}`);
  }
  if (new Set(values.map(({ value }) => value)).size < values.length) {
    throw invalidField("records", "a value stands twice");
  }
  if (type === "CNAME" && values.length > 1) throw invalidField("records", "a CNAME has one value");
}

function faultOf(type: string, value: string): string | undefined {
  if (type === "A") return isIPv4(value) ? undefined : "is not an IPv4 address";
  if (type === "AAAA") return isIPv6(value) ? undefined : "is not an IPv6 address";
  if (type !== "TXT") return undefined;
  if (!TXT.test(value)) return "must be in double quotes";
  const longest = Math.max(...(value.match(/"(\\.|[^"\\])*"/g) ?? []).map((part) => part.length - 2));
  return longest > MAX_TXT_STRING ? `has a string of more than ${MAX_TXT_STRING} characters` : undefined;
}
