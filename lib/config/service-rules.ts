import { servicePorts } from "../topology/ports";
import type { RuleFault } from "./rules";
import type { Values } from "./schema";
import { deploysMysql } from "./services";

/** What the services ask of each other. All faults at once. */
export function serviceFaults(values: Values): RuleFault[] {
  return [...databaseFaults(values), ...tlsFaults(values), ...monitoringFaults(values)];
}

/** Ports of the services that are switched on, for the rule that each socket has one owner. */
export function wantedPorts(values: Values): { key: string; port: number; what: string }[] {
  const url = values.TORRUST_TRACKER_DATABASE_URL;
  const uses = (key: string, wanted: boolean, ports: readonly (readonly [number, string])[]) =>
    wanted ? ports.map(([port, what]) => ({ key, port, what })) : [];
  return [
    ...(url.driver === "mysql"
      ? uses("TORRUST_TRACKER_DATABASE_URL", deploysMysql(values), [[url.port, "MySQL"]])
      : []),
    ...uses("TLS_MODE", values.TLS_MODE !== "off", [
      [servicePorts.http, "Caddy"],
      [servicePorts.https, "Caddy"],
      [servicePorts.caddyMetrics, "Caddy's metrics"],
    ]),
    ...uses("PROMETHEUS_ENABLED", values.PROMETHEUS_ENABLED, [
      [servicePorts.prometheus, "Prometheus"],
      [servicePorts.nodeExporter, "the host's exporter"],
    ]),
    ...uses("PROMETHEUS_ENABLED", values.PROMETHEUS_ENABLED && deploysMysql(values), [
      [servicePorts.mysqldExporter, "MySQL's exporter"],
    ]),
    ...uses("PROMETHEUS_ENABLED", values.PROMETHEUS_ENABLED && alertsAnybody(values), [
      [servicePorts.alertmanager, "Alertmanager"],
    ]),
    ...uses("GRAFANA_ENABLED", values.GRAFANA_ENABLED, [[servicePorts.grafana, "Grafana"]]),
  ];
}

function databaseFaults(values: Values): RuleFault[] {
  const url = values.TORRUST_TRACKER_DATABASE_URL;
  if (url.driver !== "mysql" || url.user !== "root") return [];
  return [
    {
      code: "CONFIG_DATABASE_ROOT",
      key: "TORRUST_TRACKER_DATABASE_URL",
      message: "the tracker would be root in its database",
      fix: "Give a user of its own, as in mysql://torrust@localhost/torrust_tracker.",
    },
  ];
}

function tlsFaults(values: Values): RuleFault[] {
  const { TLS_MODE: mode } = values;
  if (mode === "off") {
    return (["TORRUST_TRACKER_API_HOST_NAME", "GRAFANA_HOST_NAME"] as const).flatMap((key) =>
      values[key] === undefined
        ? []
        : [
            {
              code: "CONFIG_TLS_OFF",
              key,
              message: "would put a password on the net without TLS",
              fix: "Set TLS_MODE, or leave the name out and use SSH.",
            },
          ],
    );
  }
  return [...authorityFaults(values), ...siteNameFaults(values)];
}

function authorityFaults(values: Values): RuleFault[] {
  const { TLS_MODE: mode } = values;
  const faults: RuleFault[] = [];
  if (mode !== "internal" && values.SSL_EMAIL === undefined) {
    faults.push({
      code: "CONFIG_TLS_WITHOUT_MAIL",
      key: "SSL_EMAIL",
      message: `TLS_MODE=${mode} needs a mail address for the authority's account`,
      fix: "Set SSL_EMAIL.",
    });
  }
  if (mode !== "acme") {
    for (const key of ["TLS_ACME_DIRECTORY", "TLS_ACME_ROOT_FILE"] as const) {
      if (values[key] === undefined) continue;
      faults.push({
        code: "CONFIG_INVALID",
        key,
        message: `is only for TLS_MODE=acme; found TLS_MODE=${mode}`,
        fix: "Remove it, or set TLS_MODE=acme.",
      });
    }
  }
  return faults;
}

