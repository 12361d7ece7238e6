import { folder, text } from "../../lib/toolchain/image-tree";
import { type TestImage, base, busybox } from "./image";

/**
 * `setcap cap_net_bind_service=+ep` as the kernel keeps it (linux/capability.h, VFS_CAP_REVISION_2): revision with
 * the effective bit, permitted and inheritable capabilities 0 to 31, the same for 32 to 63. The capability's number is 10.
 */
const NET_BIND_SERVICE = Buffer.from(new Uint32Array([0x0200_0001, 1 << 10, 0, 0, 0]).buffer);

const CADDYFILE = `:80 {
	root * /usr/share/caddy
	file_server
}
`;

/** Debian's Caddy in the place of `caddy:2`, which is Alpine with busybox. */
export const caddy: TestImage = {
  reference: "torrust-test/caddy:2.6.2",
  recipe: 1,
  packages: ["busybox-static", "ca-certificates", "caddy"],
  config: {
    WorkingDir: "/srv",
    Env: [
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "CADDY_VERSION=v2.6.2",
      "XDG_CONFIG_HOME=/config",
      "XDG_DATA_HOME=/data",
    ],
    Cmd: ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"],
    ExposedPorts: { "2019/tcp": {}, "443/tcp": {}, "443/udp": {}, "80/tcp": {} },
    Volumes: {},
  },
  files: async (debian) => [
    ...base(),
    ...(await debian.programs({ "usr/bin/caddy": "usr/bin/caddy" })).map((entry) =>
      entry.path === "usr/bin/caddy"
        ? { ...entry, attributes: { "security.capability": NET_BIND_SERVICE } }
        : entry,
    ),
    ...(await busybox(debian, "bin/busybox", (applet) => applet)),
    text("etc/ssl/certs/ca-certificates.crt", await debian.authorities()),
    text("etc/caddy/Caddyfile", CADDYFILE),
    text("usr/share/caddy/index.html", "<!doctype html><title>Caddy</title>\n"),
    ...["config/caddy", "data/caddy", "srv"].map((path) => folder(path, 0o755)),
  ],
};
