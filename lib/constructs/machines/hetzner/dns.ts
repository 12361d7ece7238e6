import { Rdns } from "@cdktf/provider-hcloud/lib/rdns";
import { Zone } from "@cdktf/provider-hcloud/lib/zone";
import { ZoneRrset } from "@cdktf/provider-hcloud/lib/zone-rrset";
import { TerraformOutput, Token } from "cdktf";
import type { Construct } from "constructs";
import { type PublicName, trackerRecord } from "../../../topology/names";
import { type FloatingPair, identifier, type PrimaryPair } from "./addresses";
import type { HetznerProps, Labels } from "./machine";
import { protection } from "./protection";

/** Seconds that resolvers keep a record; short, since a tracker that moves wants its clients back soon. */
const TTL = 300;

/** Seconds for records of the zone that say nothing themselves; Hetzner's own default. */
const ZONE_TTL = 3600;

interface DnsRecord {
  readonly name: string;
  readonly type: "A" | "AAAA" | "TXT";
  readonly value: string;
}

/** Records for the host names: set in the zone when one is managed, and told in an output in any case. */
export function dnsRecords(
  scope: Construct,
  props: HetznerProps,
  labels: Labels,
  names: readonly PublicName[],
  primary: PrimaryPair,
  floating: readonly FloatingPair[],
): void {
  if (names.length === 0) return;
  reverse(props, primary, floating);
  const records = names.flatMap((name) => recordsOf(name, primary, floating));
  const zone = zoneName(scope, props, labels);
  if (zone !== undefined) {
    for (const record of records) {
      new ZoneRrset(scope, `${identifier(record.name)}_${record.type.toLowerCase()}`, {
        zone: zone.token,
        name: relativeName(record.name, zone.text),
        type: record.type,
        ttl: TTL,
        labels,
        // The text of a TXT record is quoted in a zone.
        records: [{ value: record.type === "TXT" ? `"${record.value}"` : record.value }],
      });
    }
  }
  new TerraformOutput(scope, "dns_records", {
    description: "Records that lead to the tracker; set by hand when no zone is managed.",
    value: records,
  });
}

function recordsOf(name: PublicName, primary: PrimaryPair, floating: readonly FloatingPair[]): DnsRecord[] {
  const addresses = floating.find(({ hostName }) => hostName === name.hostName) ?? primary;
  const text = trackerRecord(name);
  return [
    { name: name.hostName, type: "A", value: addresses.ipv4Address },
    { name: name.hostName, type: "AAAA", value: addresses.ipv6Address },
    ...(text === undefined ? [] : [{ name: name.hostName, type: "TXT" as const, value: text }]),
  ];
}

/** The names that addresses have, for logs and mail of others. */
function reverse({ domain }: HetznerProps, primary: PrimaryPair, floating: readonly FloatingPair[]): void {
  for (const type of ["ipv4", "ipv6"] as const) {
    if (domain.name !== undefined && floating.every(({ hostName }) => hostName !== domain.name)) {
      new Rdns(primary[type], "rdns", {
        primaryIpId: Token.asNumber(primary[type].id),
        ipAddress: primary[`${type}Address`],
        dnsPtr: domain.name,
      });
    }
    for (const pair of floating) {
      new Rdns(pair[type], "rdns", {
        floatingIpId: Token.asNumber(pair[type].id),
        ipAddress: pair[`${type}Address`],
        dnsPtr: pair.hostName,
      });
    }
  }
}

function zoneName(
  scope: Construct,
  { settings }: HetznerProps,
  labels: Labels,
): { readonly text: string; readonly token: string } | undefined {
  const { dnsZone } = settings;
  if (dnsZone === undefined) return undefined;
  if (!dnsZone.created) return { text: dnsZone.name, token: dnsZone.name };
  const zone = new Zone(scope, "zone", {
    name: dnsZone.name,
    mode: "primary",
    ttl: ZONE_TTL,
    labels,
    ...protection(settings),
  });
  new TerraformOutput(scope, "dns_nameservers", {
    description: "Name servers that the zone must be delegated to where the domain is registered.",
    value: zone.authoritativeNameservers.assigned,
  });
  return { text: dnsZone.name, token: zone.name };
}

/** A name as the zone writes it: `@` is the zone itself. */
function relativeName(hostName: string, zone: string): string {
  return hostName === zone ? "@" : hostName.slice(0, -(zone.length + 1));
}
