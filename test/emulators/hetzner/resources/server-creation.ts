import { z } from "zod";
import type { Action } from "../actions";
import { hostAddress } from "../addresses";
import { ApiError, invalidField } from "../api-error";
import { type ServerTypeView, imageView, locationView, serverTypeView } from "../catalogue-views";
import { hostname, id as idField, idOrName, labels } from "../fields";
import type { PrimaryIpRecord, ServerRecord } from "../records";
import { type ApiReply, created } from "../router";
import type { State } from "../state";
import { assertTakesFirewalls, enforce } from "./firewalls";
import { attachmentFor } from "./private-addresses";
import { groupWithRoom } from "./placement-groups";
import { addPrimaryIp } from "./primary-ips";
import { serverView } from "./server-view";
import { assertAttachable, attach } from "./volumes";

/** The API takes 32 KiB of user-data. */
const MAX_USER_DATA = 32 * 1024;

export const serverCreation = z.strictObject({
  name: hostname.max(63),
  server_type: idOrName,
  image: idOrName,
  location: z.string().optional(),
  ssh_keys: z.array(idOrName).optional(),
  user_data: z
    .string()
    .refine((text) => Buffer.byteLength(text) <= MAX_USER_DATA, "must be at most 32 KiB")
    .optional(),
  start_after_create: z.boolean().optional(),
  labels: labels.optional(),
  automount: z.boolean().optional(),
  volumes: z.array(idField).optional(),
  networks: z.array(idField).optional(),
  firewalls: z.array(z.strictObject({ firewall: idField })).optional(),
  placement_group: idField.optional(),
  public_net: z
    .strictObject({
      enable_ipv4: z.boolean().optional(),
      enable_ipv6: z.boolean().optional(),
      ipv4: idField.nullish(),
      ipv6: idField.nullish(),
    })
    .optional(),
});
type Creation = z.infer<typeof serverCreation>;

/** Checks everything first, then makes the server: a refusal leaves nothing behind. */
export function createServer(state: State, body: Creation): ApiReply {
  const type = serverTypeView(state.catalogue, body.server_type);
  const location = placeFor(state, body, type);
  const image = imageView(state.catalogue, body.image, type.architecture);
  const sshKeys = (body.ssh_keys ?? []).map((key) => publicKey(state, key));
  const addresses = (["ipv4", "ipv6"] as const).map((family) => ({
    family,
    wanted: wantedAddress(state, body, family, location),
  }));
  const isPublic = addresses.some(({ wanted }) => wanted !== "none");
  const firewalls = (body.firewalls ?? []).map(({ firewall }) => state.firewalls.get(firewall));
  const networks = (body.networks ?? []).map((network) => state.networks.get(network));
  const volumes = (body.volumes ?? []).map((volume) => state.volumes.get(volume));
  if (!isPublic && networks.length === 0)
    throw invalidField("public_net", "a server needs a public or private network");
  assertTakesFirewalls(firewalls.length, isPublic);
  for (const [index, volume] of volumes.entries()) assertAttachable(volume, location, index);
  if (body.placement_group !== undefined) groupWithRoom(state, body.placement_group);
  if (state.unavailable.has(location)) {
    throw new ApiError(
      "resource_unavailable",
      `server type ${type.name} is not available in ${location} just now`,
    );
  }
  const base = state.begin(state.servers, body.name, body.labels);
  const server = state.servers.add({
    ...base,
    status: "initializing",
    type: type.name,
    image: image.name,
    location,
    userData: body.user_data ?? "",
    sshKeys,
    primaryDiskSize: type.disk,
    ...(body.placement_group !== undefined && { placementGroupId: body.placement_group }),
    privateNet: [],
    backups: false,
    protected: false,
  });
  for (const network of networks) server.privateNet.push(attachmentFor(state, network, server, {}));
  for (const firewall of firewalls) firewall.serverIds.add(server.id);
  const ips = addresses.flatMap(({ family, wanted }) => {
    if (wanted === "none") return [];
    const ip = wanted === "new" ? newPrimaryIp(state, server, family) : wanted;
    ip.serverId = server.id;
    return [ip];
  });
  const action = begin(state, server, type, ips, firewalls.length > 0);
  const next = [
    ...(body.start_after_create === false ? [] : [startAfter(state, server, action)]),
    ...volumes.map((volume) => attach(state, volume, server.id, body.automount ?? false, action)),
  ];
  return created({ server: serverView(state, server), action, next_actions: next, root_password: null });
}

