import { z } from "zod";
import { ApiError, invalidField } from "../api-error";
import { locationView } from "../catalogue-views";
import {
  deleteProtection,
  dnsPtrChange,
  id as idField,
  labels,
  name,
  nameAndLabels,
  noBody,
} from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import { assertUnprotected, changePointer, newAddress, pointerViews, zoneOf } from "../public-addresses";
import type { FloatingIpRecord } from "../records";
import { GONE, type Route, created, ok, route } from "../router";
import type { State } from "../state";

const creation = z.strictObject({
  type: z.enum(["ipv4", "ipv6"]),
  name: name.optional(),
  description: z.string().optional(),
  labels: labels.optional(),
  home_location: z.string().optional(),
  server: idField.optional(),
});
const change = nameAndLabels.extend({ description: z.string().optional() });
const assignment = z.strictObject({ server: idField });

export function floatingIpRoutes(state: State): Route[] {
  const { floatingIps } = state;
  const view = (ip: FloatingIpRecord) => floatingIpView(state, ip);
  return [
    route("GET", "/floating_ips", noBody, ({ query }) =>
      listReply({
        key: "floating_ips",
        path: "/floating_ips",
        items: floatingIps.all,
        query,
        filters: NAME_AND_LABELS,
        view,
      }),
    ),
    route("POST", "/floating_ips", creation, ({ body }) => {
      const server = body.server === undefined ? undefined : state.servers.get(body.server);
      if ((server === undefined) === (body.home_location === undefined)) {
        throw invalidField("home_location", "exactly one of home_location and server must be given");
      }
      const location = locationView(
        state.catalogue,
        body.home_location ?? server?.location ?? "",
        "home_location",
      );
      const ip = floatingIps.add({
        ...state.begin(floatingIps, body.name ?? `floating-ip-${floatingIps.all.length + 1}`, body.labels),
        type: body.type,
        ip: newAddress(state, body.type),
        location: location.name,
        pointers: new Map(),
        protected: false,
        description: body.description ?? "",
      });
      const action = server === undefined ? undefined : assign(state, ip, server.id);
      return created({ floating_ip: view(ip), ...(action && { action }) });
    }),
    route("GET", "/floating_ips/{id}", noBody, ({ id }) => ok({ floating_ip: view(floatingIps.get(id)) })),
    route("PUT", "/floating_ips/{id}", change, ({ id, body }) => {
      const ip = floatingIps.rename(id, body);
      ip.description = body.description ?? ip.description;
      return ok({ floating_ip: view(ip) });
    }),
    route("DELETE", "/floating_ips/{id}", noBody, ({ id }) => {
      const ip = floatingIps.get(id);
      assertUnprotected(ip, "floating IP");
      state.actions.assertUnlocked([{ id, type: "floating_ip" }]);
      floatingIps.remove(id);
      return GONE;
    }),
    route("POST", "/floating_ips/{id}/actions/assign", assignment, ({ id, body }) =>
      created({ action: assign(state, floatingIps.get(id), body.server) }),
    ),
    route("POST", "/floating_ips/{id}/actions/unassign", noBody, ({ id }) => {
      const ip = floatingIps.get(id);
      const { serverId } = ip;
      if (serverId === undefined) throw new ApiError("invalid_input", "floating IP is not assigned");
      const action = state.actions.start({
        command: "unassign_floating_ip",
        resources: [{ id, type: "floating_ip" }],
        locks: [{ id, type: "floating_ip" }],
        work: () => state.backend.unassignAddress(serverId, ip.ip),
        apply: () => delete ip.serverId,
      });
      return created({ action });
    }),
    route("POST", "/floating_ips/{id}/actions/change_protection", deleteProtection, ({ id, body }) => {
      const ip = floatingIps.get(id);
      const action = state.actions.start({
        command: "change_protection",
        resources: [{ id, type: "floating_ip" }],
        apply: () => (ip.protected = body.delete ?? ip.protected),
      });
      return created({ action });
    }),
    route("POST", "/floating_ips/{id}/actions/change_dns_ptr", dnsPtrChange, ({ id, body }) =>
      created({ action: changePointer(state, "floating_ip", id, [floatingIps.get(id)], body) }),
    ),
  ];
}

function assign(state: State, ip: FloatingIpRecord, serverId: number) {
  const server = state.servers.get(serverId);
  if (zoneOf(state, server.location) !== zoneOf(state, ip.location)) {
    throw invalidField("server", "floating IP and server are in different network zones");
  }
  const previous = ip.serverId;
  return state.actions.start({
    command: "assign_floating_ip",
    resources: [
      { id: ip.id, type: "floating_ip" },
      { id: serverId, type: "server" },
    ],
    locks: [{ id: ip.id, type: "floating_ip" }],
    work: async () => {
      if (previous !== undefined && previous !== serverId) {
        await state.backend.unassignAddress(previous, ip.ip);
      }
      await state.backend.assignAddress(serverId, ip.ip);
    },
    apply: () => (ip.serverId = serverId),
  });
}

function floatingIpView(state: State, ip: FloatingIpRecord) {
  return {
    id: ip.id,
    name: ip.name,
    description: ip.description,
    created: ip.created,
    ip: ip.ip,
    type: ip.type,
    server: ip.serverId ?? null,
    dns_ptr: pointerViews(ip),
    home_location: locationView(state.catalogue, ip.location),
    blocked: false,
    protection: { delete: ip.protected },
    labels: ip.labels,
  };
}
