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
import {
  assertNoAddress,
  assertUnprotected,
  changePointer,
  newAddress,
  pointerViews,
} from "../public-addresses";
import type { PrimaryIpRecord } from "../records";
import { GONE, type Route, created, ok, route } from "../router";
import type { State } from "../state";

const creation = z.strictObject({
  name,
  type: z.enum(["ipv4", "ipv6"]),
  labels: labels.optional(),
  auto_delete: z.boolean().optional(),
  location: z.string().optional(),
  assignee_type: z.literal("server").optional(),
  assignee_id: idField.nullish(),
});
const change = nameAndLabels.extend({ auto_delete: z.boolean().optional() });
const assignment = z.strictObject({ assignee_id: idField, assignee_type: z.literal("server") });

export function primaryIpRoutes(state: State): Route[] {
  const { primaryIps } = state;
  const view = (ip: PrimaryIpRecord) => primaryIpView(state, ip);
  return [
    route("GET", "/primary_ips", noBody, ({ query }) =>
      listReply({
        key: "primary_ips",
        path: "/primary_ips",
        items: primaryIps.all,
        query,
        filters: { ...NAME_AND_LABELS, ip: (ip, wanted) => wanted.includes(ip.ip) },
        view,
      }),
    ),
    route("POST", "/primary_ips", creation, ({ body }) => {
      const assignee = body.assignee_id ?? undefined;
      if ((assignee === undefined) === (body.location === undefined)) {
        throw invalidField("location", "exactly one of location and assignee_id must be given");
      }
      const server = assignee === undefined ? undefined : state.servers.get(assignee);
      const location = locationView(state.catalogue, body.location ?? server?.location ?? "").name;
      const ip = addPrimaryIp(state, { ...body, location, autoDelete: body.auto_delete ?? false });
      const action = server === undefined ? undefined : assign(state, ip, server.id);
      return created({ primary_ip: view(ip), ...(action && { action }) });
    }),
    route("GET", "/primary_ips/{id}", noBody, ({ id }) => ok({ primary_ip: view(primaryIps.get(id)) })),
    route("PUT", "/primary_ips/{id}", change, ({ id, body }) => {
      const ip = primaryIps.rename(id, body);
      ip.autoDelete = body.auto_delete ?? ip.autoDelete;
      return ok({ primary_ip: view(ip) });
    }),
    route("DELETE", "/primary_ips/{id}", noBody, ({ id }) => {
      const ip = primaryIps.get(id);
      assertUnprotected(ip, "primary IP");
      if (ip.serverId !== undefined)
        throw new ApiError("primary_ip_assigned", "primary IP is still assigned");
      primaryIps.remove(id);
      return GONE;
    }),
    route("POST", "/primary_ips/{id}/actions/assign", assignment, ({ id, body }) =>
      created({ action: assign(state, primaryIps.get(id), body.assignee_id) }),
    ),
    route("POST", "/primary_ips/{id}/actions/unassign", noBody, ({ id }) => {
      const ip = primaryIps.get(id);
      if (ip.serverId === undefined) throw new ApiError("invalid_input", "primary IP is not assigned");
      assertStopped(state, ip.serverId);
      const action = state.actions.start({
        command: "unassign_primary_ip",
        resources: [{ id, type: "primary_ip" }],
        apply: () => delete ip.serverId,
      });
      return created({ action });
    }),
    route("POST", "/primary_ips/{id}/actions/change_protection", deleteProtection, ({ id, body }) => {
      const ip = primaryIps.get(id);
      const action = state.actions.start({
        command: "change_protection",
        resources: [{ id, type: "primary_ip" }],
        apply: () => (ip.protected = body.delete ?? ip.protected),
      });
      return created({ action });
    }),
    route("POST", "/primary_ips/{id}/actions/change_dns_ptr", dnsPtrChange, ({ id, body }) =>
      created({ action: changePointer(state, "primary_ip", id, [primaryIps.get(id)], body) }),
    ),
  ];
}

/** A new address of the project. @throws ApiError `uniqueness_error` */
export function addPrimaryIp(
  state: State,
  props: {
    name: string;
    type: "ipv4" | "ipv6";
    location: string;
    autoDelete: boolean;
    labels?: Record<string, string> | undefined;
  },
): PrimaryIpRecord {
  return state.primaryIps.add({
    ...state.begin(state.primaryIps, props.name, props.labels),
    type: props.type,
    ip: newAddress(state, props.type),
    location: props.location,
    pointers: new Map(),
    protected: false,
    autoDelete: props.autoDelete,
  });
}

function assign(state: State, ip: PrimaryIpRecord, serverId: number) {
  const server = state.servers.get(serverId);
  if (ip.serverId !== undefined)
    throw new ApiError("primary_ip_already_assigned", "primary IP is already assigned");
  if (server.location !== ip.location) {
    throw new ApiError("primary_ip_datacenter_mismatch", "primary IP and server are in different locations");
  }
  assertNoAddress(state, serverId, ip.type);
  assertStopped(state, serverId);
  return state.actions.start({
    command: "assign_primary_ip",
    resources: [
      { id: ip.id, type: "primary_ip" },
      { id: serverId, type: "server" },
    ],
    apply: () => (ip.serverId = serverId),
  });
}

function assertStopped(state: State, serverId: number): void {
  if (state.servers.get(serverId).status !== "off") {
    throw new ApiError("server_not_stopped", "server must be off to change its primary IPs");
  }
}

function primaryIpView(state: State, ip: PrimaryIpRecord) {
  return {
    id: ip.id,
    name: ip.name,
    ip: ip.ip,
    type: ip.type,
    labels: ip.labels,
    protection: { delete: ip.protected },
    dns_ptr: pointerViews(ip),
    assignee_id: ip.serverId ?? null,
    assignee_type: "server",
    auto_delete: ip.autoDelete,
    blocked: false,
    created: ip.created,
    location: locationView(state.catalogue, ip.location),
  };
}
