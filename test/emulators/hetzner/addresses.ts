import { BlockList, isIPv4, isIPv6 } from "node:net";
import { ApiError } from "./api-error";

/** Where public addresses come from: single IPv4 addresses, and IPv6 networks of /64 as the API gives them. */
export interface AddressPool {
  /** First three parts: `203.0.113` gives 203.0.113.10 to 203.0.113.250. */
  readonly ipv4Prefix: string;
  /** First three groups: `2001:db8:1` gives 2001:db8:1:1::/64 and so on. */
  readonly ipv6Prefix: string;
}

/** Addresses for documentation (RFC 5737, RFC 3849): nothing can be reached there. */
export const DOCUMENTATION_POOL: AddressPool = { ipv4Prefix: "203.0.113", ipv6Prefix: "2001:db8:1" };

const FIRST_HOST = 10;
const LAST_HOST = 250;

/** The first free address of the pool. @throws ApiError `resource_limit_exceeded` when none is left */
export function allocate(type: "ipv4" | "ipv6", pool: AddressPool, used: ReadonlySet<string>): string {
  for (let host = FIRST_HOST; host <= LAST_HOST; host += 1) {
    const ip = type === "ipv4" ? `${pool.ipv4Prefix}.${host}` : `${pool.ipv6Prefix}:${host}::/64`;
    if (!used.has(ip)) return ip;
  }
  throw new ApiError("resource_limit_exceeded", `no ${type} address is left`);
}

/** The address that a server takes in its IPv6 network: the first one. */
export function hostAddress(ip: string): string {
  return ip.endsWith("/64") ? `${ip.slice(0, -"/64".length)}1` : ip;
}

/** Whether `address` is this IPv4 address, or lies in this IPv6 network. */
export function holds(ip: string, address: string): boolean {
  if (!ip.endsWith("/64")) return ip === address;
  return isIPv6(address) && contains(ip, address);
}

export function isCidr(text: string): boolean {
  const [address = "", bits = "", ...rest] = text.split("/");
  const limit = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= limit;
}

export function contains(cidr: string, address: string): boolean {
  const [network = "", bits = ""] = cidr.split("/");
  const list = new BlockList();
  list.addSubnet(network, Number(bits), isIPv4(network) ? "ipv4" : "ipv6");
  return list.check(address, isIPv4(address) ? "ipv4" : "ipv6");
}

/** Whether the network `inner` lies in the network `outer`. */
export function within(inner: string, outer: string): boolean {
  const [network = "", bits = ""] = inner.split("/");
  return Number(bits) >= Number(outer.split("/")[1]) && contains(outer, network);
}

export function overlap(one: string, other: string): boolean {
  return within(one, other) || within(other, one);
}

/** IPv4 address `offset` places after the first one of the network. */
export function addressAt(cidr: string, offset: number): string {
  return toAddress(toNumber(cidr.split("/")[0] ?? "") + offset);
}

/** How many addresses an IPv4 network holds. */
export function size(cidr: string): number {
  return 2 ** (32 - Number(cidr.split("/")[1]));
}

/** Whether the address of an IPv4 network is its first one, with no host bit set. */
export function isNetworkAddress(cidr: string): boolean {
  return toNumber(cidr.split("/")[0] ?? "") % size(cidr) === 0;
}

function toNumber(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}
