import { z } from "zod";
import { isCidr } from "../addresses";
import type { FirewallRule } from "../backend";

/** Bounds that the API documents. */
const MAX_RULES = 50;
const MAX_NETWORKS = 100;
const MAX_DESCRIPTION = 255;

const network = z.string().refine(isCidr, "must be a network in CIDR notation");
const networks = z.array(network).max(MAX_NETWORKS).optional();

const rule = z
  .strictObject({
    direction: z.enum(["in", "out"]),
    protocol: z.enum(["tcp", "udp", "icmp", "esp", "gre"]),
    port: z.string().refine(isPortOrRange, "must be a port or a range such as 80-85").nullish(),
    source_ips: networks,
    destination_ips: networks,
    description: z.string().max(MAX_DESCRIPTION).nullish(),
  })
  .superRefine((value, context) => {
    const [needed, forbidden] =
      value.direction === "in"
        ? (["source_ips", "destination_ips"] as const)
        : (["destination_ips", "source_ips"] as const);
    const fault = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if ((value[needed] ?? []).length === 0) fault(needed, `is required for direction ${value.direction}`);
    if ((value[forbidden] ?? []).length > 0)
      fault(forbidden, `is not allowed for direction ${value.direction}`);
    const hasPorts = value.protocol === "tcp" || value.protocol === "udp";
    if (hasPorts !== (typeof value.port === "string")) {
      fault("port", hasPorts ? `is required for ${value.protocol}` : `is not allowed for ${value.protocol}`);
    }
  });

export const rules = z.array(rule).max(MAX_RULES);

/** The rule as the API shows it: absent lists are empty, other absent values null. */
export function toRule(given: z.infer<typeof rule>): FirewallRule {
  return {
    direction: given.direction,
    protocol: given.protocol,
    port: given.port ?? null,
    source_ips: given.source_ips ?? [],
    destination_ips: given.destination_ips ?? [],
    description: given.description ?? null,
  };
}

function isPortOrRange(text: string): boolean {
  if (!/^\d{1,5}(-\d{1,5})?$/.test(text)) return false;
  const [first = 0, last = first] = text.split("-").map(Number);
  return first >= 1 && first <= last && last <= 65535;
}
