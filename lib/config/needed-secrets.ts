import { ownMysql } from "../topology/own-mysql";
import type { SecretKey, Settings } from "./settings";

/** Generated secrets, and the service that each is for; on the host its env file and its data have that name. */
export const SECRET_HOLDERS = {
  TORRUST_TRACKER_API_TOKEN: "tracker",
  TORRUST_TRACKER_DATABASE_PASSWORD: "mysql",
  MYSQL_ROOT_PASSWORD: "mysql",
  GRAFANA_ADMIN_PASSWORD: "grafana",
} as const satisfies Partial<Record<SecretKey, string>>;
export type GeneratedSecretKey = keyof typeof SECRET_HOLDERS;

/** Secrets that are made when they are not set anywhere: nobody but the machine needs to know them. */
export function generatedSecretKeys(settings: Settings): readonly GeneratedSecretKey[] {
  return [
    "TORRUST_TRACKER_API_TOKEN",
    ...(ownMysql(settings) ? (["TORRUST_TRACKER_DATABASE_PASSWORD", "MYSQL_ROOT_PASSWORD"] as const) : []),
    ...(settings.monitoring?.grafana ? (["GRAFANA_ADMIN_PASSWORD"] as const) : []),
  ];
}

/** Secrets of somebody else's service: only a person can give them. */
export function givenSecretKeys(settings: Settings): readonly SecretKey[] {
  const { machine, database, monitoring } = settings;
  const foreignMysql = database.driver === "mysql" && !ownMysql(settings);
  return [
    ...(machine.provider === "hetzner" ? (["HCLOUD_TOKEN"] as const) : []),
    ...(foreignMysql ? (["TORRUST_TRACKER_DATABASE_PASSWORD"] as const) : []),
    ...(monitoring?.alertmanager?.mail?.user === undefined ? [] : (["ALERT_SMTP_PASSWORD"] as const)),
  ];
}
