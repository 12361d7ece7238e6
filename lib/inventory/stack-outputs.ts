import { z } from "zod";
import { MachineOutputs } from "./machine-outputs";

/** All that a stack may tell; what its provider does not have is absent in `tofu output -json`, and empty here. */
export const StackOutputs = z.object({
  machine: MachineOutputs,
  /** The volume for the tracker's data, attached and not yet mounted. */
  data_volume: z.object({ device: z.string().startsWith("/dev/"), size_gb: z.number() }).optional(),
  /** Addresses that are led to the machine; its system must be given them, the IPv6 one as the first of a /64. */
  floating_addresses: z
    .array(z.object({ host_name: z.string(), ipv4_address: z.ipv4(), ipv6_address: z.ipv6() }))
    .default([]),
  /** Records that lead to the tracker, whether a zone holds them or a person must set them. */
  dns_records: z
    .array(z.object({ name: z.string(), type: z.enum(["A", "AAAA", "TXT"]), value: z.string() }))
    .default([]),
  /** Where the domain must be delegated to; only for a zone that the stack made. */
  dns_nameservers: z.array(z.string()).default([]),
});
export type StackOutputs = z.infer<typeof StackOutputs>;
