import { parse } from "yaml";
import { Secret } from "../../lib/config/secret";
import type { DatabaseSettings, TrackerGeneration } from "../../lib/config/settings";
import { secretsPayload } from "../../lib/release/secrets";
import { MYSQL, contentOf, release, settings } from "./fixtures";

const EXTERNAL: DatabaseSettings = {
  driver: "mysql",
  host: "db.example.org",
  port: 3307,
  user: "t",
  name: "n",
};
const SECRETS = {
  TORRUST_TRACKER_API_TOKEN: new Secret("token"),
  TORRUST_TRACKER_DATABASE_PASSWORD: new Secret("p@ss:w/rd%#?!$(1)"),
  MYSQL_ROOT_PASSWORD: new Secret("r00t$HOME"),
};

function payload(database: DatabaseSettings, generation: TrackerGeneration = "release-3.0.0"): string {
  return secretsPayload(
    release(settings({ database, tracker: { generation } })).secretFiles,
    SECRETS,
  ).reveal();
}

test("MySQL runs as the image's user, in the host's network, with nothing that it does not need", () => {
  const bundle = release(settings({ database: MYSQL }));
  const compose: unknown = parse(contentOf(bundle, "compose.yaml"));
  expect(compose).toMatchObject({
    services: {
      tracker: { depends_on: { mysql: { condition: "service_healthy" } }, mem_limit: "1024m" },
      mysql: {
        image: "mysql:8.4.6",
        user: "999:999",
        network_mode: "host",
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        read_only: true,
        mem_limit: "512m",
        environment: {
          MYSQL_DATABASE: "torrust_tracker",
          MYSQL_USER: "torrust",
          MYSQL_ROOT_HOST: "localhost",
        },
      },
    },
  });
  for (const key of ["ports", "cap_add", "command"])
    expect(compose).not.toHaveProperty(`services.mysql.${key}`);
  expect(contentOf(bundle, "directories")).toContain("mysql 999:999 0700\n");
  expect(contentOf(bundle, "sockets")).toContain("tcp 127.0.0.1 3306 mysql\n");
});

test("its buffer pool is half of what the container may use, in whole chunks", () => {
  const poolOf = (memoryMiB: number) =>
    /innodb_buffer_pool_size = (.*)/.exec(
      contentOf(
        release({
          ...settings({ database: MYSQL }),
          machine: { provider: "libvirt", cpus: 2, memoryMiB, diskGiB: 10, image: "debian-13" },
        }),
        "config/mysql/torrust.cnf",
      ),
    )?.[1];
  expect([1024, 2048, 16384].map(poolOf)).toEqual(["128M", "256M", "2048M"]);
});

test("another port is the same in the server, its health check, the socket and the tracker's URL", () => {
  const database = { ...MYSQL, port: 3310 };
  const bundle = release(settings({ database }));
  expect(contentOf(bundle, "config/mysql/torrust.cnf")).toMatch(/^port = 3310$/m);
  expect(contentOf(bundle, "compose.yaml")).toContain('"--port=3310"');
  expect(contentOf(bundle, "sockets")).toContain("tcp 127.0.0.1 3310 mysql\n");
  expect(payload(database)).toContain("@127.0.0.1:3310/torrust_tracker");
});

test("the passwords are in env files, for the URL percent-encoded, and in no other file", () => {
  expect(payload(MYSQL)).toBe(`=== mysql.env 0:0
MYSQL_PASSWORD='p@ss:w/rd%#?!$(1)'
MYSQL_ROOT_PASSWORD='r00t$HOME'
=== tracker.env 0:0
TORRUST_TRACKER_CONFIG_OVERRIDE_HTTP_API__ACCESS_TOKENS__ADMIN='"token"'
TORRUST_TRACKER_CONFIG_OVERRIDE_CORE__DATABASE__PATH='"mysql://torrust:p%40ss%3Aw%2Frd%25%23%3F%21%24%281%29@127.0.0.1:3306/torrust_tracker"'
`);
});

test("a MySQL that is there already gets no container, and the tracker its URL", () => {
  const bundle = release(settings({ database: EXTERNAL }));
  expect(bundle.manifest.images).toEqual(["torrust/tracker:3.0.0"]);
  expect(contentOf(bundle, "compose.yaml")).not.toContain("depends_on");
  expect(bundle.manifest.secrets).toEqual(["TORRUST_TRACKER_API_TOKEN", "TORRUST_TRACKER_DATABASE_PASSWORD"]);
  expect(payload(EXTERNAL)).toContain("@db.example.org:3307/n");
});

test("trackers since mid-2026 take the password by itself, as it is", () => {
  const text = payload(MYSQL, "develop-2026");
  expect(text).toContain(`_CORE__DATABASE__PASSWORD='"p@ss:w/rd%#?!$(1)"'\n`);
  expect(text).not.toContain("mysql://");
});

test("a changed announce interval leaves MySQL as it was", () => {
  const [before, after] = [300, 600].map((announceInterval) =>
    release(settings({ database: MYSQL, tracker: { announceInterval } })),
  );
  expect(after?.manifest.services.mysql).toBe(before?.manifest.services.mysql);
  expect(after?.manifest.services.tracker).not.toBe(before?.manifest.services.tracker);
});
