import { z } from "zod";
import { ApiError } from "../api-error";
import { labels, name, nameAndLabels, noBody } from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import type { PlacementGroupRecord } from "../records";
import { GONE, type Route, created, ok, route } from "../router";
import type { State } from "../state";

/** Most servers that a group of type spread takes. */
const MAX_SERVERS = 10;

const creation = z.strictObject({ name, type: z.literal("spread"), labels: labels.optional() });

export function placementGroupRoutes(state: State): Route[] {
  const { placementGroups } = state;
  return [
    route("GET", "/placement_groups", noBody, ({ query }) =>
      listReply({
        key: "placement_groups",
        path: "/placement_groups",
        items: placementGroups.all,
        query,
        filters: { ...NAME_AND_LABELS, type: (group, wanted) => wanted.includes(group.type) },
        view: (group) => placementGroupView(state, group),
      }),
    ),
    route("POST", "/placement_groups", creation, ({ body }) => {
      const base = state.begin(placementGroups, body.name, body.labels);
      const group = placementGroups.add({ ...base, type: body.type });
      return created({ placement_group: placementGroupView(state, group), action: null });
    }),
    route("GET", "/placement_groups/{id}", noBody, ({ id }) =>
      ok({ placement_group: placementGroupView(state, placementGroups.get(id)) }),
    ),
    route("PUT", "/placement_groups/{id}", nameAndLabels, ({ id, body }) =>
      ok({ placement_group: placementGroupView(state, placementGroups.rename(id, body)) }),
    ),
    route("DELETE", "/placement_groups/{id}", noBody, ({ id }) => {
      const group = placementGroups.get(id);
      if (membersOf(state, id).length > 0) {
        throw new ApiError("resource_in_use", "placement group still has servers");
      }
      placementGroups.remove(group.id);
      return GONE;
    }),
  ];
}

/** The group, when it can take one more server. @throws ApiError `not_found`, `placement_error` */
export function groupWithRoom(state: State, id: number): PlacementGroupRecord {
  const group = state.placementGroups.get(id);
  if (membersOf(state, id).length >= MAX_SERVERS) {
    throw new ApiError("placement_error", `placement group has ${MAX_SERVERS} servers already`);
  }
  return group;
}

export function placementGroupView(state: State, group: PlacementGroupRecord) {
  return {
    id: group.id,
    name: group.name,
    labels: group.labels,
    created: group.created,
    servers: membersOf(state, group.id),
    type: group.type,
  };
}

function membersOf(state: State, groupId: number): number[] {
  return state.servers.all.filter((server) => server.placementGroupId === groupId).map(({ id }) => id);
}
