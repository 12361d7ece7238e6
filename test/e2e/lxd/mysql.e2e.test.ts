import { randomBytes } from "node:crypto";
import { Socket } from "node:net";
import { join } from "node:path";
import { Secret } from "../../../lib/config/secret";
import { probeUdpTracker } from "../../../lib/probes/udp-tracker";
import { isReleased } from "../../../lib/release/host-status";
import { TEST_IMAGES } from "../../images/images";
import { loadTestImages } from "../../images/load";
import { MYSQL, settings } from "../../release/fixtures";
import { TOOLCHAIN, TestHost } from "./host";
import { succeeds, waitFor } from "./lxc";

/** One scenario on one host, in order. MariaDB stands in for MySQL, whose image no package archive has. */
const host = new TestHost();
const database = { ...MYSQL, server: { image: TEST_IMAGES.mariadb.reference } };
const listed = (announceInterval: number) =>
  settings({ database, tracker: { mode: "whitelisted", logLevel: "info", announceInterval } });
const TOKEN = "token-of-this-test";
const SECRETS = {
  TORRUST_TRACKER_API_TOKEN: new Secret(TOKEN),
  TORRUST_TRACKER_DATABASE_PASSWORD: new Secret("p@ss:w/rd%41#?&=+;!$HOME,{[(1)]}<>|~^*"),
  MYSQL_ROOT_PASSWORD: new Secret("r00t@#%$(id)&;!"),
};
const infoHash = randomBytes(20);

jest.setTimeout(600_000);
beforeAll(async () => {
  await host.start("torrust-test-mysql");
  await loadTestImages(host.container, ["mariadb"], join(TOOLCHAIN, "images"));
});
afterAll(() => host.remove());

const sh = (line: string) => host.container.sh(line);

/** The passwords stand in the container's environment, where its own shell reads them. */
function query(options: string, statement: string): Promise<string> {
  return sh(`docker exec torrust-mysql-1 sh -c 'mysql ${options} -N -e "${statement}" torrust_tracker'`);
}

const asTracker = (statement: string) =>
  query('-h127.0.0.1 -utorrust -p"$MYSQL_PASSWORD"', statement).then((text) => text.trim());

/** As docs/guides/database.md has it. */
function asRoot(client: string, statement = ""): Promise<string> {
  const [program, ...options] = client.split(" ");
  const command = `MYSQL_PWD=$MYSQL_ROOT_PASSWORD exec ${[program, "-uroot", ...options].join(" ")}`;
  return host.container.sh(`docker exec -i torrust-mysql-1 sh -c '${command}'`, statement);
}

function containerId(service: string): Promise<string> {
  return sh(`docker inspect -f '{{.Id}} {{.State.StartedAt}}' torrust-${service}-1`);
}

function announce(hash: Buffer, interval: number): Promise<unknown> {
  const { ipv4_address: address } = host.container.machine;
  return probeUdpTracker({ address, port: 6969, interval, infoHash: hash });
}

test("a first delivery makes database and user, and the tracker its tables", async () => {
  const bundle = host.bundle(listed(300));
  const { status, output } = await host.deliver(bundle, SECRETS, ["configure", "release"], true);
  expect({ status, output }).toMatchObject({ status: 0 });
  for (const secret of Object.values(SECRETS)) expect(output).not.toContain(secret.reveal());
  expect(isReleased(await host.status(bundle, SECRETS), bundle)).toBe(true);
  expect((await asTracker("SHOW TABLES")).split("\n").sort()).toEqual(["keys", "torrents", "whitelist"]);
});

test("MySQL has what its template says, no capability and no secret in an argument", async () => {
  expect(await asTracker("SELECT @@bind_address, @@innodb_buffer_pool_size DIV 1048576, @@log_bin")).toBe(
    "127.0.0.1\t256\t0",
  );
  const [pid = ""] = (await sh("docker inspect -f '{{.State.Pid}}' torrust-mysql-1")).split("\n");
  const process = await sh(`cat /proc/${pid}/status; tr '\\0' ' ' < /proc/${pid}/cmdline`);
  expect(process).toMatch(/^Uid:\s+999\s/m);
  expect(process).toMatch(/^CapBnd:\s+0+$/m);
  expect(process).toMatch(/^NoNewPrivs:\s+1$/m);
  expect(process).toMatch(/mysqld $/);
  expect(await sh("stat -c '%u:%g %a' /opt/torrust/shared/data/mysql")).toBe("999:999 700\n");
  expect(await sh("stat -c '%u:%g %a' /opt/torrust/shared/secrets/mysql.env")).toBe("0:0 600\n");
  const logs = await sh("docker logs torrust-mysql-1 2>&1; docker logs torrust-tracker-1 2>&1");
  for (const secret of Object.values(SECRETS)) expect(logs).not.toContain(secret.reveal());
});

