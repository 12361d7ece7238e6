import { z } from "zod";
import { databaseKeys } from "./sections/database";
import { domainKeys } from "./sections/domain";
import { firewallKeys } from "./sections/firewall";
import { hetznerKeys } from "./sections/hetzner";
import { hostKeys } from "./sections/host";
import { accessKeys, machineKeys } from "./sections/machine";
import { monitoringKeys } from "./sections/monitoring";
import { stateKeys } from "./sections/state";
import { tlsKeys } from "./sections/tls";
import { trackerKeys } from "./sections/tracker";

/** The sections, in the order in which the reference prints them. */
export const sections = {
  Machine: machineKeys,
  Hetzner: hetznerKeys,
  Access: accessKeys,
  Firewall: firewallKeys,
  Host: hostKeys,
  Tracker: trackerKeys,
  Database: databaseKeys,
  Domain: domainKeys,
  HTTPS: tlsKeys,
  Monitoring: monitoringKeys,
  State: stateKeys,
} as const;

/** Every key there is. */
export const schema = z.object({
  ...machineKeys.shape,
  ...hetznerKeys.shape,
  ...accessKeys.shape,
  ...firewallKeys.shape,
  ...hostKeys.shape,
  ...trackerKeys.shape,
  ...databaseKeys.shape,
  ...domainKeys.shape,
  ...tlsKeys.shape,
  ...monitoringKeys.shape,
  ...stateKeys.shape,
});
export type Values = z.output<typeof schema>;

export const keys: readonly string[] = Object.keys(schema.shape);

/** Other names of keys, with the key that each stands for. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries(schema.shape).flatMap(([key, type]): [string, string][] => {
    const alias = type.meta()?.alias;
    return alias === undefined ? [] : [[alias, key]];
  }),
);

/** The key that a name stands for; the name itself when it is no other name of one. */
export function keyOf(name: string): string {
  return ALIASES.get(name) ?? name;
}

/** Keys whose value is a secret: never in `.env`, HCL, state, arguments or logs. */
export const secretKeys: readonly string[] = Object.entries(schema.shape)
  .filter(([, type]) => type.meta()?.secret === true)
  .map(([key]) => key);
