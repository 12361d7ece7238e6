import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Container, startContainer } from "../lxd/container";
import { Deployment, ROOT, run } from "./deployment";

/** Deleted at the end; what the lane looks at when something failed. */
const LOGS =
  "set +e; journalctl -b -n 60 --no-pager; docker ps -a; docker logs --tail 30 torrust-tracker-1; nft list ruleset; df -h / /opt/torrust";

/** Takes off what the roles install, what that brought along, and what it left. */
const BARE = `
  export DEBIAN_FRONTEND=noninteractive
  # The packages are put back in this lane: faster without waiting for the disk at each file.
  echo force-unsafe-io >/etc/dpkg/dpkg.cfg.d/unsafe-io
  systemctl stop docker.service docker.socket containerd.service
  apt-get purge --quiet --quiet --yes --auto-remove docker.io docker-cli docker-compose containerd runc nftables unattended-upgrades >/dev/null
  rm -rf /var/lib/docker /var/lib/containerd /etc/docker /etc/containerd
  ! getent group docker || groupdel docker`;

/** A container that plays a host which is already there, and the environment that adopts it. */
export class AdoptedHost {
  private constructor(
    readonly container: Container,
    readonly deployment: Deployment,
    /** The key that the host lets in, and room for others. */
    readonly keys: string,
  ) {}

  /** Starts a host; `name` tells it from those of other lanes, `settings` are keys beside the plain tracker's. */
  static async start(name: string, settings: Readonly<Record<string, string>> = {}): Promise<AdoptedHost> {
    const keys = mkdtempSync(join(tmpdir(), "keys-"));
    const key = join(keys, "id_ed25519");
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
    const { stdout: publicKey } = await run("ssh-keygen", ["-y", "-f", key]);
    const cacheDirectory = join(process.env["TOOLCHAIN_DIR"] ?? join(ROOT, ".toolchain"), "images");
    const container = await startContainer({
      name: `torrust-e2e-${name}`,
      user: "torrust",
      publicKey,
      cacheDirectory,
    });
    const { ipv6_address: ipv6 } = container.machine;
    const deployment = new Deployment(`e2e-${name}-${randomBytes(2).toString("hex")}`, {
      INFRASTRUCTURE_PROVIDER: "existing",
      ...(ipv6 === null ? {} : { INFRASTRUCTURE_IPV6_ADDRESS: ipv6 }),
      SSH_USER: "torrust",
      SSH_PRIVATE_KEY_FILE: key,
      TORRUST_TRACKER_UDP_PORTS: "6969",
      TORRUST_TRACKER_HTTP_PORTS: "7070",
      ...settings,
    });
    return new AdoptedHost(container, deployment, keys);
  }

  get address(): string {
    return this.container.machine.ipv4_address;
  }

  /** Makes it the system that a provider rents out: no Docker, no nftables, no unattended upgrades. */
  async makeBare(): Promise<void> {
    await this.container.sh(BARE);
    // Interfaces and rules of Docker's.
    await this.container.restart();
  }

  /** Everything that must stay when nothing is to be done: containers, files with inode and time, rules with handles. */
  async exact(): Promise<string> {
    return this.container.sh(
      `docker ps -aq | xargs -r docker inspect -f '{{.Id}} {{.State.StartedAt}}'
       find /opt/torrust /etc -xdev -not -path '*/data/*' -printf '%p %i %T@\\n' | sort
       nft --handle --stateless --terse list ruleset`,
    );
  }

  /** The same without what differs from one installation to the next; two of them are alike when this is. */
  async alike(): Promise<string> {
    return this.container.sh(
      `find /opt/torrust /etc -xdev -not -path '*/data/*' -not -name 'ld.so.cache' -printf '%y %m %u %p %l\\n' | sort
       find /opt/torrust /etc -xdev -type f -not -path '*/data/*' -not -name digest.key -not -name applied \\
         -not -name 'ssh_host_*' -not -name 'ld.so.cache' -not -name '*shadow-' -not -name 'group-' -exec sha256sum {} + | sort -k2
       nft --stateless --terse list ruleset 2>/dev/null | sort
       ip -brief link show | cut -d' ' -f1 | sed 's/@.*//' | sort
       if command -v docker; then
         docker ps --all --format '{{.Names}} {{.Image}} {{.State}}'
         docker image ls --no-trunc --quiet | sort
       fi
       systemctl list-unit-files --state=enabled --no-legend
       systemctl is-active docker torrust-firewall || true
       systemctl list-timers --all --no-legend 'torrust*'
       dpkg-query -W`,
    );
  }

  /** What a test that failed leaves to look at, then nothing of the lane. */
  async remove(failed: boolean): Promise<void> {
    if (failed) {
      const logs = await this.container.sh(LOGS).catch(String);
      process.stderr.write(`\nthe host's own logs:\n${logs}\n`);
    }
    await this.deployment.cli("purge --yes");
    await this.container.remove();
    this.deployment.remove();
    rmSync(this.keys, { recursive: true, force: true });
  }
}