test("root is let in through the socket only, the tracker's user to its database only", async () => {
  expect(await query('-uroot -p"$MYSQL_ROOT_PASSWORD"', "SELECT 1")).toBe("1\n");
  await expect(query('-uroot -p"$MYSQL_ROOT_PASSWORD" -h127.0.0.1', "SELECT 1")).rejects.toThrow("denied");
  await expect(asTracker("SELECT * FROM mysql.global_priv")).rejects.toThrow("denied");
});

test("it listens on the loopback address only, and nobody outside reaches it", async () => {
  expect((await sh("ss -Hltn '( sport = :3306 or sport = :33060 )' | awk '{ print $4 }'")).trim()).toBe(
    "127.0.0.1:3306",
  );
  expect(await connects(host.container.machine.ipv4_address, 3306)).toBe(false);
});

test("what the API is told stands in the database and outlives the tracker's container", async () => {
  await expect(announce(infoHash, 300)).rejects.toThrow("whitelist");
  await sh(
    `python3 -c 'import urllib.request as u; u.urlopen(u.Request("http://127.0.0.1:1212/api/v1/whitelist/${infoHash.toString("hex")}?token=${TOKEN}", method="POST"))'`,
  );
  expect(await asTracker("SELECT info_hash FROM whitelist")).toBe(infoHash.toString("hex"));
  expect(await announce(infoHash, 300)).toEqual({ interval: 300, seeders: 1 });

  const [mysql, tracker] = await Promise.all(["mysql", "tracker"].map(containerId));
  expect((await host.deliver(host.bundle(listed(600)), SECRETS, ["release"])).status).toBe(0);
  expect(await containerId("mysql")).toBe(mysql);
  expect(await containerId("tracker")).not.toBe(tracker);
  expect(await announce(infoHash, 600)).toEqual({ interval: 600, seeders: 1 });
  await expect(announce(randomBytes(20), 600)).rejects.toThrow("whitelist");
});

test("delivered again, nothing changes", async () => {
  const before = await host.snapshot();
  const { status, output } = await host.deliver(host.bundle(listed(600)), SECRETS, ["configure", "release"]);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).toContain("changed=0");
  expect(await host.snapshot()).toEqual(before);
});

test("a database that is killed comes back, and the tracker finds it again", async () => {
  await sh("kill -9 $(docker inspect -f '{{.State.Pid}}' torrust-mysql-1)");
  await waitFor("MySQL to be healthy again", 60, async () =>
    (await sh("docker inspect -f '{{.State.Health.Status}}' torrust-mysql-1")) === "healthy\n"
      ? true
      : undefined,
  );
  const other = randomBytes(20).toString("hex");
  const add = `python3 -c 'import urllib.request as u; u.urlopen(u.Request("http://127.0.0.1:1212/api/v1/whitelist/${other}?token=${TOKEN}", method="POST"))'`;
  await waitFor("the tracker to write again", 30, async () =>
    (await succeeds(() => sh(add))) ? true : undefined,
  );
  expect(await asTracker("SELECT COUNT(*) FROM whitelist")).toBe("2");
});

test("a reboot brings both back", async () => {
  await host.container.restart();
  await waitFor("the announce of a listed torrent", 90, async () =>
    (await succeeds(() => announce(infoHash, 600))) ? true : undefined,
  );
  const bundle = host.bundle(listed(600));
  await waitFor("healthy containers", 60, async () =>
    isReleased(await host.status(bundle, SECRETS), bundle) ? true : undefined,
  );
});

test("a password that was changed in MySQL first is in force after the next delivery", async () => {
  const changed = new Secret("another!p@ss:w/rd%41#");
  const rotated = { ...SECRETS, TORRUST_TRACKER_DATABASE_PASSWORD: changed };
  await asRoot("mysql", `ALTER USER 'torrust'@'%' IDENTIFIED BY '${changed.reveal()}'`);
  const bundle = host.bundle(listed(600));
  const { status, output } = await host.deliver(bundle, rotated, ["release"]);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(isReleased(await host.status(bundle, rotated), bundle)).toBe(true);
  expect(await announce(infoHash, 600)).toEqual({ interval: 600, seeders: 1 });
});

test("a dump holds what is kept", async () => {
  expect(await asRoot("mysqldump --single-transaction torrust_tracker")).toContain(infoHash.toString("hex"));
});

/** True when a TCP connection opens within a second. */
function connects(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new Socket();
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once("error", () => end(false));
    socket.connect(port, address, () => end(true));
  });
}
