import type { AddressPair } from "../topology/addresses";
import type { Check, CheckOutcome } from "./probe";
import { missingRoute } from "./route";

/** An address of one family, or the lack of it. */
export interface Family {
  readonly name: "IPv4" | "IPv6";
  /** Null when the machine has none of this family. */
  readonly address: string | null;
}

export function familiesOf({ ipv4, ipv6 }: AddressPair): readonly Family[] {
  return [
    { name: "IPv4", address: ipv4 },
    { name: "IPv6", address: ipv6 },
  ];
}

/** A check on one address of the machine, passed with the text that `run` gives; skipped where there is no way to it. */
export function onAddress(
  { name: family, address }: Family,
  name: string,
  what: string,
  run: (address: string, signal: AbortSignal) => Promise<string | CheckOutcome>,
): Check {
  if (address === null) {
    const detail = `no ${family} route: the machine has no ${family} address`;
    return { name, target: `${family} ${what}`, run: () => Promise.resolve({ result: "skipped", detail }) };
  }
  return {
    name,
    target: /^[0-9]+$/.test(what) ? `${hostOf(address)}:${what}` : `${hostOf(address)} ${what}`,
    run: async (signal): Promise<CheckOutcome> => {
      const missing = await missingRoute(address);
      if (missing !== undefined) return { result: "skipped", detail: `no ${family} route: ${missing}` };
      const found = await run(address, signal);
      return typeof found === "string" ? { result: "passed", detail: found } : found;
    },
  };
}

/** The address as a URL or `host:port` writes it. */
export function hostOf(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}
