import { networkInterfaces } from "node:os";

const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);

/** Whether this machine has IPv6 at all; a container often has not. */
export const hasIPv6 = addresses.some(({ address }) => address === "::1");

/** `test`, skipped by name where there is no IPv6. */
export const testIPv6 = hasIPv6 ? test : test.skip;

/** Addresses this machine reaches itself by. */
export const loopbacks: readonly string[] = hasIPv6 ? ["127.0.0.1", "::1"] : ["127.0.0.1"];
