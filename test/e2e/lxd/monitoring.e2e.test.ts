import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Secret } from "../../../lib/config/secret";
import { expectTcpClosed } from "../../../lib/probes/closed-ports";
import { type ReleaseBundle, buildRelease } from "../../../lib/release/bundle";
import { isConfigured, isReleased } from "../../../lib/release/host-status";
import { deriveTopology } from "../../../lib/topology/topology";
import { TEST_IMAGES } from "../../images/images";
import { loadTestImages } from "../../images/load";
import { MONITORING, MYSQL, contentOf, settings } from "../../release/fixtures";
import { TOOLCHAIN, TestHost } from "./host";
import { waitFor } from "./lxc";
import { HOST_NAME, PrometheusApi, announceUntil, metricsOf } from "./monitored";

/** One scenario on one host, in order. Grafana's image cannot be had here: its dashboards are asked for it. */
const host = new TestHost();
const IMAGES = [
  "prometheus",
  "node-exporter",
  "alertmanager",
  "caddy",
  "mariadb",
  "mysqld-exporter",
] as const;
const database = { ...MYSQL, server: { image: TEST_IMAGES.mariadb.reference } };
const stack = {
  database,
  domain: { name: HOST_NAME },
  tls: { authority: "internal", image: TEST_IMAGES.caddy.reference, apiAllowedCidrs: [] },
} as const;
const plain = settings(stack);
const monitored = settings({
  ...stack,
  monitoring: {
    prometheus: { ...MONITORING.prometheus, image: TEST_IMAGES.prometheus.reference },
    nodeExporter: { image: TEST_IMAGES["node-exporter"].reference },
    mysqldExporter: { image: TEST_IMAGES["mysqld-exporter"].reference },
    alertmanager: { image: TEST_IMAGES.alertmanager.reference, webhook: true },
  },
});
const TOKEN = "token-of-this-test";
const HOOK = "http://127.0.0.1:9999/hook-with-a-token";
const SECRETS = {
  TORRUST_TRACKER_API_TOKEN: new Secret(TOKEN),
  TORRUST_TRACKER_DATABASE_PASSWORD: new Secret("p@ss:w/rd"),
  MYSQL_ROOT_PASSWORD: new Secret("r00t"),
  ALERT_WEBHOOK_URL: new Secret(HOOK),
};
const EVERYTHING = ["configure", "release"];
const DASHBOARDS = join(__dirname, "../../../templates/grafana/dashboards");

/** What a container has no figures of, and why. */
const WITHOUT_FIGURES: Readonly<Record<string, string>> = {};

const traffic = new AbortController();
const prometheus = () => new PrometheusApi(host.container);
const sh = (line: string) => host.container.sh(line);

/** The release of these settings, whose waits are short. */
function hastened(): ReleaseBundle {
  const props = {
    settings: monitored,
    topology: deriveTopology(monitored),
    machine: host.container.machine,
    deployerVersion: "0.0.0",
  };
  const rendered = buildRelease(props);
  const replaced = (path: string, from: RegExp, to: string): [string, string] => [
    path,
    contentOf(rendered, path).replace(from, to),
  ];
  const texts = new Map([
    replaced("config/prometheus/prometheus.yml", /interval: 15s/g, "interval: 3s"),
    replaced("config/alertmanager/alertmanager.yml", /(group_wait|group_interval): \w+/g, "$1: 1s"),
    replaced("config/prometheus/rules/tracker.yaml", /for: 1m/g, "for: 1s"),
  ]);
  return buildRelease({ ...props, overrides: { directory: "overrides", texts } });
}

const Dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
});

/** Every expression of a dashboard, over a rate's interval as Grafana would choose it. */
function expressionsOf(file: string): string[] {
  const { panels } = Dashboard.parse(JSON.parse(readFileSync(join(DASHBOARDS, file), "utf8")));
  return panels.flatMap(({ targets }) =>
    targets.map(({ expr }) => expr.replaceAll("$__rate_interval", "1m")),
  );
}

jest.setTimeout(300_000);
beforeAll(async () => {
  await host.start("torrust-test-monitoring");
  await loadTestImages(host.container, IMAGES, join(TOOLCHAIN, "images"));
}, 600_000);
afterAll(async () => {
  traffic.abort();
  await host.remove();
});

test("what watches is deployed beside the tracker, and every target is up", async () => {
  const bundle = hastened();
  const { status, output } = await host.deliver(bundle, SECRETS, EVERYTHING, true);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).not.toContain(HOOK);
  const found = await host.status(bundle, SECRETS);
  expect([isConfigured(found, bundle), isReleased(found, bundle)]).toEqual([true, true]);
  const { ipv4_address, ipv6_address } = host.container.machine;
  void announceUntil(traffic.signal, [ipv4_address, ...(ipv6_address === null ? [] : [ipv6_address])]);
  await waitFor("all targets up", 60, async () =>
    Object.values(await prometheus().targets()).every((health) => health === "up") ? true : undefined,
  );
  expect(await prometheus().targets()).toEqual({
    alertmanager: "up",
    caddy: "up",
    mysql: "up",
    node: "up",
    prometheus: "up",
  });
});

