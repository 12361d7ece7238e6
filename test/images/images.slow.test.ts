import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Container, startContainer } from "../e2e/lxd/container";
import { succeeds, waitFor } from "../e2e/lxd/lxc";
import { TEST_IMAGES, type TestImageName, ensureTestImages } from "./images";
import { loadTestImages } from "./load";

const IMAGES = join(process.env.TOOLCHAIN_DIR ?? resolve(__dirname, "../../.toolchain"), "images");
const NAMES: TestImageName[] = [
  "alertmanager",
  "caddy",
  "mariadb",
  "mysqld-exporter",
  "node-exporter",
  "prometheus",
];

/** What compose fragments give every service. */
const CONFINED = "--network host --cap-drop ALL --security-opt no-new-privileges --read-only";

const DATABASE = [
  `docker run --detach --name database ${CONFINED} --user 999:999`,
  "--tmpfs /tmp --tmpfs /var/run/mysqld:uid=999,gid=999",
  "--volume /srv/secrets:/run/secrets:ro --volume /srv/mysql:/var/lib/mysql",
  "--env MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root --env MYSQL_PASSWORD_FILE=/run/secrets/user",
  "--env MYSQL_DATABASE=torrust_tracker --env MYSQL_USER=tracker",
  `${TEST_IMAGES.mariadb.reference} --bind-address=127.0.0.1`,
].join(" ");

let host: Container;

jest.setTimeout(900_000);
beforeAll(async () => {
  host = await startContainer({
    name: "torrust-test-images",
    user: "torrust",
    publicKey: "none",
    cacheDirectory: IMAGES,
  });
  await loadTestImages(host, NAMES, IMAGES);
});
afterAll(() => host.remove());

/** The words of the process's arguments and its user, as the host's /proc has them. */
async function processOf(name: string): Promise<string> {
  return (await host.sh(`docker exec ${name} sh -c 'id -u; tr "\\0" " " < /proc/1/cmdline'`)).replace(
    "\n",
    " ",
  );
}

/** Runs a query over TCP as a user whose password is in a file of the secrets. */
function query(user: string, secret: string, statement: string): Promise<string> {
  const client = `mysql -h127.0.0.1 -u${user} -p"$(cat /run/secrets/${secret})" -N -e "${statement}" torrust_tracker`;
  return host.sh(`docker exec -i database sh`, client);
}

async function answers(what: string, line: string): Promise<string> {
  return waitFor(what, 30, () => host.sh(line).catch(() => undefined));
}

test("the images are found again, not made again, with the ids that Docker gives them", async () => {
  const archives = (): number[] =>
    readdirSync(IMAGES)
      .filter((name) => name.startsWith("torrust-test-"))
      .map((name) => statSync(join(IMAGES, name)).ino);
  const before = archives();
  const found = await ensureTestImages(NAMES, IMAGES);
  expect(archives()).toEqual(before);
  for (const { id, reference } of Object.values(found)) {
    expect((await host.sh(`docker image inspect --format '{{.Id}}' ${reference}`)).trim()).toBe(id);
  }
});

test.each([
  ["prometheus", "9090", "/-/ready", "prometheus", "--storage.tsdb.path=/prometheus"],
  ["alertmanager", "9093", "/-/ready", "alertmanager", "--storage.path=/alertmanager"],
  ["node-exporter", "9100", "/metrics", "node_exporter", ""],
  ["mysqld-exporter", "9104", "/metrics", "mysqld_exporter", "--mysqld.username=tracker"],
] as const)("%s starts as nobody and answers its own wget", async (name, port, path, program, option) => {
  const { reference, config } = TEST_IMAGES[name];
  const arguments_ = config.Cmd?.join(" ") ?? option;
  const data = Object.keys(config.Volumes).join("");
  const mount = data === "" ? "" : `--volume /srv/${name}:${data}`;
  await host.sh(`install -d -o 65534 -g 65534 /srv/${name}`);
  await host.sh(
    `docker run --detach --name ${name} ${CONFINED} ${mount} --env MYSQLD_EXPORTER_PASSWORD=none ${reference} ${arguments_}`,
  );
  await answers(name, `docker exec ${name} wget -q -O /dev/null http://127.0.0.1:${port}${path}`);
  expect(await processOf(name)).toMatch(new RegExp(`^65534 /bin/${program} .*${option}`));
  expect(await host.sh(`docker exec ${name} /bin/${program} --version 2>&1`)).toContain(
    `version ${reference.split(":")[1]}`,
  );
});

