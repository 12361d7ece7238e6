import { z } from "zod";
import type { Action } from "../actions";
import { ApiError, invalidField } from "../api-error";
import type { VolumeProps } from "../backend";
import { locationView } from "../catalogue-views";
import { deleteProtection, id as idField, labels, name, nameAndLabels, noBody } from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import { assertUnprotected } from "../public-addresses";
import type { VolumeRecord } from "../records";
import { GONE, type Route, created, ok, route } from "../router";
import type { State } from "../state";

/** Bounds of a volume in GB, and how many one server takes. */
const MIN_SIZE = 10;
const MAX_SIZE = 10_240;
const MAX_PER_SERVER = 16;

const size = z.int().min(MIN_SIZE).max(MAX_SIZE);
const creation = z.strictObject({
  name,
  size,
  location: z.union([idField, z.string()]).optional(),
  server: idField.optional(),
  labels: labels.optional(),
  format: z.enum(["ext4", "xfs"]).optional(),
  automount: z.boolean().optional(),
});
const attachment = z.strictObject({ server: idField, automount: z.boolean().optional() });

export function volumeRoutes(state: State): Route[] {
  const { volumes } = state;
  const view = (volume: VolumeRecord) => volumeView(state, volume);
  return [
    route("GET", "/volumes", noBody, ({ query }) =>
      listReply({
        key: "volumes",
        path: "/volumes",
        items: volumes.all,
        query,
        filters: { ...NAME_AND_LABELS, status: (volume, wanted) => wanted.includes(volume.status) },
        view,
      }),
    ),
    route("POST", "/volumes", creation, ({ body }) => {
      const server = body.server === undefined ? undefined : state.servers.get(body.server);
      if ((server === undefined) === (body.location === undefined)) {
        throw invalidField("location", "exactly one of location and server must be given");
      }
      if (body.automount === true && (server === undefined || body.format === undefined)) {
        throw invalidField("automount", "needs a server and a format");
      }
      const volume = volumes.add({
        ...state.begin(volumes, body.name, body.labels),
        status: "creating",
        size: body.size,
        format: body.format ?? null,
        location: locationView(state.catalogue, body.location ?? server?.location ?? "").name,
        protected: false,
      });
      const action = state.actions.start({
        command: "create_volume",
        resources: [{ id: volume.id, type: "volume" }],
        locks: [{ id: volume.id, type: "volume" }],
        apply: () => (volume.status = "available"),
      });
      const next =
        server === undefined ? [] : [attach(state, volume, server.id, body.automount ?? false, action)];
      return created({ volume: view(volume), action, next_actions: next });
    }),
    route("GET", "/volumes/{id}", noBody, ({ id }) => ok({ volume: view(volumes.get(id)) })),
    route("PUT", "/volumes/{id}", nameAndLabels, ({ id, body }) =>
      ok({ volume: view(volumes.rename(id, body)) }),
    ),
    route("DELETE", "/volumes/{id}", noBody, ({ id }) => {
      const volume = volumes.get(id);
      assertUnprotected(volume, "volume");
      state.actions.assertUnlocked([{ id, type: "volume" }]);
      if (volume.serverId !== undefined) {
        throw new ApiError("volume_already_attached", "volume is still attached to a server");
      }
      volumes.remove(id);
      // The reply has no action to wait for; a backend that cannot delete leaves its own files only.
      state.backend.deleteVolume(id).catch(() => undefined);
      return GONE;
    }),
    route("POST", "/volumes/{id}/actions/attach", attachment, ({ id, body }) =>
      created({ action: attach(state, volumes.get(id), body.server, body.automount ?? false) }),
    ),
    route("POST", "/volumes/{id}/actions/detach", noBody, ({ id }) => {
      const volume = volumes.get(id);
      const { serverId } = volume;
      if (serverId === undefined) throw new ApiError("invalid_input", "volume is not attached");
      const resources = [
        { id, type: "volume" },
        { id: serverId, type: "server" },
      ];
      const action = state.actions.start({
        command: "detach_volume",
        resources,
        locks: resources,
        work: () => state.backend.detachVolume(serverId, backendVolume(volume, false)),
        apply: () => delete volume.serverId,
      });
      return created({ action });
    }),
    route("POST", "/volumes/{id}/actions/resize", z.strictObject({ size }), ({ id, body }) => {
      const volume = volumes.get(id);
      if (body.size <= volume.size) throw invalidField("size", "a volume can only grow");
      const action = state.actions.start({
        command: "resize_volume",
        resources: [{ id, type: "volume" }],
        locks: [{ id, type: "volume" }],
        work: () => state.backend.resizeVolume({ ...backendVolume(volume, false), size: body.size }),
        apply: () => (volume.size = body.size),
      });
      return created({ action });
    }),
    route("POST", "/volumes/{id}/actions/change_protection", deleteProtection, ({ id, body }) => {
      const volume = volumes.get(id);
      const action = state.actions.start({
        command: "change_protection",
        resources: [{ id, type: "volume" }],
        apply: () => (volume.protected = body.delete ?? volume.protected),
      });
      return created({ action });
    }),
  ];
}

/** @throws ApiError when the volume is in use, elsewhere, or one too many */
export function assertAttachable(volume: VolumeRecord, location: string, attached: number): void {
  if (volume.serverId !== undefined) {
    throw new ApiError("volume_already_attached", "volume is already attached to a server");
  }
  if (volume.location !== location)
    throw invalidField("server", "server and volume must be in the same location");
  if (attached >= MAX_PER_SERVER) {
    throw new ApiError("resource_limit_exceeded", `server has ${MAX_PER_SERVER} volumes already`);
  }
}

export function volumesOf(state: State, serverId: number): readonly VolumeRecord[] {
  return state.volumes.all.filter((volume) => volume.serverId === serverId);
}

/** Begins the attachment, after another action when one is given. */
export function attach(
  state: State,
  volume: VolumeRecord,
  serverId: number,
  automount: boolean,
  after?: Action,
): Action {
  const server = state.servers.get(serverId);
  assertAttachable(volume, server.location, volumesOf(state, serverId).length);
  const resources = [
    { id: volume.id, type: "volume" },
    { id: serverId, type: "server" },
  ];
  return state.actions.start({
    command: "attach_volume",
    resources,
    locks: resources,
    ...(after && { after }),
    work: () => state.backend.attachVolume(serverId, backendVolume(volume, automount)),
    apply: () => (volume.serverId = serverId),
  });
}

function backendVolume(volume: VolumeRecord, automount: boolean): VolumeProps {
  return { id: volume.id, size: volume.size, format: volume.format, device: device(volume.id), automount };
}

function device(volumeId: number): string {
  return `/dev/disk/by-id/scsi-0HC_Volume_${volumeId}`;
}

function volumeView(state: State, volume: VolumeRecord) {
  return {
    id: volume.id,
    name: volume.name,
    server: volume.serverId ?? null,
    status: volume.status,
    location: locationView(state.catalogue, volume.location),
    size: volume.size,
    format: volume.format,
    protection: { delete: volume.protected },
    labels: volume.labels,
    linux_device: device(volume.id),
    created: volume.created,
  };
}
