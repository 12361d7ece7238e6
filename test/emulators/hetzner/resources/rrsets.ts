import { z } from "zod";
import { ApiError, invalidField } from "../api-error";
import { labels, noBody } from "../fields";
import { listReply, NAME_AND_LABELS } from "../list";
import type { RrsetRecord, ZoneRecord } from "../records";
import { type ApiReply, type Route, created, ok, route } from "../router";
import type { State } from "../state";
import { RECORD_TYPES, assertRecords, records } from "./record-values";
import { findZone, ttl } from "./zones";

const NAME = /^(@|(\*\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*|\*)$/;

const creation = z.strictObject({
  name: z.string().regex(NAME, "must be lower-case, relative to the zone, and @ for its top"),
  type: z.enum(RECORD_TYPES),
  ttl: ttl.nullish(),
  labels: labels.optional(),
  records,
});

export function rrsetRoutes(state: State): Route[] {
  const all = "/zones/{zone}/rrsets";
  const one = `${all}/{name}/{type}`;
  const alter = (zone: ZoneRecord, rrset: RrsetRecord, command: string, apply: () => void): ApiReply => {
    assertChangeable(rrset);
    return created({ action: begin(state, zone, command, apply) });
  };
  return [
    route("GET", all, noBody, ({ params, query }) => {
      const zone = findZone(state, params["zone"]);
      return listReply({
        key: "rrsets",
        path: `/zones/${zone.id}/rrsets`,
        items: zone.rrsets,
        query,
        filters: { ...NAME_AND_LABELS, type: (rrset, wanted) => wanted.includes(rrset.type) },
        view: (rrset) => rrsetView(zone, rrset),
      });
    }),
    route("POST", all, creation, ({ params, body }) => {
      const zone = findZone(state, params["zone"]);
      assertRecords(body.type, body.records);
      assertNoClash(zone, body.name, body.type);
      const rrset: RrsetRecord = {
        name: body.name,
        type: body.type,
        ttl: body.ttl ?? null,
        labels: body.labels ?? {},
        records: body.records,
        protected: false,
      };
      zone.rrsets.push(rrset);
      const action = begin(state, zone, "create_rrset", () => undefined);
      return created({ rrset: rrsetView(zone, rrset), action });
    }),
    route("GET", one, noBody, ({ params }) => {
      const { zone, rrset } = find(state, params);
      return ok({ rrset: rrsetView(zone, rrset) });
    }),
    route("PUT", one, z.strictObject({ labels: labels.optional() }), ({ params, body }) => {
      const { zone, rrset } = find(state, params);
      rrset.labels = body.labels ?? rrset.labels;
      return ok({ rrset: rrsetView(zone, rrset) });
    }),
    route("DELETE", one, noBody, ({ params }) => {
      const { zone, rrset } = find(state, params);
      return alter(zone, rrset, "delete_rrset", () => {
        zone.rrsets = zone.rrsets.filter((other) => other !== rrset);
      });
    }),
    route(
      "POST",
      `${one}/actions/change_ttl`,
      z.strictObject({ ttl: ttl.nullable() }),
      ({ params, body }) => {
        const { zone, rrset } = find(state, params);
        return alter(zone, rrset, "change_rrset_ttl", () => (rrset.ttl = body.ttl));
      },
    ),
    route("POST", `${one}/actions/set_records`, z.strictObject({ records }), ({ params, body }) => {
      const { zone, rrset } = find(state, params);
      assertRecords(rrset.type, body.records);
      return alter(zone, rrset, "set_rrset_records", () => (rrset.records = body.records));
    }),
    route(
      "POST",
      `${one}/actions/change_protection`,
      z.strictObject({ change: z.boolean().optional() }),
      ({ params, body }) => {
        const { zone, rrset } = find(state, params);
        const apply = () => {
          rrset.protected = body.change ?? rrset.protected;
        };
        return created({ action: begin(state, zone, "change_rrset_protection", apply) });
      },
    ),
  ];
}

// Sets of one zone are changed side by side, so that none locks the zone for another.
function begin(state: State, zone: ZoneRecord, command: string, apply: () => void) {
  return state.actions.start({ command, resources: [{ id: zone.id, type: "zone" }], apply });
}

function find(state: State, params: Readonly<Record<string, string>>) {
  const zone = findZone(state, params["zone"]);
  const rrset = zone.rrsets.find(({ name, type }) => name === params["name"] && type === params["type"]);
  if (rrset === undefined)
    throw new ApiError("not_found", `RRSet '${params["name"]}/${params["type"]}' not found`);
  return { zone, rrset };
}

function assertChangeable(rrset: RrsetRecord): void {
  if (rrset.protected) throw new ApiError("protected", "RRSet is protected from changes");
  if (rrset.type === "SOA") throw invalidField("type", "the SOA record belongs to the name servers");
}

/** A name has one set of each type; beside a CNAME it has nothing (RFC 1034, 3.6.2). */
function assertNoClash(zone: ZoneRecord, name: string, type: string): void {
  const others = zone.rrsets.filter((rrset) => rrset.name === name);
  if (others.some((rrset) => rrset.type === type)) {
    throw new ApiError("uniqueness_error", `RRSet '${name}/${type}' already exists`);
  }
  if (others.length > 0 && (type === "CNAME" || others.some((rrset) => rrset.type === "CNAME"))) {
    throw new ApiError("conflict", `'${name}' cannot have a CNAME beside other records`);
  }
}

function rrsetView(zone: ZoneRecord, rrset: RrsetRecord) {
  return {
    id: `${rrset.name}/${rrset.type}`,
    name: rrset.name,
    type: rrset.type,
    ttl: rrset.ttl,
    labels: rrset.labels,
    protection: { change: rrset.protected },
    records: rrset.records,
    zone: zone.id,
  };
}
