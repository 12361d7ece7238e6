import { z } from "zod";

/** What every machine construct gives back; the shape of `tofu output -json`'s `machine` value. */
export const MachineOutputs = z.object({
  ipv4_address: z.ipv4(),
  ipv6_address: z.ipv6().nullable(),
  ssh_port: z.number().int().min(1).max(65535),
  ssh_user: z.string().min(1),
  provider_id: z.string().min(1),
});
export type MachineOutputs = z.infer<typeof MachineOutputs>;