function placeFor(state: State, body: Creation, type: ServerTypeView): string {
  const location = locationView(state.catalogue, body.location ?? type.locations[0]?.name ?? "").name;
  if (type.locations.some(({ name }) => name === location)) return location;
  throw invalidField("location", `server type '${type.name}' is not offered in '${location}'`);
}

function publicKey(state: State, idOrNameOfKey: number | string): string {
  const key =
    typeof idOrNameOfKey === "number"
      ? state.sshKeys.find(idOrNameOfKey)
      : state.sshKeys.findByName(idOrNameOfKey);
  if (key === undefined) throw new ApiError("not_found", `SSH key '${idOrNameOfKey}' not found`);
  return key.publicKey;
}

function wantedAddress(
  state: State,
  body: Creation,
  family: "ipv4" | "ipv6",
  location: string,
): PrimaryIpRecord | "new" | "none" {
  const enabled = body.public_net?.[`enable_${family}`] ?? true;
  const id = body.public_net?.[family] ?? undefined;
  if (id === undefined) return enabled ? "new" : "none";
  if (!enabled) throw invalidField(`public_net.${family}`, `enable_${family} is false`);
  const ip = state.primaryIps.get(id);
  if (ip.type !== family)
    throw new ApiError("primary_ip_version_mismatch", `primary IP ${id} is not ${family}`);
  if (ip.serverId !== undefined)
    throw new ApiError("primary_ip_assigned", `primary IP ${id} is already assigned`);
  if (ip.location !== location) {
    throw new ApiError(
      "primary_ip_datacenter_mismatch",
      `primary IP ${id} is in ${ip.location}, not in ${location}`,
    );
  }
  return ip;
}

/** The address that comes with a server and goes with it. */
function newPrimaryIp(state: State, server: ServerRecord, type: "ipv4" | "ipv6"): PrimaryIpRecord {
  const name = `primary-ip-${type}-${server.id}`;
  return addPrimaryIp(state, { name, type, location: server.location, autoDelete: true });
}

function begin(
  state: State,
  server: ServerRecord,
  type: ServerTypeView,
  ips: readonly PrimaryIpRecord[],
  hasFirewall: boolean,
): Action {
  const { id } = server;
  const address = (family: "ipv4" | "ipv6") => {
    const ip = ips.find((candidate) => candidate.type === family);
    return ip === undefined ? {} : { [family]: hostAddress(ip.ip) };
  };
  return state.actions.start({
    command: "create_server",
    resources: [{ id, type: "server" }],
    locks: [{ id, type: "server" }],
    work: async () => {
      await state.backend.create({
        id,
        name: server.name,
        userData: server.userData,
        sshKeys: server.sshKeys,
        image: server.image,
        architecture: type.architecture,
        cores: type.cores,
        memory: type.memory,
        ...address("ipv4"),
        ...address("ipv6"),
      });
      if (hasFirewall) await enforce(state, id);
    },
    apply: () => (server.status = "off"),
  });
}

function startAfter(state: State, server: ServerRecord, after: Action): Action {
  return state.actions.start({
    command: "start_server",
    resources: [{ id: server.id, type: "server" }],
    locks: [{ id: server.id, type: "server" }],
    after,
    work: () => state.backend.power(server.id, "on"),
    apply: () => (server.status = "running"),
  });
}
