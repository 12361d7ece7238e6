import { z } from "zod";
import type { Addresses } from "../topology/addresses";
import { MachineOutputs } from "./machine-outputs";

/** All that a stack may tell; what its provider does not have is absent in `tofu output -json`, and empty here. */
export const StackOutputs = z.object({
  machine: MachineOutputs,
  /** The volume for the tracker's data, attached and not yet mounted. */
  data_volume: z.object({ device: z.string().regex(/^\/dev\/[\w./-]+$/), size_gb: z.number() }).optional(),
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

/** The machine with what its system must be given. */
export type StackMachine = MachineOutputs & Partial<Pick<StackOutputs, "data_volume" | "floating_addresses">>;

/** The machine's own addresses and the floating ones, as everything that listens or asks takes them. */
export function addressesOf({
  ipv4_address,
  ipv6_address,
  floating_addresses = [],
}: StackMachine): Addresses {
  return {
    ipv4: ipv4_address,
    ipv6: ipv6_address,
    floating: floating_addresses.map((each) => ({
      hostName: each.host_name,
      ipv4: each.ipv4_address,
      ipv6: each.ipv6_address,
    })),
  };
}
