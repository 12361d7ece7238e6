import { renderTemplate } from "../../render/engine";
import { env } from "../../render/escape";
import { mysqlComposeView, mysqlConfigView } from "../../render/views/mysql";
import { plainSecret } from "./plain-secret";
import { ROOT_OWNER, type SecretFile, type Service, type ServiceInput } from "./service";

/** User and group `mysql` of the official image. */
const OWNER = "999:999";

/** The MySQL beside the tracker. Its passwords are set once, when it makes its data. */
export function mysqlService(input: ServiceInput): Service {
  return {
    name: "mysql",
    config: new Map([["torrust.cnf", renderTemplate("mysql/torrust.cnf.hbs", mysqlConfigView(input))]]),
    compose: (configDigest) =>
      renderTemplate("mysql/service.yaml.hbs", mysqlComposeView(input, configDigest)),
    secretFiles: [secrets()],
    directories: [{ path: "mysql", owner: OWNER, mode: "0700" }],
  };
}

function secrets(): SecretFile {
  return {
    name: "mysql.env",
    owner: ROOT_OWNER,
    keys: ["TORRUST_TRACKER_DATABASE_PASSWORD", "MYSQL_ROOT_PASSWORD"],
    content: (reveal) =>
      [
        `MYSQL_PASSWORD=${env(plainSecret("TORRUST_TRACKER_DATABASE_PASSWORD", reveal))}\n`,
        `MYSQL_ROOT_PASSWORD=${env(plainSecret("MYSQL_ROOT_PASSWORD", reveal))}\n`,
      ].join(""),
  };
}
