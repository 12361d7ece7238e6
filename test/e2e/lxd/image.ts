import { mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lxc, run, succeeds } from "./lxc";

/** The number is raised with the packages. */
export const IMAGE = "torrust-test-debian-13-r2";

const PACKAGES = [
  "ca-certificates,dbus,iproute2,netbase,openssh-server,procps,python3,sudo,systemd-sysv,udev",
  "docker.io,docker-cli,docker-compose,nftables,unattended-upgrades",
].join(",");

const NETWORK_FILE = "[Match]\\nName=eth0\\n[Network]\\nDHCP=yes\\n[DHCPv4]\\nClientIdentifier=mac\\n";

/** Makes the root file system once (about 40 s) and imports it into LXD once (about 5 s). */
export async function ensureImage(cacheDirectory: string): Promise<void> {
  if (await succeeds(() => lxc(["image", "show", IMAGE]))) return;
  const rootfs = join(cacheDirectory, `${IMAGE}.tar`);
  if (!(await succeeds(() => stat(rootfs)))) await buildRootfs(cacheDirectory, rootfs);
  const work = await mkdtemp(join(tmpdir(), "torrust-test-image-"));
  try {
    await writeFile(join(work, "metadata.yaml"), "architecture: x86_64\ncreation_date: 1\n");
    await run("tar", ["-C", work, "-cf", join(work, "metadata.tar"), "metadata.yaml"]);
    await lxc(["image", "import", join(work, "metadata.tar"), rootfs, "--alias", IMAGE]);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function buildRootfs(cacheDirectory: string, rootfs: string): Promise<void> {
  await mkdir(cacheDirectory, { recursive: true });
  const partial = `${rootfs}.partial.tar`;
  await run("mmdebstrap", [
    "--variant=apt",
    "--skip=output/dev",
    '--aptopt=Apt::Install-Recommends "false"',
    `--include=${PACKAGES}`,
    `--customize-hook=printf '${NETWORK_FILE}' > "$1/etc/systemd/network/eth0.network"`,
    '--customize-hook=chroot "$1" systemctl enable systemd-networkd ssh docker',
    '--customize-hook=chroot "$1" systemctl mask systemd-networkd-wait-online.service',
    "trixie",
    partial,
  ]);
  await rename(partial, rootfs);
}
