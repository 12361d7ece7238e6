import type { Values } from "./schema";
import type { AlertmanagerSettings, DatabaseSettings, MonitoringSettings, TlsSettings } from "./settings";

/** Let's Encrypt's staging authority, https://letsencrypt.org/docs/staging-environment/. */
const LETS_ENCRYPT_STAGING = "https://acme-staging-v02.api.letsencrypt.org/directory";

/** Names of this very machine: the database there is ours to deploy. */
const OWN_NAMES = ["localhost", "127.0.0.1"];

/** Whether the database's URL names a MySQL that is deployed beside the tracker. */
export function deploysMysql(values: Values): boolean {
  const url = values.TORRUST_TRACKER_DATABASE_URL;
  return url.driver === "mysql" && OWN_NAMES.includes(url.host);
}

export function databaseSettings(values: Values): DatabaseSettings {
  const url = values.TORRUST_TRACKER_DATABASE_URL;
  if (url.driver === "sqlite" || !deploysMysql(values)) return url;
  return { ...url, host: "127.0.0.1", server: { image: values.MYSQL_IMAGE } };
}

export function tlsSettings(values: Values): TlsSettings | undefined {
  const mode = values.TLS_MODE;
  if (mode === "off") return undefined;
  return {
    authority:
      mode === "internal"
        ? "internal"
        : {
            email: values.SSL_EMAIL ?? "",
            directory: mode === "acme-staging" ? LETS_ENCRYPT_STAGING : values.TLS_ACME_DIRECTORY,
            rootFile: values.TLS_ACME_ROOT_FILE,
            trusted: mode === "acme",
          },
    image: values.CADDY_IMAGE,
    apiHostName: values.TORRUST_TRACKER_API_HOST_NAME,
    apiAllowedCidrs: values.TORRUST_TRACKER_API_ALLOWED_CIDRS,
  };
}

export function monitoringSettings(values: Values): MonitoringSettings | undefined {
  if (!values.PROMETHEUS_ENABLED) return undefined;
  return {
    prometheus: { image: values.PROMETHEUS_IMAGE, retention: values.PROMETHEUS_RETENTION_TIME },
    nodeExporter: { image: values.NODE_EXPORTER_IMAGE },
    mysqldExporter: { image: values.MYSQLD_EXPORTER_IMAGE },
    alertmanager: alertmanagerSettings(values),
    grafana: values.GRAFANA_ENABLED
      ? { image: values.GRAFANA_IMAGE, hostName: values.GRAFANA_HOST_NAME }
      : undefined,
  };
}

function alertmanagerSettings(values: Values): AlertmanagerSettings | undefined {
  const { ALERT_MAIL_TO: to, ALERT_MAIL_FROM: from, ALERT_SMTP_HOST: smarthost } = values;
  const webhook = values.ALERT_WEBHOOK_URL !== undefined;
  const mail =
    to !== undefined && from !== undefined && smarthost !== undefined
      ? { to, from, smarthost, user: values.ALERT_SMTP_USER }
      : undefined;
  return webhook || mail ? { image: values.ALERTMANAGER_IMAGE, webhook, mail } : undefined;
}
