import { nameAndLabels, hostname, noBody } from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import { assertUnprotected, primaryIpsOf } from "../public-addresses";
import type { ServerRecord } from "../records";
import { type Route, ok, route } from "../router";
import type { State } from "../state";
import { createServer, serverCreation } from "./server-creation";
import { serverView } from "./server-view";
import { volumesOf } from "./volumes";

const change = nameAndLabels.extend({ name: hostname.max(63).optional() });

export function serverRoutes(state: State): Route[] {
  const { servers } = state;
  return [
    route("GET", "/servers", noBody, ({ query }) =>
      listReply({
        key: "servers",
        path: "/servers",
        items: servers.all,
        query,
        filters: { ...NAME_AND_LABELS, status: (server, wanted) => wanted.includes(server.status) },
        view: (server: ServerRecord) => serverView(state, server),
      }),
    ),
    route("POST", "/servers", serverCreation, ({ body }) => createServer(state, body)),
    route("GET", "/servers/{id}", noBody, ({ id }) => ok({ server: serverView(state, servers.get(id)) })),
    route("PUT", "/servers/{id}", change, ({ id, body }) =>
      ok({ server: serverView(state, servers.rename(id, body)) }),
    ),
    route("DELETE", "/servers/{id}", noBody, ({ id }) => {
      const server = servers.get(id);
      assertUnprotected(server, "server");
      const action = state.actions.start({
        command: "delete_server",
        resources: [{ id, type: "server" }],
        locks: [{ id, type: "server" }],
        work: () => state.backend.destroy(id),
        apply: () => release(state, id),
      });
      server.status = "deleting";
      return ok({ action });
    }),
  ];
}

/** Takes the server out, and everything that pointed to it; addresses of its own go with it. */
export function release(state: State, serverId: number): void {
  for (const ip of primaryIpsOf(state, serverId)) {
    if (ip.autoDelete) state.primaryIps.remove(ip.id);
    else delete ip.serverId;
  }
  for (const ip of state.floatingIps.all) if (ip.serverId === serverId) delete ip.serverId;
  for (const volume of volumesOf(state, serverId)) delete volume.serverId;
  for (const firewall of state.firewalls.all) firewall.serverIds.delete(serverId);
  state.servers.remove(serverId);
}
