import type { FirewallRule } from "./backend";
import type { Named } from "./collection";

/*
 * What the emulator keeps. Each relation stands in one place (a volume knows its server, a server does not know its
 * volumes); what the API shows of the other end is derived.
 */

export interface SshKeyRecord extends Named {
  readonly publicKey: string;
  readonly fingerprint: string;
}

export interface FirewallRecord extends Named {
  rules: readonly FirewallRule[];
  readonly serverIds: Set<number>;
}

export interface AddressRecord extends Named {
  readonly type: "ipv4" | "ipv6";
  /** IPv4 address, or IPv6 network of /64. */
  readonly ip: string;
  readonly location: string;
  /** Reverse DNS that was set, by address. */
  readonly pointers: Map<string, string>;
  protected: boolean;
}

export interface PrimaryIpRecord extends AddressRecord {
  autoDelete: boolean;
  serverId?: number;
}

export interface FloatingIpRecord extends AddressRecord {
  description: string;
  serverId?: number;
}

export interface PlacementGroupRecord extends Named {
  readonly type: "spread";
}

export interface Subnet {
  readonly type: "cloud";
  readonly ip_range: string;
  readonly network_zone: string;
  readonly gateway: string;
}

export interface NetworkRoute {
  readonly destination: string;
  readonly gateway: string;
}

export interface NetworkRecord extends Named {
  readonly ipRange: string;
  subnets: readonly Subnet[];
  routes: readonly NetworkRoute[];
  exposeRoutesToVswitch: boolean;
  protected: boolean;
}

export interface PrivateAttachment {
  readonly network: number;
  readonly ip: string;
  alias_ips: readonly string[];
  readonly mac_address: string;
}

export interface ServerRecord extends Named {
  status: "initializing" | "running" | "off" | "deleting";
  type: string;
  image: string;
  readonly location: string;
  readonly userData: string;
  readonly sshKeys: readonly string[];
  /** GB; stays when a type is changed without its disk. */
  primaryDiskSize: number;
  placementGroupId?: number;
  readonly privateNet: PrivateAttachment[];
  backups: boolean;
  protected: boolean;
}

export interface VolumeRecord extends Named {
  status: "creating" | "available";
  size: number;
  readonly format: string | null;
  readonly location: string;
  serverId?: number;
  protected: boolean;
}

export interface RecordValue {
  readonly value: string;
  readonly comment?: string | undefined;
}

export interface RrsetRecord {
  readonly name: string;
  readonly type: string;
  ttl: number | null;
  labels: Record<string, string>;
  records: readonly RecordValue[];
  protected: boolean;
}

export interface ZoneRecord extends Named {
  readonly mode: "primary";
  ttl: number;
  protected: boolean;
  rrsets: RrsetRecord[];
}
