import { type AddressPool, DOCUMENTATION_POOL } from "./addresses";

/** A cloud firewall's rule as the API knows it. */
export interface FirewallRule {
  readonly direction: "in" | "out";
  readonly protocol: "tcp" | "udp" | "icmp" | "esp" | "gre";
  readonly port: string | null;
  readonly source_ips: readonly string[];
  readonly destination_ips: readonly string[];
  readonly description: string | null;
}

export interface MachineProps {
  readonly id: number;
  readonly name: string;
  /** cloud-init's user-data; empty when the server was made without. */
  readonly userData: string;
  /** Public keys in OpenSSH format for the first login. */
  readonly sshKeys: readonly string[];
  readonly image: string;
  readonly architecture: "x86" | "arm";
  readonly cores: number;
  /** GiB */
  readonly memory: number;
  /** The public address that it has to answer at; undefined when it has none of the family. */
  readonly ipv4?: string;
  /** The public address, first of its /64. */
  readonly ipv6?: string;
}

export interface VolumeProps {
  readonly id: number;
  /** GB */
  readonly size: number;
  readonly format: string | null;
  /** `/dev/disk/by-id/…`, as the API names it. */
  readonly device: string;
  readonly automount: boolean;
}

/** What stands behind the emulated servers. Everything may be called again for what is already so. */
export interface MachineBackend {
  /** Where public addresses come from, so that a machine answers at what the API says. */
  readonly pool: AddressPool;
  create(machine: MachineProps): Promise<void>;
  destroy(serverId: number): Promise<void>;
  power(serverId: number, wanted: "on" | "off" | "reboot"): Promise<void>;
  attachVolume(serverId: number, volume: VolumeProps): Promise<void>;
  detachVolume(serverId: number, volume: VolumeProps): Promise<void>;
  resizeVolume(volume: VolumeProps): Promise<void>;
  deleteVolume(volumeId: number): Promise<void>;
  /** The rules of all firewalls of the server; undefined when it has none, so that everything passes. */
  setFirewall(serverId: number, rules: readonly FirewallRule[] | undefined): Promise<void>;
  /** Sends a floating address (IPv4 address, or IPv6 network of /64) to the server. */
  assignAddress(serverId: number, ip: string): Promise<void>;
  unassignAddress(serverId: number, ip: string): Promise<void>;
}

/** One call that a backend received. */
export type BackendCall = readonly [operation: keyof MachineBackend, ...values: readonly unknown[]];

/** No machine at all: notes what it is asked, and fails when told to. */
export class MemoryBackend implements MachineBackend {
  readonly pool = DOCUMENTATION_POOL;
  readonly calls: BackendCall[] = [];
  /** Ids of the servers that would run. */
  readonly machines = new Set<number>();
  private readonly broken = new Map<keyof MachineBackend, string>();

  /** Every further call of the operation is rejected with this message. */
  break(operation: keyof MachineBackend, message: string): void {
    this.broken.set(operation, message);
  }

  async create(machine: MachineProps): Promise<void> {
    await this.note("create", machine);
    this.machines.add(machine.id);
  }
  async destroy(serverId: number): Promise<void> {
    await this.note("destroy", serverId);
    this.machines.delete(serverId);
  }
  power(...values: Parameters<MachineBackend["power"]>): Promise<void> {
    return this.note("power", ...values);
  }
  attachVolume(...values: Parameters<MachineBackend["attachVolume"]>): Promise<void> {
    return this.note("attachVolume", ...values);
  }
  detachVolume(...values: Parameters<MachineBackend["detachVolume"]>): Promise<void> {
    return this.note("detachVolume", ...values);
  }
  resizeVolume(volume: VolumeProps): Promise<void> {
    return this.note("resizeVolume", volume);
  }
  deleteVolume(volumeId: number): Promise<void> {
    return this.note("deleteVolume", volumeId);
  }
  setFirewall(...values: Parameters<MachineBackend["setFirewall"]>): Promise<void> {
    return this.note("setFirewall", ...values);
  }
  assignAddress(...values: Parameters<MachineBackend["assignAddress"]>): Promise<void> {
    return this.note("assignAddress", ...values);
  }
  unassignAddress(...values: Parameters<MachineBackend["unassignAddress"]>): Promise<void> {
    return this.note("unassignAddress", ...values);
  }

  private note(operation: keyof MachineBackend, ...values: readonly unknown[]): Promise<void> {
    this.calls.push([operation, ...values]);
    const message = this.broken.get(operation);
    return message === undefined ? Promise.resolve() : Promise.reject(new Error(message));
  }
}
