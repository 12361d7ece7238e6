import { parse } from "yaml";
import { z } from "zod";
import { Secret } from "../../lib/config/secret";
import type { Settings } from "../../lib/config/settings";
import { secretsPayload } from "../../lib/release/secrets";
import { HETZNER, MONITORING, MYSQL, contentOf, release, settings } from "./fixtures";
import { userErrorOf } from "./user-error-of";

const WATCHED = settings({ database: MYSQL, monitoring: MONITORING });
const NAMED: Settings = {
  ...WATCHED,
  domain: { name: "tracker.example.org", listenerNames: [] },
  tls: { authority: "internal", image: "caddy:2.10.2", apiAllowedCidrs: [] },
};
const LATER: Settings = { ...WATCHED, tracker: { ...WATCHED.tracker, generation: "develop-2026" } };
const WATCHERS = ["prometheus", "node-exporter", "mysqld-exporter", "alertmanager", "grafana"];
const USERS: Readonly<Record<string, string>> = { grafana: "472:0", "node-exporter": "65533:65533" };
const SECRETS = {
  TORRUST_TRACKER_API_TOKEN: new Secret("the-token"),
  TORRUST_TRACKER_DATABASE_PASSWORD: new Secret("the-password"),
  MYSQL_ROOT_PASSWORD: new Secret("root"),
  GRAFANA_ADMIN_PASSWORD: new Secret("it's $HOME"),
  ALERT_WEBHOOK_URL: new Secret("https://hooks.example.org/T0K3N"),
  ALERT_SMTP_PASSWORD: new Secret("p@ss word"),
};

const Compose = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      environment: z.record(z.string(), z.unknown()).optional(),
      user: z.string().optional(),
      pid: z.string().optional(),
      command: z.array(z.string()).optional(),
      volumes: z.array(z.string()).optional(),
    }),
  ),
});

const Scraped = z.object({ scrape_configs: z.array(z.unknown()) });

function servicesOf(of: Settings) {
  return Compose.parse(parse(contentOf(release(of), "compose.yaml"))).services;
}

test("without monitoring nothing of it is there", () => {
  const plain = release(settings({ database: MYSQL }));
  const named = [...plain.files].filter(([path, { content }]) =>
    /prometheus|grafana|alertmanager|exporter|torrust-stats\.|torrust-certificates\./.test(
      /compose|sockets|directories/.test(path) ? content : path,
    ),
  );
  expect(named.map(([path]) => path)).toEqual([]);
});

test("each watcher is nobody special, with nothing to write to but its data", () => {
  const services = servicesOf(NAMED);
  for (const name of WATCHERS) {
    expect(services[name]).toMatchObject({
      user: USERS[name] ?? "65534:65534",
      network_mode: "host",
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
      read_only: true,
      restart: "unless-stopped",
    });
    expect(services[name]).toHaveProperty("mem_limit");
    expect(services[name]).toHaveProperty("pids_limit");
    expect(services[name]).not.toHaveProperty("ports");
    const writable = services[name]?.volumes?.filter((volume) => !/:ro\b/.test(volume)) ?? [];
    expect(writable.filter((volume) => !volume.startsWith(`/opt/torrust/shared/data/${name}:`))).toEqual([]);
  }
});

test("whoever sees the host's processes shares its user with no other container", () => {
  const services = Object.values(servicesOf(NAMED));
  const seeing = services.filter(({ pid }) => pid === "host").map(({ user }) => user);
  expect(seeing).toEqual(["65533:65533"]);
  expect(services.filter(({ user }) => user === seeing[0])).toHaveLength(1);
});

test("Prometheus can be changed by nobody through its own port", () => {
  const command = servicesOf(WATCHED).prometheus?.command ?? [];
  expect(command).toContain("--web.listen-address=127.0.0.1:9090");
  expect(command).toContain("--storage.tsdb.retention.time=30d");
  expect(command.filter((word) => /admin-api|lifecycle|remote-write/.test(word))).toEqual([]);
});

test.each([
  ["through SSH", WATCHED, "http://localhost:3000/", "false"],
  ["by its name", NAMED, "https://grafana.example.org/", "true"],
])("Grafana reached %s knows its own URL", (_, of, url, secure) => {
  expect(servicesOf(of).grafana?.environment).toMatchObject({
    GF_SERVER_ROOT_URL: url,
    GF_SECURITY_COOKIE_SECURE: secure,
    GF_SERVER_HTTP_ADDR: "127.0.0.1",
    GF_AUTH_ANONYMOUS_ENABLED: "false",
    GF_USERS_ALLOW_SIGN_UP: "false",
  });
});

