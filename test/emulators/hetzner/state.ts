import type { Catalogue } from "../../../lib/hetzner/catalogue";
import { Actions } from "./actions";
import type { MachineBackend } from "./backend";
import { Collection } from "./collection";
import type {
  FirewallRecord,
  FloatingIpRecord,
  NetworkRecord,
  PlacementGroupRecord,
  PrimaryIpRecord,
  ServerRecord,
  SshKeyRecord,
  VolumeRecord,
  ZoneRecord,
} from "./records";

/** First id that is given out; every kind counts on from it, as ids are never the same for two resources. */
const FIRST_ID = 1000;

export interface StateProps {
  readonly clock: () => number;
  readonly backend: MachineBackend;
  readonly catalogue: Catalogue;
  /** Milliseconds that each action runs at least. */
  readonly actionDuration: number;
}

/** Everything that one project holds. */
export class State {
  readonly backend: MachineBackend;
  readonly catalogue: Catalogue;
  readonly actions: Actions;
  readonly sshKeys = new Collection<SshKeyRecord>("ssh_key");
  readonly firewalls = new Collection<FirewallRecord>("firewall");
  readonly primaryIps = new Collection<PrimaryIpRecord>("primary_ip");
  readonly floatingIps = new Collection<FloatingIpRecord>("floating_ip");
  readonly placementGroups = new Collection<PlacementGroupRecord>("placement_group");
  readonly networks = new Collection<NetworkRecord>("network");
  readonly servers = new Collection<ServerRecord>("server");
  readonly volumes = new Collection<VolumeRecord>("volume");
  readonly zones = new Collection<ZoneRecord>("zone");
  /** Locations in which no server can be had just now. */
  readonly unavailable = new Set<string>();
  private readonly clock: () => number;
  private lastId = FIRST_ID - 1;

  constructor(props: StateProps) {
    this.clock = props.clock;
    this.backend = props.backend;
    this.catalogue = props.catalogue;
    this.actions = new Actions(props.clock, () => this.nextId(), props.actionDuration);
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  now(): string {
    return new Date(this.clock()).toISOString();
  }

  /** What every new resource begins with. @throws ApiError `uniqueness_error` */
  begin(kind: { assertFree(name: string): void }, name: string, labels: Record<string, string> | undefined) {
    kind.assertFree(name);
    return { id: this.nextId(), name, labels: labels ?? {}, created: this.now() };
  }
}
