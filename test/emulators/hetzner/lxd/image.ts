import { PROFILE } from "../../../e2e/lxd/daemon";
import { IMAGE as BASE, ensureImage } from "../../../e2e/lxd/image";
import { lxc, succeeds, waitFor } from "../../../e2e/lxd/lxc";

/** Debian 13 as Hetzner has it: with cloud-init, and without a network before cloud-init gives it one. */
export const IMAGE = "torrust-test-hcloud-debian-13-r2";

const BUILDER = "torrust-test-hcloud-image";

const CLOUD_CONFIG = `datasource_list: [LXD]
disable_root: false
system_info:
  network:
    renderers: [networkd]
`;

const PREPARE = `
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -qy --no-install-recommends cloud-init e2fsprogs
  cat > /etc/cloud/cloud.cfg.d/90-test.cfg
  rm -f /etc/systemd/network/eth0.network /etc/ssh/ssh_host_*
  : > /etc/machine-id
  apt-get clean
  rm -rf /var/lib/apt/lists/*
  cloud-init clean --logs`;

/** Makes the image from the one of the other tests, once: about 40 s. */
export async function ensureCloudImage(cacheDirectory: string): Promise<void> {
  if (await succeeds(() => lxc(["image", "show", IMAGE]))) return;
  await ensureImage(cacheDirectory);
  await lxc(["delete", "--force", BUILDER]).catch(() => undefined);
  await lxc(["launch", BASE, BUILDER, "--profile", PROFILE]);
  try {
    await waitFor("the network of the image's container", 60, async () =>
      (await succeeds(() => lxc(["exec", BUILDER, "--", "getent", "hosts", "deb.debian.org"])))
        ? true
        : undefined,
    );
    await lxc(["exec", BUILDER, "--", "sh", "-ec", PREPARE], CLOUD_CONFIG);
    await lxc(["stop", "--force", BUILDER]);
    await lxc(["publish", BUILDER, "--quiet", "--alias", IMAGE, "--compression", "none"]);
  } finally {
    await lxc(["delete", "--force", BUILDER]);
  }
}