test("secrets are files, each for who reads it", () => {
  const bundle = release(LATER);
  const payload = secretsPayload(bundle.secretFiles, SECRETS).reveal();
  expect(payload).toContain(
    "=== alertmanager-smtp-password 65534:65534\np@ss word\n=== alertmanager-webhook-url 65534:65534\nhttps://hooks.example.org/T0K3N\n=== grafana.env 0:0\nGF_SECURITY_ADMIN_PASSWORD='it\\'s $HOME'\n",
  );
  expect(payload).toContain("=== mysqld-exporter.env 0:0\nMYSQLD_EXPORTER_PASSWORD='the-password'\n");
  expect(payload).toContain("=== prometheus-tracker-token 65534:65534\nthe-token\n");
});

test("a secret that its file cannot carry is refused", () => {
  const { secretFiles } = release(WATCHED);
  const blank = { ...SECRETS, ALERT_SMTP_PASSWORD: new Secret(" ends with blanks ") };
  expect(userErrorOf(() => secretsPayload(secretFiles, blank)).code).toBe("RELEASE_SECRET_UNUSABLE");
});

test("a later tracker's own metrics are asked for with its token; release 3.0.0 has none", () => {
  const config = (of: Settings) => contentOf(release(of), "config/prometheus/prometheus.yml");
  expect(config(WATCHED)).not.toContain("/api/v1/metrics");
  expect(release(WATCHED).secretFiles.map(({ name }) => name)).not.toContain("prometheus-tracker-token");
  const { scrape_configs } = Scraped.parse(parse(config(LATER)));
  expect(scrape_configs).toContainEqual({
    job_name: "tracker",
    metrics_path: "/api/v1/metrics",
    params: { format: ["prometheus"] },
    authorization: { credentials_file: "/run/secrets/tracker-token" },
    static_configs: [{ targets: ["127.0.0.1:1212"] }],
  });
  const unit = (of: Settings) => contentOf(release(of), "host/etc/systemd/system/torrust-stats.service");
  expect([unit(WATCHED), unit(LATER)].map((text) => /ExecStart=.* (\w+)$/m.exec(text)?.[1])).toEqual([
    "query",
    "header",
  ]);
});

test("certificates are looked at where clients are shown them: on a floating address, where the name has one", () => {
  const unit = contentOf(
    release({ ...HETZNER, tls: NAMED.tls, monitoring: MONITORING }),
    "host/etc/systemd/system/torrust-certificates.service",
  );
  expect(/^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(" ").slice(1)).toEqual([
    "443",
    "http1.example.org=192.0.2.3,2001:db8:2::1",
    "grafana.example.org=192.0.2.1,2001:db8::1",
  ]);
});

test("rules and dashboards are about what is there", () => {
  const filesOf = (of: Settings) =>
    [...release(of).files.keys()].filter((path) => /rules\/|dashboards\/\w+\.json/.test(path)).sort();
  const small = settings({
    monitoring: { ...MONITORING, alertmanager: undefined },
  });
  expect(filesOf(small)).toEqual([
    "config/grafana/dashboards/host.json",
    "config/grafana/dashboards/tracker.json",
    "config/prometheus/rules/host.yaml",
    "config/prometheus/rules/monitoring.yaml",
    "config/prometheus/rules/tracker.yaml",
  ]);
  expect(filesOf(NAMED)).toHaveLength(10);
});

const Dashboard = z.object({
  uid: z.string(),
  panels: z.array(
    z.object({
      id: z.number(),
      datasource: z.object({ uid: z.literal("prometheus") }),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.object({ refId: z.string(), expr: z.string() })).min(1),
    }),
  ),
});

test("each dashboard has panels of its own, which neither overlap nor ask another source", () => {
  const texts = [...release(NAMED).files].filter(([path]) => /dashboards\/\w+\.json/.test(path));
  const dashboards = texts.map(([, { content }]) => Dashboard.parse(JSON.parse(content)));
  expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(4);
  for (const { panels } of dashboards) {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, index) => `${x + (index % w)} ${y + Math.floor(index / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
  }
});
