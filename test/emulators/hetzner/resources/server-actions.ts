import { z } from "zod";
import type { Action } from "../actions";
import { ApiError, invalidField } from "../api-error";
import { imageView, serverTypeView } from "../catalogue-views";
import { dnsPtrChange, id as idField, idOrName, noBody } from "../fields";
import { changePointer, primaryIpsOf } from "../public-addresses";
import type { ServerRecord } from "../records";
import { type ApiReply, type Route, created, route } from "../router";
import type { State } from "../state";
import { groupWithRoom } from "./placement-groups";

const protection = z.strictObject({ delete: z.boolean().optional(), rebuild: z.boolean().optional() });
const typeChange = z.strictObject({ server_type: idOrName, upgrade_disk: z.boolean() });
const rebuilding = z.strictObject({ image: idOrName });

/** `actions/…` of servers, without those of networks. */
export function serverActionRoutes(state: State): Route[] {
  const on = <S extends z.ZodType>(
    operation: string,
    schema: S,
    handle: (server: ServerRecord, body: z.infer<S>) => Action,
  ): Route =>
    route("POST", `/servers/{id}/actions/${operation}`, schema, ({ id, body }): ApiReply =>
      created({ action: handle(state.servers.get(id), body) }),
    );
  const start = (
    server: ServerRecord,
    command: string,
    rest: { work?: () => Promise<void>; apply?: () => void },
  ) => state.actions.start({ command, resources: [self(server)], locks: [self(server)], ...rest });
  const power = (server: ServerRecord, command: string, wanted: "on" | "off" | "reboot") =>
    start(server, command, {
      work: () => state.backend.power(server.id, wanted),
      apply: () => (server.status = wanted === "off" ? "off" : "running"),
    });

  return [
    on("poweron", noBody, (server) => power(server, "start_server", "on")),
    on("poweroff", noBody, (server) => power(server, "stop_server", "off")),
    on("shutdown", noBody, (server) => power(server, "shutdown_server", "off")),
    on("reboot", noBody, (server) => power(server, "reboot_server", "reboot")),
    on("reset", noBody, (server) => power(server, "reset_server", "reboot")),
    on("change_type", typeChange, (server, body) => {
      assertStopped(server);
      const type = serverTypeView(state.catalogue, body.server_type);
      const now = serverTypeView(state.catalogue, server.type);
      if (type.architecture !== now.architecture || type.disk < server.primaryDiskSize) {
        throw new ApiError("invalid_server_type", `server of type ${now.name} cannot become ${type.name}`);
      }
      if (!type.locations.some(({ name }) => name === server.location)) {
        throw invalidField(
          "server_type",
          `server type '${type.name}' is not offered in '${server.location}'`,
        );
      }
      return start(server, "change_server_type", {
        apply: () => {
          server.type = type.name;
          if (body.upgrade_disk) server.primaryDiskSize = type.disk;
        },
      });
    }),
    on("rebuild", rebuilding, (server, body) => {
      if (server.protected) throw new ApiError("protected", "server is protected from rebuild");
      const { architecture } = serverTypeView(state.catalogue, server.type);
      const image = imageView(state.catalogue, body.image, architecture);
      return start(server, "rebuild_server", { apply: () => (server.image = image.name) });
    }),
    on("enable_backup", noBody, (server) =>
      start(server, "enable_backup", { apply: () => (server.backups = true) }),
    ),
    on("disable_backup", noBody, (server) =>
      start(server, "disable_backup", { apply: () => (server.backups = false) }),
    ),
    on("change_protection", protection, (server, body) => {
      const wanted = { delete: body.delete ?? server.protected, rebuild: body.rebuild ?? server.protected };
      if (wanted.delete !== wanted.rebuild) {
        throw invalidField("rebuild", "must be the same as the protection from deletion");
      }
      return start(server, "change_protection", { apply: () => (server.protected = wanted.delete) });
    }),
    on("change_dns_ptr", dnsPtrChange, (server, body) =>
      changePointer(state, "server", server.id, primaryIpsOf(state, server.id), body),
    ),
    on("add_to_placement_group", z.strictObject({ placement_group: idField }), (server, body) => {
      assertStopped(server);
      if (server.placementGroupId !== undefined) {
        throw new ApiError("server_already_added", "server is already in a placement group");
      }
      const group = groupWithRoom(state, body.placement_group);
      return start(server, "add_to_placement_group", { apply: () => (server.placementGroupId = group.id) });
    }),
    on("remove_from_placement_group", noBody, (server) =>
      start(server, "remove_from_placement_group", { apply: () => delete server.placementGroupId }),
    ),
  ];
}

function self(server: ServerRecord) {
  return { id: server.id, type: "server" };
}

function assertStopped(server: ServerRecord): void {
  if (server.status !== "off") throw new ApiError("server_not_stopped", "server must be off");
}
