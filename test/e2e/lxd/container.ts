import type { MachineOutputs } from "../../../lib/inventory/machine-outputs";
import { PROFILE, ensureLxd } from "./daemon";
import { IMAGE, ensureImage } from "./image";
import { lxc, succeeds, waitFor } from "./lxc";

export interface ContainerProps {
  readonly name: string;
  readonly user: string;
  /** In OpenSSH format; the user may log in with it and has sudo without a password. */
  readonly publicKey: string;
  /** Folder that keeps the image's root file system between runs. */
  readonly cacheDirectory: string;
}

/** A Debian 13 container with Docker that looks like a host that is already there. */
export interface Container {
  readonly name: string;
  readonly machine: MachineOutputs;
  /** Line for `known_hosts`. */
  readonly knownHost: string;
  /** Runs a shell line as root inside. */
  sh(line: string, stdin?: string): Promise<string>;
  restart(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts a container and waits until sshd listens; one of the same name is replaced. */
export async function startContainer(props: ContainerProps): Promise<Container> {
  const { name, user, publicKey } = props;
  await ensureLxd();
  await ensureImage(props.cacheDirectory);
  await remove(name);
  await lxc(["launch", IMAGE, name, "--profile", PROFILE]);
  const sh = (line: string, stdin?: string) => lxc(["exec", name, "--", "sh", "-ec", line], stdin);
  await ready(name);
  await sh(`useradd --create-home --shell /bin/bash ${user}
    install -d -m 0700 -o ${user} -g ${user} /home/${user}/.ssh
    echo '${publicKey.trim()}' > /home/${user}/.ssh/authorized_keys
    chown ${user}: /home/${user}/.ssh/authorized_keys
    echo '${user} ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/90-${user}`);
  return describe(name, user);
}

/** Starts a copy of a container as it is on disk now, with addresses of its own. */
export async function copyContainer(of: Container, name: string): Promise<Container> {
  await remove(name);
  await lxc(["copy", of.name, name, "--stateless"]);
  await lxc(["start", name]);
  await ready(name);
  return describe(name, of.machine.ssh_user);
}

async function describe(name: string, user: string): Promise<Container> {
  const sh = (line: string, stdin?: string) => lxc(["exec", name, "--", "sh", "-ec", line], stdin);
  const ipv4 = await address(name, "inet");
  const ipv6 = await address(name, "inet6");
  const hostKey = (await sh("cut -d' ' -f1,2 /etc/ssh/ssh_host_ed25519_key.pub")).trim();
  return {
    name,
    machine: {
      ipv4_address: ipv4,
      ipv6_address: ipv6,
      ssh_port: 22,
      ssh_user: user,
      provider_id: name,
    },
    knownHost: `${ipv4} ${hostKey}`,
    sh,
    restart: async () => {
      await lxc(["restart", "--force", name]);
      await ready(name);
    },
    remove: () => remove(name),
  };
}

async function remove(name: string): Promise<void> {
  if (await succeeds(() => lxc(["info", name]))) await lxc(["delete", "--force", name]);
}

async function ready(name: string): Promise<void> {
  await address(name, "inet");
  await waitFor(`sshd in ${name}`, 60, async () =>
    (await succeeds(() => lxc(["exec", name, "--", "systemctl", "is-active", "--quiet", "ssh"])))
      ? true
      : undefined,
  );
}

/** The global address on eth0; Docker's own interfaces have others. */
function address(name: string, family: "inet" | "inet6"): Promise<string> {
  return waitFor(`an address of ${name}`, 60, async () => {
    const command = `ip -o addr show dev eth0 scope global | awk '$3 == "${family}" { print $4 }' | cut -d/ -f1 | head -n 1`;
    const lines = await lxc(["exec", name, "--", "sh", "-c", command]).catch(() => "");
    return lines.trim() || undefined;
  });
}
