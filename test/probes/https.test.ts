import type { Settings } from "../../lib/config/settings";
import { admissionTo } from "../../lib/probes/admission";
import { httpsChecks } from "../../lib/probes/https";
import type { Trust } from "../../lib/probes/trust";
import { Secret } from "../../lib/config/secret";
import { deriveTopology } from "../../lib/topology/topology";
import { settings } from "../release/fixtures";

const OF: Settings = settings({
  domain: { name: "tracker.example.org" },
  tls: {
    authority: { email: "admin@example.org", trusted: true },
    image: "caddy:2.10.2",
    apiHostName: "api.example.org",
    apiAllowedCidrs: [],
  },
  monitoring: {
    prometheus: { image: "prom/prometheus:v3.5.1", retention: "30d" },
    nodeExporter: { image: "prom/node-exporter:v1.9.1" },
    mysqldExporter: { image: "prom/mysqld-exporter:v0.17.2" },
    grafana: { image: "grafana/grafana:12.4.2", hostName: "grafana.example.org" },
  },
});

function checks(of: Settings, trust?: Trust, ipv6: string | null = null) {
  const admission = admissionTo("public", { apiBaseUrl: "", apiToken: new Secret("token") });
  const addresses = { ipv4: "192.0.2.1", ipv6, floating: [] };
  return httpsChecks({ settings: of, topology: deriveTopology(of), trust }, addresses, {
    admission,
    interval: 300,
  });
}

test("each site on each address by its certificate, by what is behind it and by its redirect; then HTTP/3", () => {
  const found = checks(OF, undefined, "2001:db8::1").map(({ name, target }) => `${name}  ${target}`);
  expect(found.filter((each) => each.includes("192.0.2.1"))).toEqual([
    "tls  192.0.2.1 tracker.example.org",
    "https announce  192.0.2.1 https://tracker.example.org/announce",
    "redirect  192.0.2.1 http://tracker.example.org",
    "tls  192.0.2.1 api.example.org",
    "api by name  192.0.2.1 https://api.example.org",
    "redirect  192.0.2.1 http://api.example.org",
    "tls  192.0.2.1 grafana.example.org",
    "grafana by name  192.0.2.1 https://grafana.example.org",
    "redirect  192.0.2.1 http://grafana.example.org",
    "http/3  192.0.2.1:443",
  ]);
  expect(found.filter((each) => each.includes("[2001:db8::1]"))).toHaveLength(10);
  expect(found).toHaveLength(20);
});

test("whose certificates a staging authority's are is told as skipped, once for each site", async () => {
  const chains = checks(OF, { unverified: true }).filter(({ name }) => name === "tls chain");
  expect(chains.map(({ target }) => target)).toEqual([
    "tracker.example.org",
    "api.example.org",
    "grafana.example.org",
  ]);
  expect(await chains[0]?.run(AbortSignal.timeout(1000))).toEqual({
    result: "skipped",
    detail: "not verified: no client trusts the certificates of a staging authority",
  });
});

test("nothing is asked of a Caddy that is not there", () => {
  expect(checks(settings({}))).toEqual([]);
});
