import { imageView, locationView, serverTypeView } from "../catalogue-views";
import { floatingIpsOf, pointerViews, primaryIpsOf } from "../public-addresses";
import type { ServerRecord } from "../records";
import type { State } from "../state";
import { firewallsOf } from "./firewalls";
import { placementGroupView } from "./placement-groups";
import { volumesOf } from "./volumes";

/** Hours of the day in which backups would be made; the API chooses them. */
const BACKUP_WINDOW = "22-02";

/** A server as the API shows it, with all that other resources say of it. */
export function serverView(state: State, server: ServerRecord) {
  const { id } = server;
  const group =
    server.placementGroupId === undefined ? undefined : state.placementGroups.find(server.placementGroupId);
  const type = serverTypeView(state.catalogue, server.type);
  return {
    id,
    name: server.name,
    status: server.status,
    created: server.created,
    public_net: publicNet(state, id),
    private_net: server.privateNet,
    server_type: type,
    location: locationView(state.catalogue, server.location),
    image: imageView(state.catalogue, server.image, type.architecture),
    backup_window: server.backups ? BACKUP_WINDOW : null,
    rescue_enabled: false,
    iso: null,
    locked: state.actions.isLocked({ id, type: "server" }),
    protection: { delete: server.protected, rebuild: server.protected },
    labels: server.labels,
    volumes: volumesOf(state, id).map((volume) => volume.id),
    primary_disk_size: server.primaryDiskSize,
    placement_group: group === undefined ? null : placementGroupView(state, group),
    load_balancers: [],
    included_traffic: 0,
    ingoing_traffic: 0,
    outgoing_traffic: 0,
  };
}

function publicNet(state: State, serverId: number) {
  const addresses = primaryIpsOf(state, serverId);
  const ipv4 = addresses.find(({ type }) => type === "ipv4");
  const ipv6 = addresses.find(({ type }) => type === "ipv6");
  return {
    ipv4:
      ipv4 === undefined
        ? null
        : { id: ipv4.id, ip: ipv4.ip, blocked: false, dns_ptr: pointerViews(ipv4)[0]?.dns_ptr ?? "" },
    ipv6:
      ipv6 === undefined ? null : { id: ipv6.id, ip: ipv6.ip, blocked: false, dns_ptr: pointerViews(ipv6) },
    floating_ips: floatingIpsOf(state, serverId).map(({ id }) => id),
    firewalls: firewallsOf(state, serverId).map(({ id }) => ({ id, status: "applied" })),
  };
}
