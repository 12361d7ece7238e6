import { ownMysql } from "../../topology/own-mysql";
import { renderTemplate } from "../../render/engine";
import { env } from "../../render/escape";
import { mysqldExporterView } from "../../render/views/mysqld-exporter";
import { monitoringOf } from "./monitoring";
import { plainSecret } from "./plain-secret";
import { ROOT_OWNER, type SecretFile, type Service, type ServiceInput } from "./service";

export function mysqldExporterService(input: ServiceInput): Service {
  const { image } = monitoringOf(input).mysqldExporter;
  const mysql = ownMysql(input.settings);
  if (!mysql) throw new Error("the exporter of MySQL was made without its database");
  return {
    name: "mysqld-exporter",
    config: new Map(),
    compose: () =>
      renderTemplate("mysqld-exporter/service.yaml.hbs", mysqldExporterView(input, image, mysql)),
    secretFiles: [password],
    directories: [],
  };
}

const password: SecretFile = {
  name: "mysqld-exporter.env",
  owner: ROOT_OWNER,
  keys: ["TORRUST_TRACKER_DATABASE_PASSWORD"],
  content: (reveal) =>
    `MYSQLD_EXPORTER_PASSWORD=${env(plainSecret("TORRUST_TRACKER_DATABASE_PASSWORD", reveal))}\n`,
};
