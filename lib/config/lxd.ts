/** Storage pool that `lxd init --auto` sets up. */
export const LXD_POOL = "default";

/** What the interface of the profile `default` that `lxd init --auto` sets up is called in a container. */
export const LXD_CONTAINER_INTERFACE = "eth0";

/**
 * LXD's image server, as LXD writes it. Clients older than LXD 5.21, Debian's among them, look for `images:` at
 * images.linuxcontainers.org, which has had no images for LXD since May 2024.
 */
export const LXD_IMAGES = {
  name: "images",
  address: "https://images.lxd.canonical.com",
  protocol: "simplestreams",
} as const;