test.each([
  ["prometheus", "promtool"],
  ["alertmanager", "amtool"],
])("%s has %s", async (name, tool) => {
  expect(await host.sh(`docker exec ${name} /bin/${tool} --version`)).toContain(tool);
});

test("caddy listens on port 80 by its file's capability, and not without it", async () => {
  const { reference } = TEST_IMAGES.caddy;
  const run = `docker run --read-only --cap-drop ALL --user 1000:1000 --tmpfs /config --tmpfs /data`;
  await host.sh(`${run} --detach --name caddy --cap-add NET_BIND_SERVICE ${reference}`);
  const status = await answers("caddy", "docker exec caddy wget -q -O - http://127.0.0.1/");
  expect(status).toContain("<title>Caddy</title>");
  expect(await processOf("caddy")).toContain("1000 caddy run --config /etc/caddy/Caddyfile");
  expect(await host.sh("docker exec caddy caddy version")).toContain("2.6.2");
  // The kernel starts no program that has a capability which the container may not have.
  await expect(host.sh(`${run} ${reference} caddy version`)).rejects.toThrow("operation not permitted");
  const admin = "docker exec caddy sh -c 'wget -q -O - http://127.0.0.1:2019/config/ && ls /data /config'";
  expect(await host.sh(admin)).toContain("caddy");
});

test("mariadb makes database and users once, keeps them, and refuses wrong passwords", async () => {
  await host.sh(`install -d -o 999 -g 999 -m 0700 /srv/mysql /srv/secrets
    printf 'r00t:secret' > /srv/secrets/root; printf 'p@ss word/%%$' > /srv/secrets/user; printf wrong > /srv/secrets/wrong
    chown -R 999:999 /srv/secrets`);
  await host.sh(DATABASE);
  await waitFor("the database", 60, () => query("tracker", "user", "SELECT 1").catch(() => undefined));
  expect(await processOf("database")).toBe("999 mysqld --bind-address=127.0.0.1 ");
  await query("tracker", "user", "CREATE TABLE kept (id INT); INSERT INTO kept VALUES (7)");
  expect(await query("root", "root", "SELECT COUNT(*) FROM mysql.user WHERE User = 'root'")).toBe("2\n");
  for (const [user, secret] of [
    ["tracker", "wrong"],
    ["root", "wrong"],
    ["root", "user"],
  ] as const) {
    await expect(query(user, secret, "SELECT 1")).rejects.toThrow("Access denied");
  }
  await expect(query("tracker", "user", "SELECT * FROM mysql.global_priv")).rejects.toThrow("denied");
  await expect(host.sh("docker exec database mysql -uroot -h127.0.0.1 -e 'SELECT 1'")).rejects.toThrow(
    "Access denied",
  );
  expect(await succeeds(() => host.sh("docker exec database mysqladmin ping"))).toBe(true);

  const made = await host.sh("docker logs database 2>&1");
  expect(made).toContain("Initializing database files");
  expect(made).not.toContain("r00t");
  expect(made).not.toContain("p@ss");
  await host.sh("docker rm --force database");
  await host.sh(`printf other > /srv/secrets/user`);
  await host.sh(DATABASE);
  await host.sh("printf 'p@ss word/%%$' > /srv/secrets/user");
  const kept = await waitFor("the database again", 60, () =>
    query("tracker", "user", "SELECT id FROM kept").catch(() => undefined),
  );
  expect(kept).toBe("7\n");
  expect(await host.sh("docker logs database 2>&1")).not.toContain("Entrypoint");
});

test("mariadb started as root gives the data to its user and goes on as that", async () => {
  const { reference } = TEST_IMAGES.mariadb;
  await host.sh("docker rm --force database");
  await host.sh(
    `docker run --detach --name database --env MYSQL_ROOT_PASSWORD=secret ${reference} mysqld --port=3310`,
  );
  await answers("mariadb", "docker exec database mysql -uroot -psecret -h127.0.0.1 -P3310 -e 'SELECT 1'");
  expect(await host.sh("docker exec database stat -c '%u:%g' /proc/1 /var/lib/mysql/mysql")).toBe(
    "999:999\n999:999\n",
  );
});

test("mariadb refuses to initialise without a root password or for a user called root", async () => {
  const { reference } = TEST_IMAGES.mariadb;
  await expect(host.sh(`docker run --rm ${reference}`)).rejects.toThrow("password option is not specified");
  const settings = "--env MYSQL_ROOT_PASSWORD=secret --env MYSQL_USER=root";
  await expect(host.sh(`docker run --rm ${settings} ${reference}`)).rejects.toThrow('MYSQL_USER="root"');
});