/** Each HTTP tracker, the API and Grafana need a name of their own: Caddy tells them apart by nothing else. */
function siteNameFaults(values: Values): RuleFault[] {
  const faults: RuleFault[] = [];
  const named = new Map<string, string>();
  const claim = (key: string, name: string, what: string): void => {
    const other = named.get(name);
    named.set(name, what);
    if (other === undefined) return;
    faults.push({
      code: "CONFIG_NAME_CLASH",
      key,
      message: `the name ${name} is wanted by ${other} and by ${what}`,
      fix: "Give each a name of its own.",
    });
  };
  const mixed = mixedFaults(values);
  for (const port of values.TORRUST_TRACKER_HTTP_PORTS) {
    const own = ownName(values, port);
    const name = own?.hostName ?? values.DOMAIN_NAME;
    if (name !== undefined) {
      const key = own === undefined ? "DOMAIN_NAME" : "TORRUST_TRACKER_HOST_NAMES";
      claim(key, name, `the HTTP tracker on port ${port}`);
      continue;
    }
    if (mixed.length > 0) continue;
    faults.push({
      code: "CONFIG_TLS_WITHOUT_NAME",
      key: "DOMAIN_NAME",
      message: `TLS_MODE=${values.TLS_MODE} needs a name for the HTTP tracker on port ${port}`,
      fix: "Set DOMAIN_NAME, or name the listener in TORRUST_TRACKER_HOST_NAMES.",
    });
  }
  const { TORRUST_TRACKER_API_HOST_NAME: api, GRAFANA_HOST_NAME: grafana } = values;
  if (api !== undefined) claim("TORRUST_TRACKER_API_HOST_NAME", api, "the API");
  if (grafana !== undefined) claim("GRAFANA_HOST_NAME", grafana, "Grafana");
  return [...faults, ...mixed];
}

/** Some HTTP trackers with a name and others without: the tracker has one setting for all of them. */
function mixedFaults(values: Values): RuleFault[] {
  if (values.DOMAIN_NAME !== undefined) return [];
  const ports = values.TORRUST_TRACKER_HTTP_PORTS;
  const direct = ports.filter((port) => ownName(values, port) === undefined);
  if (direct.length === 0 || direct.length === ports.length) return [];
  const proxied = ports.filter((port) => !direct.includes(port));
  return [
    {
      code: "CONFIG_TLS_MIXED",
      key: "TORRUST_TRACKER_HOST_NAMES",
      message: `the tracker takes the peers' addresses from a proxy for all of its HTTP listeners or for none; found names for ${proxied.join(", ")}, which go through Caddy, and none for ${direct.join(", ")}`,
      fix: "Name each HTTP listener, or set DOMAIN_NAME for the one without a name; or set TLS_MODE=off, and all are reached directly.",
    },
  ];
}

function ownName(values: Values, port: number): { readonly hostName: string } | undefined {
  return values.TORRUST_TRACKER_HOST_NAMES?.find(
    (name) => name.purpose === "http-tracker" && name.port === port,
  );
}

function monitoringFaults(values: Values): RuleFault[] {
  return [...orphanFaults(values), ...mailFaults(values)];
}

function orphanFaults(values: Values): RuleFault[] {
  const faults: RuleFault[] = [];
  if (values.GRAFANA_ENABLED && !values.PROMETHEUS_ENABLED) {
    faults.push({
      code: "CONFIG_GRAFANA_WITHOUT_PROMETHEUS",
      key: "GRAFANA_ENABLED",
      message: "Grafana has nothing to show without Prometheus",
      fix: "Set PROMETHEUS_ENABLED=true.",
    });
  }
  if (values.GRAFANA_HOST_NAME !== undefined && !values.GRAFANA_ENABLED) {
    faults.push({
      code: "CONFIG_INVALID",
      key: "GRAFANA_HOST_NAME",
      message: "names a Grafana that is switched off",
      fix: "Set GRAFANA_ENABLED=true, or remove the name.",
    });
  }
  if (alertsAnybody(values) && !values.PROMETHEUS_ENABLED) {
    faults.push({
      code: "CONFIG_ALERTS_WITHOUT_PROMETHEUS",
      key: values.ALERT_MAIL_TO === undefined ? "ALERT_WEBHOOK_URL" : "ALERT_MAIL_TO",
      message: "nothing raises alerts without Prometheus",
      fix: "Set PROMETHEUS_ENABLED=true.",
    });
  }
  return faults;
}

function mailFaults(values: Values): RuleFault[] {
  const needed = ["ALERT_MAIL_TO", "ALERT_MAIL_FROM", "ALERT_SMTP_HOST"] as const;
  if (needed.every((key) => values[key] === undefined)) return [];
  return needed
    .filter((key) => values[key] === undefined)
    .map((key) => ({
      code: "CONFIG_REQUIRED",
      key,
      message: `alerts by mail need ${key}`,
      fix: `Set ${needed.join(", ")}.`,
    }));
}

function alertsAnybody(values: Values): boolean {
  return values.ALERT_WEBHOOK_URL !== undefined || values.ALERT_MAIL_TO !== undefined;
}
