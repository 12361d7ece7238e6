import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { folder, link, program, text } from "../../../lib/toolchain/image-tree";
import { type TestImage, base, busybox } from "../image";

/** User and group `mysql` of the official image. */
const OWNER = 999;

/** The official image's /etc/my.cnf. */
const CONFIGURATION = `[mysqld]
host-cache-size=0
skip-name-resolve
datadir=/var/lib/mysql
socket=/var/run/mysqld/mysqld.sock
secure-file-priv=/var/lib/mysql-files
user=mysql
pid-file=/var/run/mysqld/mysqld.pid

[client]
socket=/var/run/mysqld/mysqld.sock

!includedir /etc/mysql/conf.d/
`;

/** Of what the official image has from coreutils, findutils, sed, grep and gzip, what scripts call. */
const APPLETS = new Set([
  ..."awk basename cat chmod chown cp cut date dirname env expr false find grep gunzip gzip head hostname".split(
    " ",
  ),
  ..."id ln ls mkdir mktemp mv od printf pwd rm rmdir sed sleep sort stat su tail tee test touch tr true".split(
    " ",
  ),
  ..."uname uniq wc whoami xargs".split(" "),
]);

const CLIENTS = ["mariadb", "mariadb-admin", "mariadb-dump"];
const SERVER = ["mariadb-install-db", "my_print_defaults", "resolveip"];

/** MariaDB in the place of `mysql:8.4`, which no package archive has. */
export const mariadb: TestImage = {
  reference: "torrust-test/mariadb:11.8",
  recipe: 3,
  packages: ["bash", "busybox-static", "mariadb-client", "mariadb-server-core"],
  config: {
    WorkingDir: "/",
    Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "MYSQL_MAJOR=8.4"],
    Entrypoint: ["docker-entrypoint.sh"],
    Cmd: ["mysqld"],
    ExposedPorts: { "3306/tcp": {}, "33060/tcp": {} },
    Volumes: { "/var/lib/mysql": {} },
  },
  files: async (debian) => [
    ...base({
      passwd: `mysql:x:${OWNER}:${OWNER}::/var/lib/mysql:/bin/bash\n`,
      group: `mysql:x:${OWNER}:\n`,
    }),
    ...(await debian.programs({
      "usr/sbin/mariadbd": "usr/sbin/mariadbd",
      "usr/bin/bash": "usr/bin/bash",
      ...Object.fromEntries([...CLIENTS, ...SERVER].map((name) => [`usr/bin/${name}`, `usr/bin/${name}`])),
    })),
    ...(await busybox(debian, "usr/libexec/busybox", (applet) =>
      APPLETS.has(basename(applet)) ? `usr/bin/${basename(applet)}` : undefined,
    )),
    ...(await debian.folder("usr/share/mariadb")),
    ...(await debian.folder("usr/share/mariadb/charsets")),
    ...(await debian.folder("usr/share/mariadb/english")),
    link("bin", "usr/bin"),
    link("sbin", "usr/sbin"),
    link("usr/bin/sh", "bash"),
    link("usr/sbin/mysqld", "mariadbd"),
    link("usr/bin/mysql", "mariadb"),
    link("usr/bin/mysqladmin", "mariadb-admin"),
    link("usr/bin/mysqldump", "mariadb-dump"),
    text("etc/my.cnf", CONFIGURATION),
    folder("etc/mysql/conf.d", 0o755),
    program("usr/local/bin/docker-entrypoint.sh", await readFile(join(__dirname, "docker-entrypoint.sh"))),
    link("entrypoint.sh", "usr/local/bin/docker-entrypoint.sh"),
    folder("docker-entrypoint-initdb.d", 0o755),
    folder("var/lib/mysql", 0o1777, OWNER),
    folder("var/lib/mysql-files", 0o750, OWNER),
    folder("run/mysqld", 0o1777, OWNER),
    link("var/run", "../run"),
  ],
};
