import type { SecretKey, Settings } from "./settings";

/** Secrets that are made for a first machine when they are not set: nobody but the machine needs to know them. */
export function generatedSecretKeys({ database, monitoring }: Settings): readonly SecretKey[] {
  const ownMysql = database.driver === "mysql" && database.server !== undefined;
  return [
    "TORRUST_TRACKER_API_TOKEN",
    ...(ownMysql ? (["TORRUST_TRACKER_DATABASE_PASSWORD", "MYSQL_ROOT_PASSWORD"] as const) : []),
    ...(monitoring?.grafana ? (["GRAFANA_ADMIN_PASSWORD"] as const) : []),
  ];
}

/** Secrets of somebody else's service: only a person can give them. */
export function givenSecretKeys({ machine, database, monitoring }: Settings): readonly SecretKey[] {
  const foreignMysql = database.driver === "mysql" && database.server === undefined;
  return [
    ...(machine.provider === "hetzner" ? (["HCLOUD_TOKEN"] as const) : []),
    ...(foreignMysql ? (["TORRUST_TRACKER_DATABASE_PASSWORD"] as const) : []),
    ...(monitoring?.alertmanager?.mail?.user === undefined ? [] : (["ALERT_SMTP_PASSWORD"] as const)),
  ];
}
