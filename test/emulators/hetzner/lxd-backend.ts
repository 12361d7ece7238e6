import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROFILE, ensureLxd } from "../../e2e/lxd/daemon";
import { lxc, run, succeeds } from "../../e2e/lxd/lxc";
import type { FirewallRule, MachineBackend, MachineProps, VolumeProps } from "./backend";
import { NO_FIREWALLS, firewallScript } from "./lxd/firewall";
import { IMAGE, ensureCloudImage } from "./lxd/image";
import {
  NETWORK,
  POOL,
  ensureNetwork,
  networkConfig,
  removeRoute,
  removeStaleRoutes,
  routeNowhere,
  routeTo,
} from "./lxd/network";
import { Volumes } from "./lxd/volumes";

/** The only image that the backend can start. */
const DEBIAN = "debian-13";

/** On cgroup v1 what is allowed later does not reach the services that run by then. */
const LOOP_DEVICES = "lxc.cgroup.devices.allow = b 7:* rwm";

interface Machine {
  readonly props: MachineProps;
  readonly floating: Set<string>;
  rules?: readonly FirewallRule[];
}

/**
 * Servers as LXD containers on a bridge of their own, reachable at the addresses that the API gives, from this
 * machine. User-data, root's keys, power, volumes (block devices), floating addresses (routes) and incoming firewall
 * rules take effect. These do not: cores and memory, other images and ARM, reverse DNS, private networks, automount,
 * rescale, rebuild, outgoing firewall rules. The host's kernel settings cannot be changed from inside.
 */
export class LxdBackend implements MachineBackend {
  readonly pool = POOL;
  private readonly machines = new Map<number, Machine>();
  /** Floating addresses that were taken from a server and not given to another. */
  private readonly unrouted = new Set<string>();
  private readonly volumes: Volumes;

  private constructor(private readonly folder: string) {
    this.volumes = new Volumes(folder, containerName);
  }

  /** @param cacheDirectory keeps the image's root file system between runs */
  static async open(cacheDirectory: string): Promise<LxdBackend> {
    await ensureLxd();
    await ensureCloudImage(cacheDirectory);
    await ensureNetwork();
    const backend = new LxdBackend(await mkdtemp(join(tmpdir(), "torrust-hcloud-")));
    await backend.removeLeftOvers();
    return backend;
  }

  /** Removes everything that is still there, apart from image and bridge. */
  async close(): Promise<void> {
    for (const id of [...this.machines.keys()]) await this.destroy(id);
    for (const ip of this.unrouted) await removeRoute(ip);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What a run that was killed has left would answer for this one, or stand in its way. */
  private async removeLeftOvers(): Promise<void> {
    const names = (await lxc(["list", "--format", "csv", "--columns", "n"])).split("\n");
    for (const name of names.filter((each) => /^torrust-hcloud-\d+$/.test(each))) await remove(name);
    await removeStaleRoutes();
    await this.enforce();
  }

  async create(props: MachineProps): Promise<void> {
    if (props.image !== DEBIAN || props.architecture !== "x86") {
      throw new Error(
        `the LXD backend has ${DEBIAN} for x86 only, not ${props.image} for ${props.architecture}`,
      );
    }
    const container = containerName(props.id);
    await remove(container);
    const profile = (await lxc(["profile", "get", PROFILE, "raw.lxc"])).trim();
    // Privileged, as only then a container may mount a block device.
    const config = {
      "security.privileged": "true",
      "raw.lxc": `${profile}\n${LOOP_DEVICES}\n`,
      "cloud-init.user-data": props.userData,
      "cloud-init.network-config": JSON.stringify(networkConfig(props)),
    };
    const options = ["--quiet", "--profile", PROFILE, "--network", NETWORK];
    await lxc(["init", IMAGE, container, ...options], JSON.stringify({ config }));
    const push = ["--create-dirs", "--uid", "0", "--gid", "0", "--mode", "0600"];
    await lxc(
      ["file", "push", "-", `${container}/root/.ssh/authorized_keys`, ...push],
      `${props.sshKeys.map((key) => key.trim()).join("\n")}\n`,
    );
    await lxc(["start", container]);
    this.machines.set(props.id, { props, floating: new Set() });
  }

  async destroy(serverId: number): Promise<void> {
    const machine = this.machines.get(serverId);
    await remove(containerName(serverId));
    this.machines.delete(serverId);
    await this.volumes.freeAllOf(serverId);
    for (const ip of machine?.floating ?? []) await removeRoute(ip);
    await this.enforce();
  }

  async power(serverId: number, wanted: "on" | "off" | "reboot"): Promise<void> {
    const container = containerName(serverId);
    const running =
      (await lxc(["list", container, "--format", "csv", "--columns", "s"])).trim() === "RUNNING";
    if (wanted === "on" && !running) await lxc(["start", container]);
    if (wanted === "off" && running) await lxc(["stop", "--force", container]);
    if (wanted === "reboot")
      await lxc([running ? "restart" : "start", ...(running ? ["--force"] : []), container]);
  }

  attachVolume(serverId: number, volume: VolumeProps): Promise<void> {
    return this.volumes.attach(serverId, volume);
  }

  detachVolume(_serverId: number, volume: VolumeProps): Promise<void> {
    return this.volumes.detach(volume.id);
  }

  resizeVolume(volume: VolumeProps): Promise<void> {
    return this.volumes.resize(volume);
  }

  deleteVolume(volumeId: number): Promise<void> {
    return this.volumes.delete(volumeId);
  }

  async setFirewall(serverId: number, rules: readonly FirewallRule[] | undefined): Promise<void> {
    this.machine(serverId).rules = rules;
    await this.enforce();
  }

  async assignAddress(serverId: number, ip: string): Promise<void> {
    const machine = this.machine(serverId);
    await routeTo(ip, machine.props);
    machine.floating.add(ip);
    this.unrouted.delete(ip);
    await this.enforce();
  }

  async unassignAddress(serverId: number, ip: string): Promise<void> {
    this.machines.get(serverId)?.floating.delete(ip);
    await routeNowhere(ip);
    this.unrouted.add(ip);
    await this.enforce();
  }

  private machine(serverId: number): Machine {
    const machine = this.machines.get(serverId);
    if (machine === undefined) throw new Error(`no container of server ${serverId}`);
    return machine;
  }

  private async enforce(): Promise<void> {
    const guarded = [...this.machines.values()].flatMap(({ props, floating, rules }) => {
      if (rules === undefined) return [];
      const own = [props.ipv4, props.ipv6].filter((address) => address !== undefined);
      return [{ id: props.id, addresses: [...own, ...floating], rules }];
    });
    await run("nft", ["-f", "-"], guarded.length === 0 ? NO_FIREWALLS : firewallScript(guarded));
  }
}

/** The container of a server; `lxc exec` with it looks inside. */
export function containerName(serverId: number): string {
  return `torrust-hcloud-${serverId}`;
}

async function remove(container: string): Promise<void> {
  if (await succeeds(() => lxc(["info", container]))) await lxc(["delete", "--force", container]);
}
