import { z } from "zod";
import { ApiError } from "../api-error";
import { deleteProtection, labels, noBody } from "../fields";
import { NAME_AND_LABELS, listReply } from "../list";
import { assertUnprotected } from "../public-addresses";
import type { RrsetRecord, ZoneRecord } from "../records";
import { type Route, created, ok, route } from "../router";
import type { State } from "../state";

const NAMESERVERS = ["helium.ns.hetzner.de.", "hydrogen.ns.hetzner.com.", "oxygen.ns.hetzner.com."];
const DEFAULT_TTL = 3600;

/** Seconds, as the API bounds them. */
export const ttl = z.int().min(60).max(2_147_483_647);

const DOMAIN = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

const creation = z.strictObject({
  name: z.string().regex(DOMAIN, "must be a lower-case domain name without a final dot"),
  mode: z.literal("primary"),
  ttl: ttl.optional(),
  labels: labels.optional(),
});

export function zoneRoutes(state: State): Route[] {
  const { zones } = state;
  const alter = (zone: ZoneRecord, command: string, apply: () => void) =>
    created({
      action: state.actions.start({
        command,
        resources: [{ id: zone.id, type: "zone" }],
        locks: [{ id: zone.id, type: "zone" }],
        apply,
      }),
    });
  const path = "/zones/{zone}";
  return [
    route("GET", "/zones", noBody, ({ query }) =>
      listReply({
        key: "zones",
        path: "/zones",
        items: zones.all,
        query,
        filters: NAME_AND_LABELS,
        view: zoneView,
      }),
    ),
    route("POST", "/zones", creation, ({ body }) => {
      const zone = zones.add({
        ...state.begin(zones, body.name, body.labels),
        mode: body.mode,
        ttl: body.ttl ?? DEFAULT_TTL,
        protected: false,
        rrsets: ownRrsets(),
      });
      const action = state.actions.start({
        command: "create_zone",
        resources: [{ id: zone.id, type: "zone" }],
      });
      return created({ zone: zoneView(zone), action });
    }),
    route("GET", path, noBody, ({ params }) => ok({ zone: zoneView(findZone(state, params["zone"])) })),
    route("PUT", path, z.strictObject({ labels: labels.optional() }), ({ params, body }) => {
      const zone = findZone(state, params["zone"]);
      zone.labels = body.labels ?? zone.labels;
      return ok({ zone: zoneView(zone) });
    }),
    route("DELETE", path, noBody, ({ params }) => {
      const zone = findZone(state, params["zone"]);
      assertUnprotected(zone, "zone");
      return alter(zone, "delete_zone", () => zones.remove(zone.id));
    }),
    route("POST", `${path}/actions/change_ttl`, z.strictObject({ ttl }), ({ params, body }) => {
      const zone = findZone(state, params["zone"]);
      return alter(zone, "change_zone_ttl", () => (zone.ttl = body.ttl));
    }),
    route("POST", `${path}/actions/change_protection`, deleteProtection, ({ params, body }) => {
      const zone = findZone(state, params["zone"]);
      return alter(zone, "change_protection", () => (zone.protected = body.delete ?? zone.protected));
    }),
  ];
}

/** A zone by id or by name. @throws ApiError `not_found` */
export function findZone(state: State, idOrName = ""): ZoneRecord {
  const zone = /^\d+$/.test(idOrName) ? state.zones.find(Number(idOrName)) : state.zones.findByName(idOrName);
  if (zone === undefined) throw new ApiError("not_found", `zone '${idOrName}' not found`);
  return zone;
}

/** What the name servers put into every zone. */
function ownRrsets(): RrsetRecord[] {
  const soa = `${NAMESERVERS[1]} dns.hetzner.com. 2025010100 86400 10800 3600000 3600`;
  const own = { ttl: null, labels: {}, protected: false, name: "@" };
  return [
    { ...own, type: "SOA", records: [{ value: soa }] },
    { ...own, type: "NS", records: NAMESERVERS.map((value) => ({ value })) },
  ];
}

function zoneView(zone: ZoneRecord) {
  return {
    id: zone.id,
    name: zone.name,
    created: zone.created,
    mode: zone.mode,
    ttl: zone.ttl,
    labels: zone.labels,
    protection: { delete: zone.protected },
    primary_nameservers: [],
    record_count: zone.rrsets.reduce((sum, rrset) => sum + rrset.records.length, 0),
    status: "ok",
    registrar: "other",
    authoritative_nameservers: {
      assigned: NAMESERVERS,
      delegated: [],
      delegation_last_check: zone.created,
      delegation_status: "unregistered",
    },
  };
}
