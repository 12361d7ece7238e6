import { z } from "zod";
import { ApiError } from "../api-error";
import { id as idField } from "../fields";
import type { ServerRecord } from "../records";
import { type Route, created, route } from "../router";
import type { State } from "../state";
import { assertFree, attachmentFor, takenAddresses } from "./private-addresses";

const attachment = z.strictObject({
  network: idField,
  ip: z.ipv4().optional(),
  ip_range: z.string().optional(),
  alias_ips: z.array(z.ipv4()).optional(),
});
const aliases = z.strictObject({ network: idField, alias_ips: z.array(z.ipv4()) });

/** `actions/…` that tie servers to networks. */
export function serverNetworkRoutes(state: State): Route[] {
  const start = (server: ServerRecord, network: number, command: string, apply: () => void) =>
    created({
      action: state.actions.start({
        command,
        resources: [
          { id: server.id, type: "server" },
          { id: network, type: "network" },
        ],
        locks: [
          { id: server.id, type: "server" },
          { id: network, type: "network" },
        ],
        apply,
      }),
    });
  return [
    route("POST", "/servers/{id}/actions/attach_to_network", attachment, ({ id, body }) => {
      const server = state.servers.get(id);
      const network = state.networks.get(body.network);
      const attached = attachmentFor(state, network, server, body);
      return start(server, network.id, "attach_to_network", () => server.privateNet.push(attached));
    }),
    route(
      "POST",
      "/servers/{id}/actions/detach_from_network",
      z.strictObject({ network: idField }),
      ({ id, body }) => {
        const server = state.servers.get(id);
        const attached = attachedTo(server, body.network);
        return start(server, body.network, "detach_from_network", () =>
          server.privateNet.splice(server.privateNet.indexOf(attached), 1),
        );
      },
    ),
    route("POST", "/servers/{id}/actions/change_alias_ips", aliases, ({ id, body }) => {
      const server = state.servers.get(id);
      const network = state.networks.get(body.network);
      const attached = attachedTo(server, body.network);
      const taken = takenAddresses(state, network);
      for (const own of attached.alias_ips) taken.delete(own);
      for (const address of body.alias_ips) assertFree(address, { ip_range: network.ipRange }, taken);
      return start(server, network.id, "change_alias_ips", () => (attached.alias_ips = body.alias_ips));
    }),
  ];
}

function attachedTo(server: ServerRecord, networkId: number) {
  const attached = server.privateNet.find(({ network }) => network === networkId);
  if (attached === undefined)
    throw new ApiError("not_found", `server is not attached to network ${networkId}`);
  return attached;
}
