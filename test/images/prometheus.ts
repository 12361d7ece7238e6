import { basename } from "node:path";
import { folder, text } from "../../lib/toolchain/image-tree";
import type { TarEntry } from "../../lib/toolchain/tar-writer";
import type { DebianFiles } from "./debian";
import { type TestImage, base, busybox } from "./image";

/** User and group `nobody` of the official images, which are made from quay.io/prometheus/busybox. */
const NOBODY = 65534;

const COMMON = {
  User: "nobody",
  Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
} as const;

/** A Prometheus project's image: its programs in /bin beside busybox and all its names. */
async function common(debian: DebianFiles, programs: Readonly<Record<string, string>>): Promise<TarEntry[]> {
  return [
    ...base({
      passwd: `nobody:x:${NOBODY}:${NOBODY}:nobody:/home:/bin/false\n`,
      group: `nobody:x:${NOBODY}:\n`,
    }),
    ...(await busybox(debian, "bin/busybox", (applet) => `bin/${basename(applet)}`)),
    ...(await debian.programs(programs)),
    text("etc/ssl/certs/ca-certificates.crt", await debian.authorities()),
    folder("home", 0o755, NOBODY),
  ];
}

const PACKAGES = ["busybox-static", "ca-certificates"];

export const prometheus: TestImage = {
  reference: "torrust-test/prometheus:2.53.3",
  recipe: 1,
  packages: [...PACKAGES, "prometheus"],
  config: {
    ...COMMON,
    WorkingDir: "/prometheus",
    Entrypoint: ["/bin/prometheus"],
    Cmd: ["--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus"],
    ExposedPorts: { "9090/tcp": {} },
    Volumes: { "/prometheus": {} },
  },
  files: async (debian) => [
    ...(await common(debian, {
      "bin/prometheus": "usr/bin/prometheus",
      "bin/promtool": "usr/bin/promtool",
    })),
    text(
      "etc/prometheus/prometheus.yml",
      "scrape_configs: [{ job_name: prometheus, static_configs: [{ targets: ['localhost:9090'] }] }]\n",
      NOBODY,
    ),
    folder("etc/prometheus", 0o755, NOBODY),
    folder("prometheus", 0o755, NOBODY),
  ],
};

/** Part of the program in the official image; Debian's reads them from here. */
const ALERT_TEMPLATES = ["default", "email"].map((name) => `usr/share/prometheus/alertmanager/${name}.tmpl`);

export const alertmanager: TestImage = {
  reference: "torrust-test/alertmanager:0.28.1",
  recipe: 2,
  packages: [...PACKAGES, "prometheus-alertmanager"],
  config: {
    ...COMMON,
    WorkingDir: "/alertmanager",
    Entrypoint: ["/bin/alertmanager"],
    Cmd: ["--config.file=/etc/alertmanager/alertmanager.yml", "--storage.path=/alertmanager"],
    ExposedPorts: { "9093/tcp": {} },
    Volumes: { "/alertmanager": {} },
  },
  files: async (debian) => [
    ...(await common(debian, {
      "bin/alertmanager": "usr/bin/prometheus-alertmanager",
      "bin/amtool": "usr/bin/amtool",
    })),
    ...(await Promise.all(ALERT_TEMPLATES.map(async (path) => text(path, await debian.read(path))))),
    text(
      "etc/alertmanager/alertmanager.yml",
      "route: { receiver: none }\nreceivers: [{ name: none }]\n",
      NOBODY,
    ),
    folder("etc/alertmanager", 0o755, NOBODY),
    folder("alertmanager", 0o755, NOBODY),
  ],
};

export const nodeExporter: TestImage = {
  reference: "torrust-test/node-exporter:1.9.0",
  recipe: 1,
  packages: [...PACKAGES, "prometheus-node-exporter"],
  config: {
    ...COMMON,
    WorkingDir: "/",
    Entrypoint: ["/bin/node_exporter"],
    ExposedPorts: { "9100/tcp": {} },
    Volumes: {},
  },
  files: (debian) => common(debian, { "bin/node_exporter": "usr/bin/prometheus-node-exporter" }),
};

export const mysqldExporter: TestImage = {
  reference: "torrust-test/mysqld-exporter:0.17.2",
  recipe: 1,
  packages: [...PACKAGES, "prometheus-mysqld-exporter"],
  config: {
    ...COMMON,
    WorkingDir: "/",
    Entrypoint: ["/bin/mysqld_exporter"],
    ExposedPorts: { "9104/tcp": {} },
    Volumes: {},
  },
  files: (debian) => common(debian, { "bin/mysqld_exporter": "usr/bin/prometheus-mysqld-exporter" }),
};
