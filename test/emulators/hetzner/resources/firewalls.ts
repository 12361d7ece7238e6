import { z } from "zod";
import type { Action } from "../actions";
import { ApiError } from "../api-error";
import type { FirewallRule } from "../backend";
import { id as idField, labels, name, nameAndLabels, noBody } from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import { primaryIpsOf } from "../public-addresses";
import type { FirewallRecord } from "../records";
import { GONE, type Route, created, ok, route } from "../router";
import type { State } from "../state";
import { rules, toRule } from "./firewall-rules";

/** Most firewalls that one server may have. */
const MAX_PER_SERVER = 5;

const target = z.strictObject({ type: z.literal("server"), server: z.strictObject({ id: idField }) });
const targets = z.array(target).min(1);
const creation = z.strictObject({
  name,
  labels: labels.optional(),
  rules: rules.optional(),
  apply_to: z.array(target).optional(),
});

export function firewallRoutes(state: State): Route[] {
  const { firewalls } = state;
  return [
    route("GET", "/firewalls", noBody, ({ query }) =>
      listReply({
        key: "firewalls",
        path: "/firewalls",
        items: firewalls.all,
        query,
        filters: NAME_AND_LABELS,
        view: firewallView,
      }),
    ),
    route("POST", "/firewalls", creation, ({ body }) => {
      const firewall = firewalls.add({
        ...state.begin(firewalls, body.name, body.labels),
        rules: (body.rules ?? []).map(toRule),
        serverIds: new Set(),
      });
      const actions = applyTo(state, firewall, (body.apply_to ?? []).map(serverOf));
      return created({ firewall: firewallView(firewall), actions });
    }),
    route("GET", "/firewalls/{id}", noBody, ({ id }) => ok({ firewall: firewallView(firewalls.get(id)) })),
    route("PUT", "/firewalls/{id}", nameAndLabels, ({ id, body }) =>
      ok({ firewall: firewallView(firewalls.rename(id, body)) }),
    ),
    route("DELETE", "/firewalls/{id}", noBody, ({ id }) => {
      const firewall = firewalls.get(id);
      if (firewall.serverIds.size > 0)
        throw new ApiError("resource_in_use", "firewall is still applied to a server");
      firewalls.remove(id);
      return GONE;
    }),
    route("POST", "/firewalls/{id}/actions/set_rules", z.strictObject({ rules }), ({ id, body }) => {
      const firewall = firewalls.get(id);
      const set = state.actions.start({
        command: "set_firewall_rules",
        resources: [{ id, type: "firewall" }],
        work: async () => {
          firewall.rules = body.rules.map(toRule);
          for (const serverId of firewall.serverIds) await enforce(state, serverId);
        },
      });
      return created({ actions: [set] });
    }),
    route(
      "POST",
      "/firewalls/{id}/actions/apply_to_resources",
      z.strictObject({ apply_to: targets }),
      ({ id, body }) => created({ actions: applyTo(state, firewalls.get(id), body.apply_to.map(serverOf)) }),
    ),
    route(
      "POST",
      "/firewalls/{id}/actions/remove_from_resources",
      z.strictObject({ remove_from: targets }),
      ({ id, body }) => {
        const firewall = firewalls.get(id);
        const serverIds = body.remove_from.map(serverOf);
        for (const serverId of serverIds) {
          if (!firewall.serverIds.has(serverId)) throw noTarget(serverId);
        }
        const actions = serverIds.map((serverId) =>
          change(state, firewall, "remove_firewall", serverId, () => firewall.serverIds.delete(serverId)),
        );
        return created({ actions });
      },
    ),
  ];
}

/** The firewalls of a server. */
export function firewallsOf(state: State, serverId: number): readonly FirewallRecord[] {
  return state.firewalls.all.filter((firewall) => firewall.serverIds.has(serverId));
}

/** Hands the rules of all its firewalls to the machine. */
export function enforce(state: State, serverId: number): Promise<void> {
  const all = firewallsOf(state, serverId);
  const merged: FirewallRule[] = all.flatMap((firewall) => firewall.rules);
  return state.backend.setFirewall(serverId, all.length === 0 ? undefined : merged);
}

function applyTo(state: State, firewall: FirewallRecord, serverIds: readonly number[]): Action[] {
  for (const serverId of serverIds) {
    if (state.servers.find(serverId) === undefined) throw noTarget(serverId);
    if (firewall.serverIds.has(serverId)) {
      throw new ApiError("firewall_already_applied", `firewall is already applied to server ${serverId}`);
    }
    assertTakesFirewalls(firewallsOf(state, serverId).length + 1, primaryIpsOf(state, serverId).length > 0);
  }
  return serverIds.map((serverId) =>
    change(state, firewall, "apply_firewall", serverId, () => firewall.serverIds.add(serverId)),
  );
}

/** @throws ApiError `private_net_only_server`, `resource_limit_exceeded` */
export function assertTakesFirewalls(count: number, isPublic: boolean): void {
  if (count === 0) return;
  if (!isPublic) throw new ApiError("private_net_only_server", "server has no public address");
  if (count > MAX_PER_SERVER) {
    throw new ApiError("resource_limit_exceeded", `a server takes at most ${MAX_PER_SERVER} firewalls`);
  }
}

function change(
  state: State,
  firewall: FirewallRecord,
  command: string,
  serverId: number,
  alter: () => void,
): Action {
  return state.actions.start({
    command,
    resources: [
      { id: firewall.id, type: "firewall" },
      { id: serverId, type: "server" },
    ],
    work: () => {
      alter();
      return enforce(state, serverId);
    },
  });
}

function serverOf(resource: z.infer<typeof target>): number {
  return resource.server.id;
}

function noTarget(serverId: number): ApiError {
  return new ApiError("firewall_resource_not_found", `server ${serverId} is not a resource of the firewall`);
}

function firewallView(firewall: FirewallRecord) {
  return {
    id: firewall.id,
    name: firewall.name,
    labels: firewall.labels,
    created: firewall.created,
    rules: firewall.rules,
    applied_to: [...firewall.serverIds].map((id) => ({ type: "server", server: { id } })),
  };
}
