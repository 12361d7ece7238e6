import { ownMysql } from "../../topology/own-mysql";
import { readTemplate, renderTemplate } from "../../render/engine";
import { hasOwnMetrics, prometheusComposeView, prometheusConfigView } from "../../render/views/prometheus";
import { NOBODY, monitoringOf } from "./monitoring";
import type { SecretFile, Service, ServiceInput } from "./service";

export function prometheusService(input: ServiceInput): Service {
  const { prometheus } = monitoringOf(input);
  return {
    name: "prometheus",
    config: new Map([
      ["prometheus.yml", renderTemplate("prometheus/prometheus.yml.hbs", prometheusConfigView(input))],
      ...ruleFiles(input).map((name): [string, string] => [
        `rules/${name}`,
        readTemplate(`prometheus/rules/${name}`),
      ]),
    ]),
    compose: (configDigest) =>
      renderTemplate("prometheus/service.yaml.hbs", prometheusComposeView(input, prometheus, configDigest)),
    secretFiles: hasOwnMetrics(input) ? [trackerToken] : [],
    directories: [{ path: "prometheus", owner: NOBODY, mode: "0750" }],
  };
}

/** Rules about what is there: one about a service that is switched off would never be silent. */
function ruleFiles({ settings }: ServiceInput): string[] {
  const { tls, monitoring } = settings;
  return [
    "host.yaml",
    "monitoring.yaml",
    "tracker.yaml",
    ...(monitoring?.alertmanager ? ["alertmanager.yaml"] : []),
    ...(tls ? ["https.yaml"] : []),
    ...(ownMysql(settings) ? ["mysql.yaml"] : []),
  ];
}

const trackerToken: SecretFile = {
  name: "prometheus-tracker-token",
  owner: NOBODY,
  keys: ["TORRUST_TRACKER_API_TOKEN"],
  content: (reveal) => `${reveal("TORRUST_TRACKER_API_TOKEN")}\n`,
};
