import { z } from "zod";
import { contains, isCidr, isNetworkAddress, overlap, within } from "../addresses";
import { ApiError, invalidField } from "../api-error";
import { deleteProtection, labels, name, nameAndLabels, noBody } from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import { assertUnprotected } from "../public-addresses";
import type { NetworkRecord, Subnet } from "../records";
import { GONE, type Route, created, ok, route } from "../router";
import type { State } from "../state";
import { freeSubnet, gatewayOf } from "./private-addresses";

/** Private ranges (RFC 1918), of which a network must be a part. */
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

const cidr = z.string().refine(isIpv4Network, "must be an IPv4 network without host bits");
const subnet = z.strictObject({
  type: z.enum(["cloud", "server"]),
  network_zone: z.string(),
  ip_range: cidr.optional(),
});
const networkRoute = z.strictObject({ destination: cidr, gateway: z.ipv4() });
const creation = z.strictObject({
  name,
  ip_range: cidr.refine((range) => PRIVATE.some((wide) => within(range, wide)), "must be a private range"),
  subnets: z.array(subnet).optional(),
  routes: z.array(networkRoute).optional(),
  labels: labels.optional(),
  expose_routes_to_vswitch: z.boolean().optional(),
});
const change = nameAndLabels.extend({ expose_routes_to_vswitch: z.boolean().optional() });

export function networkRoutes(state: State): Route[] {
  const { networks } = state;
  const view = (network: NetworkRecord) => networkView(state, network);
  const alter = (id: number, command: string, apply: () => void) =>
    created({
      action: state.actions.start({
        command,
        resources: [{ id, type: "network" }],
        locks: [{ id, type: "network" }],
        apply,
      }),
    });
  return [
    route("GET", "/networks", noBody, ({ query }) =>
      listReply({
        key: "networks",
        path: "/networks",
        items: networks.all,
        query,
        filters: NAME_AND_LABELS,
        view,
      }),
    ),
    route("POST", "/networks", creation, ({ body }) => {
      const network: NetworkRecord = {
        ...state.begin(networks, body.name, body.labels),
        ipRange: body.ip_range,
        subnets: [],
        routes: body.routes ?? [],
        exposeRoutesToVswitch: body.expose_routes_to_vswitch ?? false,
        protected: false,
      };
      for (const wanted of body.subnets ?? []) {
        network.subnets = [...network.subnets, checkedSubnet(state, network, wanted)];
      }
      return created({ network: view(networks.add(network)) });
    }),
    route("GET", "/networks/{id}", noBody, ({ id }) => ok({ network: view(networks.get(id)) })),
    route("PUT", "/networks/{id}", change, ({ id, body }) => {
      const network = networks.rename(id, body);
      network.exposeRoutesToVswitch = body.expose_routes_to_vswitch ?? network.exposeRoutesToVswitch;
      return ok({ network: view(network) });
    }),
    route("DELETE", "/networks/{id}", noBody, ({ id }) => {
      assertUnprotected(networks.get(id), "network");
      state.actions.assertUnlocked([{ id, type: "network" }]);
      for (const server of state.servers.all) {
        const index = server.privateNet.findIndex(({ network }) => network === id);
        if (index >= 0) server.privateNet.splice(index, 1);
      }
      networks.remove(id);
      return GONE;
    }),
    route("POST", "/networks/{id}/actions/add_subnet", subnet, ({ id, body }) => {
      const network = networks.get(id);
      const added = checkedSubnet(state, network, body);
      return alter(id, "add_subnet", () => (network.subnets = [...network.subnets, added]));
    }),
    route(
      "POST",
      "/networks/{id}/actions/delete_subnet",
      z.strictObject({ ip_range: cidr }),
      ({ id, body }) => {
        const network = networks.get(id);
        if (!network.subnets.some(({ ip_range }) => ip_range === body.ip_range)) {
          throw new ApiError("not_found", `subnet '${body.ip_range}' not found`);
        }
        const used = attachments(state, id).some(({ ip }) => contains(body.ip_range, ip));
        // The words decide for the provider whether it tries again.
        if (used)
          throw new ApiError("service_error", "cannot remove subnet because servers are attached to it");
        return alter(id, "delete_subnet", () => {
          network.subnets = network.subnets.filter(({ ip_range }) => ip_range !== body.ip_range);
        });
      },
    ),
    route("POST", "/networks/{id}/actions/change_protection", deleteProtection, ({ id, body }) => {
      const network = networks.get(id);
      return alter(id, "change_protection", () => (network.protected = body.delete ?? network.protected));
    }),
  ];
}

function checkedSubnet(state: State, network: NetworkRecord, wanted: z.infer<typeof subnet>): Subnet {
  if (!state.catalogue.locations.some(({ network_zone }) => network_zone === wanted.network_zone)) {
    throw invalidField("network_zone", `network zone '${wanted.network_zone}' does not exist`);
  }
  const range = wanted.ip_range ?? freeSubnet(network);
  if (!within(range, network.ipRange)) throw invalidField("ip_range", "is not part of the network's range");
  if (network.subnets.some(({ ip_range }) => overlap(ip_range, range))) {
    throw invalidField("ip_range", "overlaps with another subnet of the network");
  }
  // `server` is the old name of the same type.
  return { type: "cloud", ip_range: range, network_zone: wanted.network_zone, gateway: gatewayOf(network) };
}

function attachments(state: State, networkId: number) {
  return state.servers.all.flatMap(({ privateNet }) =>
    privateNet.filter(({ network }) => network === networkId),
  );
}

function isIpv4Network(text: string): boolean {
  return isCidr(text) && !text.includes(":") && isNetworkAddress(text);
}

function networkView(state: State, network: NetworkRecord) {
  return {
    id: network.id,
    name: network.name,
    created: network.created,
    ip_range: network.ipRange,
    subnets: network.subnets,
    routes: network.routes,
    servers: state.servers.all
      .filter(({ privateNet }) => privateNet.some((attached) => attached.network === network.id))
      .map(({ id }) => id),
    load_balancers: [],
    protection: { delete: network.protected },
    labels: network.labels,
    expose_routes_to_vswitch: network.exposeRoutesToVswitch,
  };
}