test("the timer brings the tracker's statistics: announces by each protocol over each family", async () => {
  const counted = "count(rate(torrust_tracker_announces_total[1m]) > 0)";
  await waitFor("announces of four kinds", 90, async () =>
    (await prometheus().value(counted)) === 4 ? true : undefined,
  );
  expect(await prometheus().value("torrust_tracker_up")).toBe(1);
  await waitFor("certificates on both families", 90, async () =>
    (await prometheus().value("count(torrust_https_certificate_not_after_seconds > time())")) === 2
      ? true
      : undefined,
  );
  expect(await sh("journalctl --no-pager -u torrust-stats.service")).not.toContain(TOKEN);
});

test.each(readdirSync(DASHBOARDS))("every panel of %s has something to show", async (file) => {
  const found = await prometheus().series(expressionsOf(file));
  const empty = [...found].filter(([expr, count]) => count === 0 && !(expr in WITHOUT_FIGURES));
  expect(empty).toEqual([]);
  expect([...found.values()].filter((count) => typeof count === "string")).toEqual([]);
});

test("every rule is evaluated, and each figure that it looks at is there", async () => {
  const rules = await prometheus().rules();
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter(({ health }) => health !== "ok")).toEqual([]);
  const metrics = [...new Set(rules.flatMap(({ query }) => metricsOf(query)))];
  const found = await prometheus().series(metrics);
  expect(metrics.filter((metric) => found.get(metric) === 0 && !(metric in WITHOUT_FIGURES))).toEqual([]);
});

test("delivered again, nothing changes", async () => {
  const before = await host.snapshot();
  const { status, output } = await host.deliver(hastened(), SECRETS, EVERYTHING);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(output).toContain("changed=0");
  expect(await host.snapshot()).toEqual(before);
});

test("nothing of it can be reached from outside", async () => {
  const { ipv4_address, ipv6_address } = host.container.machine;
  for (const address of [ipv4_address, ...(ipv6_address === null ? [] : [ipv6_address])]) {
    await expectTcpClosed({ address, ports: [3000, 9090, 9093, 9094, 9100, 9104], controlPorts: [443] });
  }
  expect(await sh("ss -Hltn 'sport >= :9000 and sport <= :9200' | awk '{ print $4 }' | sort")).toBe(
    ["127.0.0.1:9090", "127.0.0.1:9093", "127.0.0.1:9100", "127.0.0.1:9104", ""].join("\n"),
  );
});

test("a tracker that is stopped is an alert at the webhook; meanwhile a new Prometheus has the old figures", async () => {
  await sh(`systemd-run --quiet --unit hook python3 -c '
import http.server
class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        open("/root/alerts", "ab").write(self.path.encode() + b" " + self.rfile.read(int(self.headers["Content-Length"])) + b"\\n")
        self.send_response(200)
        self.end_headers()
http.server.HTTPServer(("127.0.0.1", 9999), Hook).serve_forever()'`);
  traffic.abort();
  await sh("docker kill torrust-tracker-1");
  // What ended seconds ago: a scrape that is under way is stored after it has begun.
  const end = await prometheus().value("vector(time() - 10)");
  const seen = `count_over_time(torrust_tracker_up[10m] @ ${String(end)})`;
  const before = await prometheus().value(seen);
  await sh(
    "docker compose --progress quiet -p torrust -f /opt/torrust/current/compose.yaml up -d --force-recreate prometheus",
  );
  const after = await waitFor("Prometheus again", 30, () =>
    prometheus()
      .value(seen)
      .catch(() => undefined),
  );
  expect(after).toBe(before);

  const alert = await waitFor("an alert at the webhook", 150, async () => {
    const text = await sh("cat /root/alerts 2>/dev/null || true");
    return text.split("\n").find((line) => line.includes("TrackerDown"));
  });
  expect(alert).toMatch(/^\/hook-with-a-token \{/);
  expect(JSON.parse(alert.slice(alert.indexOf(" ") + 1))).toMatchObject({
    status: "firing",
    commonLabels: { machine: HOST_NAME },
    alerts: [{ labels: { alertname: "TrackerDown", severity: "critical" } }],
  });
});

test("without monitoring nothing of it stays but its data", async () => {
  const { status, output } = await host.deliver(host.bundle(plain), SECRETS, EVERYTHING);
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(await sh("docker ps --format '{{.Names}}' | sort")).toBe(
    "torrust-caddy-1\ntorrust-mysql-1\ntorrust-tracker-1\n",
  );
  expect(
    await sh("find /etc/systemd /opt/torrust/bin -name 'torrust-stats*' -o -name 'torrust-certificates*'"),
  ).toBe("");
  expect(await sh("systemctl list-timers --all --no-legend 'torrust-*'")).toBe("");
  expect(await sh("ls /opt/torrust/shared/secrets")).toBe("digest.key\nmysql.env\ntracker.env\n");
});
