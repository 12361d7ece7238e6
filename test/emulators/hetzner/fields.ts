import { z } from "zod";

/** Largest number that an id may be: JSON numbers stay exact up to here. */
export const id = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

const LABEL_VALUE = /^$|^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i;
const LABEL_KEY = /^([a-z0-9.-]{1,253}\/)?[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i;

/** Keys and values as the API documents them: up to 63 characters, letters and digits at both ends, `-_.` between. */
export const labels = z.record(
  z.string().regex(LABEL_KEY, "label key is not valid"),
  z.string().regex(LABEL_VALUE, "label value is not valid"),
);

export const name = z.string().min(1).max(128);

const HOSTNAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** RFC 1123; server names and reverse DNS entries must be one. */
export const hostname = z.string().regex(HOSTNAME, "must be a valid hostname as per RFC 1123");

export const idOrName = z.union([id, z.string().min(1)]);

export const noBody = z.strictObject({});

/** Body of every `actions/change_dns_ptr`; null restores the default. */
export const dnsPtrChange = z.strictObject({ ip: z.string(), dns_ptr: hostname.nullable() });

export const nameAndLabels = z.strictObject({ name: name.optional(), labels: labels.optional() });

export const deleteProtection = z.strictObject({ delete: z.boolean().optional() });
