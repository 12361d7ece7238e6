import { isIPv4 } from "node:net";
import { type ApiErrorCode, ApiError, invalidField } from "./api-error";
import { allocate, holds } from "./addresses";
import type { Action } from "./actions";
import type { AddressRecord, FloatingIpRecord, PrimaryIpRecord } from "./records";
import type { State } from "./state";

/** An address or network that nobody in the project has. */
export function newAddress(state: State, type: "ipv4" | "ipv6"): string {
  const used = new Set([...state.primaryIps.all, ...state.floatingIps.all].map(({ ip }) => ip));
  return allocate(type, state.backend.pool, used);
}

export function primaryIpsOf(state: State, serverId: number): readonly PrimaryIpRecord[] {
  return state.primaryIps.all.filter((ip) => ip.serverId === serverId);
}

export function floatingIpsOf(state: State, serverId: number): readonly FloatingIpRecord[] {
  return state.floatingIps.all.filter((ip) => ip.serverId === serverId);
}

/** An IPv4 address always has a name, Hetzner's own until another is set; an IPv6 network only those that were set. */
export function pointerViews(address: AddressRecord): { ip: string; dns_ptr: string }[] {
  const set = [...address.pointers].map(([ip, dns_ptr]) => ({ ip, dns_ptr }));
  if (address.type === "ipv6" || set.length > 0) return set;
  return [{ ip: address.ip, dns_ptr: defaultPointer(address.ip) }];
}

function defaultPointer(ipv4: string): string {
  return `static.${ipv4.split(".").reverse().join(".")}.clients.your-server.de`;
}

/** Sets or removes a reverse DNS entry. @throws ApiError `invalid_input` when the address is none of these */
export function changePointer(
  state: State,
  type: string,
  id: number,
  addresses: readonly AddressRecord[],
  change: { ip: string; dns_ptr: string | null },
): Action {
  const address = addresses.find((candidate) => holds(candidate.ip, change.ip));
  if (address === undefined) throw invalidField("ip", `address '${change.ip}' is not of this ${type}`);
  return state.actions.start({
    command: "change_dns_ptr",
    resources: [{ id, type }],
    apply: () => {
      if (change.dns_ptr === null) address.pointers.delete(change.ip);
      else address.pointers.set(change.ip, change.dns_ptr);
    },
  });
}

/** The network zone of a location. */
export function zoneOf(state: State, location: string): string {
  return state.catalogue.locations.find(({ name }) => name === location)?.network_zone ?? "";
}

/** Refuses what is protected. @throws ApiError `protected` */
export function assertUnprotected(item: { readonly protected: boolean }, what: string): void {
  if (item.protected) throw new ApiError("protected", `${what} is protected from deletion`);
}

/** One public address of each family at most. @throws ApiError with the code of the family */
export function assertNoAddress(state: State, serverId: number, type: "ipv4" | "ipv6"): void {
  const codes: Record<typeof type, ApiErrorCode> = { ipv4: "server_has_ipv4", ipv6: "server_has_ipv6" };
  if (primaryIpsOf(state, serverId).some((ip) => ip.type === type)) {
    throw new ApiError(codes[type], `server has an ${type} address already`);
  }
}

export function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv4(address) ? "ipv4" : "ipv6";
}
