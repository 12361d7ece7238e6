import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureTestImages, TEST_IMAGES } from "../../images/images";
import { AdoptedHost } from "../support/adopted-host";
import { ROOT, waitFor } from "../support/deployment";
import { expectOnlyOpen } from "../support/open-ports";
import { Scenario } from "../support/scenario";

/*
 * Every service that can be had without a registry, on one host, through the command line: MariaDB in MySQL's place,
 * Caddy with an authority of its own, Prometheus, its exporters, Alertmanager. Grafana's image cannot be had here.
 */

const MINUTE = 60_000;
const NAMES = ["mariadb", "caddy", "prometheus", "alertmanager", "node-exporter", "mysqld-exporter"] as const;
const CONTAINERS = [
  "alertmanager",
  "caddy",
  "mysql",
  "mysqld-exporter",
  "node-exporter",
  "prometheus",
  "tracker",
];
const scenario = new Scenario();
const step = scenario.step.bind(scenario);

let host: AdoptedHost;
let images = "";
beforeAll(async () => {
  const cache = join(process.env["TOOLCHAIN_DIR"] ?? join(ROOT, ".toolchain"), "images");
  const archives = await ensureTestImages(NAMES, cache);
  images = `--images ${Object.values(archives)
    .map(({ archive }) => archive)
    .join(" ")}`;
  host = await AdoptedHost.start("full-stack", {
    INFRASTRUCTURE_INSTANCE_TYPE: "c2-m4",
    TORRUST_TRACKER_DATABASE_URL: "mysql://torrust@localhost/torrust_tracker",
    TLS_MODE: "internal",
    DOMAIN_NAME: "tracker.full-stack.internal",
    TORRUST_TRACKER_API_HOST_NAME: "api.full-stack.internal",
    PROMETHEUS_ENABLED: "true",
    MYSQL_IMAGE: TEST_IMAGES.mariadb.reference,
    CADDY_IMAGE: TEST_IMAGES.caddy.reference,
    PROMETHEUS_IMAGE: TEST_IMAGES.prometheus.reference,
    ALERTMANAGER_IMAGE: TEST_IMAGES.alertmanager.reference,
    NODE_EXPORTER_IMAGE: TEST_IMAGES["node-exporter"].reference,
    MYSQLD_EXPORTER_IMAGE: TEST_IMAGES["mysqld-exporter"].reference,
  });
  // A secret's place; nobody listens there.
  writeFileSync(host.deployment.secretsFile, "ALERT_WEBHOOK_URL=http://127.0.0.1:9/alerts\n", {
    mode: 0o600,
  });
}, 10 * MINUTE);

afterAll(async () => {
  await host.remove(scenario.failed);
}, 2 * MINUTE);

/** Name and id of each running container. */
async function containers(): Promise<Map<string, string>> {
  const lines = await host.container.sh("docker ps --no-trunc --format '{{.Names}} {{.ID}}'");
  return new Map(
    lines
      .trim()
      .split("\n")
      .map((line): [string, string] => {
        const [name = "", id = ""] = line.split(" ");
        return [name.replace(/^torrust-(.*)-1$/, "$1"), id];
      }),
  );
}

async function expectAllPass(): Promise<void> {
  const { status, stdout } = await host.deployment.make("health-check");
  expect(stdout).toMatch(/\d+ passed, 0 failed, 0 skipped/);
  expect(status).toBe(0);
  // Each on both families.
  for (const what of ["udp announce", "https announce", "tls", "http/3"]) {
    expect([what, stdout.match(new RegExp(`passed +${what} `, "g"))?.length]).toEqual([
      what,
      what === "tls" ? 4 : 2,
    ]);
  }
}

step("one command makes every service run", 8 * MINUTE, async () => {
  await host.deployment.cli(`register --address ${host.address}`);
  expect((await host.deployment.cli(`deploy --yes ${images}`)).status).toBe(0);
  expect([...(await containers()).keys()].sort()).toEqual(CONTAINERS);
  const secrets = readFileSync(host.deployment.secretsFile, "utf8");
  expect(secrets.match(/^(\w+)=/gm)?.sort()).toEqual([
    "ALERT_WEBHOOK_URL=",
    "MYSQL_ROOT_PASSWORD=",
    "TORRUST_TRACKER_API_TOKEN=",
    "TORRUST_TRACKER_DATABASE_PASSWORD=",
  ]);
  expect(dirname(host.deployment.secretsFile)).not.toContain(ROOT);
});

step("each container has a limit of memory", MINUTE, async () => {
  const limits = await host.container.sh(
    "docker inspect -f '{{.Name}} {{.HostConfig.Memory}}' $(docker ps -q)",
  );
  expect(limits).toContain(`/torrust-tracker-1 ${2 * 1024 ** 3}\n`);
  expect(limits.match(/ [1-9]\d+$/gm)).toHaveLength(CONTAINERS.length);
});

step("every service's probe passes on both families", 2 * MINUTE, expectAllPass);

step("from outside, of all TCP ports only the topology's are open", 5 * MINUTE, async () => {
  for (const address of [host.address, host.container.machine.ipv6_address ?? ""]) {
    await expectOnlyOpen(address, [22, 80, 443], 4000);
  }
});

step("done again, nothing changes", 3 * MINUTE, async () => {
  const before = await host.exact();
  const { stdout, stderr } = await host.deployment.cli(`deploy --yes ${images}`);
  expect(stdout + stderr).toContain("nothing to do");
  expect(await host.exact()).toBe(before);
});

step("a changed announce interval recreates the tracker and no other service", 3 * MINUTE, async () => {
  const before = await containers();
  host.deployment.set("TORRUST_TRACKER_ANNOUNCE_INTERVAL", "600");
  expect((await host.deployment.cli(`deploy --application --yes ${images}`)).status).toBe(0);
  const after = await containers();
  expect(CONTAINERS.filter((name) => after.get(name) !== before.get(name))).toEqual(["tracker"]);
});

step("root can take over where another user has been", 3 * MINUTE, async () => {
  await host.container.sh("install -D -m 0600 /home/torrust/.ssh/authorized_keys /root/.ssh/authorized_keys");
  host.deployment.set("SSH_USER", "root");
  host.deployment.set("TORRUST_TRACKER_ANNOUNCE_INTERVAL", "900");
  const { status, stdout, stderr } = await host.deployment.cli(`deploy --yes ${images}`);
  expect(status).toBe(0);
  expect(stdout + stderr).not.toContain("nothing to do");
  expect((await host.deployment.cli("ssh -- id -un")).stdout).toBe("root\n");
});

step("a reboot brings everything back without help", 5 * MINUTE, async () => {
  await host.container.restart();
  await waitFor("every container to be healthy", 3 * MINUTE, async () => {
    const healthy = await host.container
      .sh("docker ps --filter health=healthy --format '{{.Names}}' | wc -l")
      .catch(() => "");
    return healthy.trim() === String(CONTAINERS.length);
  });
  await expectAllPass();
});
