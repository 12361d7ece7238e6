import { ownMysql } from "../../topology/own-mysql";
import { readTemplate, renderTemplate } from "../../render/engine";
import { env } from "../../render/escape";
import { grafanaComposeView, grafanaConfigView } from "../../render/views/grafana";
import { monitoringOf } from "./monitoring";
import { ROOT_OWNER, type SecretFile, type Service, type ServiceInput } from "./service";

/** User `grafana` of the official image. */
const OWNER = "472:0";

export function grafanaService(input: ServiceInput): Service {
  const { grafana } = monitoringOf(input);
  if (!grafana) throw new Error("Grafana was made without its settings");
  return {
    name: "grafana",
    config: new Map([
      ["provisioning/dashboards/torrust.yaml", renderTemplate("grafana/dashboards.yaml.hbs", {})],
      [
        "provisioning/datasources/prometheus.yaml",
        renderTemplate("grafana/datasource.yaml.hbs", grafanaConfigView(input)),
      ],
      ...dashboards(input).map((name): [string, string] => [
        `dashboards/${name}`,
        readTemplate(`grafana/dashboards/${name}`),
      ]),
    ]),
    compose: (configDigest) =>
      renderTemplate("grafana/service.yaml.hbs", grafanaComposeView(input, grafana, configDigest)),
    secretFiles: [adminPassword],
    directories: [{ path: "grafana", owner: OWNER, mode: "0750" }],
  };
}

/** Of what is there: a panel without figures looks like a fault. */
function dashboards({ settings }: ServiceInput): string[] {
  return [
    "host.json",
    "tracker.json",
    ...(settings.tls ? ["https.json"] : []),
    ...(ownMysql(settings) ? ["mysql.json"] : []),
  ];
}

const adminPassword: SecretFile = {
  name: "grafana.env",
  owner: ROOT_OWNER,
  keys: ["GRAFANA_ADMIN_PASSWORD"],
  content: (reveal) => `GF_SECURITY_ADMIN_PASSWORD=${env(reveal("GRAFANA_ADMIN_PASSWORD"))}\n`,
};
