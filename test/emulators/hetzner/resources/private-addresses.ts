import { addressAt, contains, overlap, size } from "../addresses";
import { ApiError } from "../api-error";
import { zoneOf } from "../public-addresses";
import type { NetworkRecord, PrivateAttachment, ServerRecord, Subnet } from "../records";
import type { State } from "../state";

/** Bits of a subnet that is made without a range. */
const DEFAULT_SUBNET_BITS = 24;

/** The first address of the whole network is its gateway, whatever the subnet. */
export function gatewayOf(network: NetworkRecord): string {
  return addressAt(network.ipRange, 1);
}

/** The next range of the usual size that no subnet has. @throws ApiError `no_subnet_available` */
export function freeSubnet(network: NetworkRecord): string {
  const step = 2 ** (32 - DEFAULT_SUBNET_BITS);
  for (let offset = 0; offset < size(network.ipRange); offset += step) {
    const range = `${addressAt(network.ipRange, offset)}/${DEFAULT_SUBNET_BITS}`;
    if (!network.subnets.some(({ ip_range }) => overlap(ip_range, range))) return range;
  }
  throw new ApiError("no_subnet_available", "no range is left in the network");
}

/** A server's place in a network. @throws ApiError when none, or the wanted one is taken or elsewhere */
export function attachmentFor(
  state: State,
  network: NetworkRecord,
  server: ServerRecord,
  wanted: {
    ip?: string | undefined;
    ip_range?: string | undefined;
    alias_ips?: readonly string[] | undefined;
  },
): PrivateAttachment {
  if (server.privateNet.some((attached) => attached.network === network.id)) {
    throw new ApiError("server_already_attached", "server is already attached to the network");
  }
  const subnet = subnetFor(state, network, server, wanted);
  const taken = takenAddresses(state, network);
  const ip = wanted.ip ?? firstFree(subnet, taken);
  for (const address of [ip, ...(wanted.alias_ips ?? [])]) assertFree(address, subnet, taken);
  return {
    network: network.id,
    ip,
    alias_ips: wanted.alias_ips ?? [],
    mac_address: macOf(server.id, network.id),
  };
}

/** @throws ApiError `ip_not_available` */
export function assertFree(
  address: string,
  subnet: Pick<Subnet, "ip_range">,
  taken: ReadonlySet<string>,
): void {
  const bounds = [addressAt(subnet.ip_range, 0), addressAt(subnet.ip_range, size(subnet.ip_range) - 1)];
  if (contains(subnet.ip_range, address) && !bounds.includes(address) && !taken.has(address)) return;
  throw new ApiError("ip_not_available", `address '${address}' is not available in ${subnet.ip_range}`);
}

export function takenAddresses(state: State, network: NetworkRecord): Set<string> {
  const attached = state.servers.all.flatMap(({ privateNet }) =>
    privateNet.filter((attachment) => attachment.network === network.id),
  );
  return new Set([gatewayOf(network), ...attached.flatMap(({ ip, alias_ips }) => [ip, ...alias_ips])]);
}

function subnetFor(
  state: State,
  network: NetworkRecord,
  server: ServerRecord,
  wanted: { ip?: string | undefined; ip_range?: string | undefined },
): Subnet {
  const zone = zoneOf(state, server.location);
  const candidates = network.subnets
    .filter(({ network_zone }) => network_zone === zone)
    .filter(({ ip_range }) => wanted.ip_range === undefined || ip_range === wanted.ip_range)
    .filter(({ ip_range }) => wanted.ip === undefined || contains(ip_range, wanted.ip))
    .sort((one, other) => one.ip_range.localeCompare(other.ip_range));
  const subnet = candidates.at(-1);
  if (subnet === undefined)
    throw new ApiError("no_subnet_available", `network has no such subnet in zone ${zone}`);
  return subnet;
}

function firstFree(subnet: Subnet, taken: ReadonlySet<string>): string {
  for (let offset = 1; offset < size(subnet.ip_range) - 1; offset += 1) {
    const address = addressAt(subnet.ip_range, offset);
    if (!taken.has(address)) return address;
  }
  throw new ApiError("ip_not_available", `no address is left in ${subnet.ip_range}`);
}

/** A locally administered address, always the same for a server in a network. */
function macOf(serverId: number, networkId: number): string {
  const digits = ((serverId * 65_536 + networkId) % 2 ** 32).toString(16).padStart(8, "0");
  return `86:00:${(digits.match(/../g) ?? []).join(":")}`;
}
