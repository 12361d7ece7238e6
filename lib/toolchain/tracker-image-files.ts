import type { ImageConfig } from "./image-archive";
import { folder, link, program, text, wholeTree } from "./image-tree";
import type { TarEntry } from "./tar-writer";

/** User and group of the official image's `torrust` (its `USER_ID`). */
const OWNER = 1000;
const OWNER_ID = String(OWNER);

/** What is looked for in a shell in the container; the official image has busybox under the same folder. */
const APPLETS = [
  ..."awk base64 cat chmod chown cp cut date df du echo env false find free grep head hostname id ip kill ls".split(
    " ",
  ),
  ..."mkdir mv nc netstat nslookup od ping printf ps pwd rm sed sh sleep sort stat tail tar tee test top".split(
    " ",
  ),
  ..."touch tr true uname uniq vi wc wget which whoami xargs".split(" "),
] as const;

/** What the official image links into /bin. */
const BIN_LINKS = ["cat", "env", "ls", "sh"] as const;

const OWNED_FOLDERS = [
  "etc/torrust",
  "etc/torrust/tracker",
  "home/torrust",
  "var/lib/torrust",
  "var/lib/torrust/tracker",
  "var/log/torrust",
  "var/log/torrust/tracker",
] as const;

export interface TrackerImageInputs {
  readonly tracker: Buffer;
  readonly busybox: Buffer;
  /** Certificate authorities, one PEM text. */
  readonly authorities: Buffer;
  /** Shared libraries: absolute path to content. */
  readonly libraries: ReadonlyMap<string, Buffer>;
}

/** The official image's environment, ports, volumes and folders (its Containerfile, tag v3.0.0); it starts the tracker itself. */
export const TRACKER_IMAGE_CONFIG: ImageConfig = {
  User: `${OWNER_ID}:${OWNER_ID}`,
  WorkingDir: "/home/torrust",
  Env: [
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/busybox",
    "SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt",
    "TORRUST_TRACKER_CONFIG_TOML_PATH=/etc/torrust/tracker/tracker.toml",
    "TORRUST_TRACKER_CONFIG_OVERRIDE_CORE__DATABASE__DRIVER=sqlite3",
    `USER_ID=${OWNER_ID}`,
    "UDP_PORT=6969",
    "HTTP_PORT=7070",
    "API_PORT=1212",
    "HEALTH_CHECK_API_PORT=1313",
    "TZ=Etc/UTC",
    "RUNTIME=release",
  ],
  Cmd: ["/usr/bin/torrust-tracker"],
  ExposedPorts: { "1212/tcp": {}, "1313/tcp": {}, "6969/udp": {}, "7070/tcp": {} },
  Volumes: { "/etc/torrust/tracker": {}, "/var/lib/torrust/tracker": {}, "/var/log/torrust/tracker": {} },
};

/** The root file system, sorted, every folder before what is in it. */
export function trackerImageFiles(inputs: TrackerImageInputs): TarEntry[] {
  const given: TarEntry[] = [
    program("usr/bin/torrust-tracker", inputs.tracker),
    program("busybox/busybox", inputs.busybox),
    ...[...inputs.libraries].map(([path, content]) => program(path.replace(/^\//, ""), content)),
    ...APPLETS.map((name) => link(`busybox/${name}`, "busybox")),
    ...BIN_LINKS.map((name) => link(`bin/${name}`, "/busybox/busybox")),
    text("etc/ssl/certs/ca-certificates.crt", inputs.authorities),
    text(
      "etc/passwd",
      `root:x:0:0:root:/root:/bin/sh\ntorrust:x:${OWNER_ID}:${OWNER_ID}:torrust:/home/torrust:/bin/sh\n`,
    ),
    text("etc/group", `root:x:0:\ntorrust:x:${OWNER_ID}:\n`),
    text("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n"),
    ...OWNED_FOLDERS.map((path) => folder(path, 0o755, OWNER)),
    folder("root", 0o700),
    folder("tmp", 0o1777),
  ];
  return wholeTree(given);
}
