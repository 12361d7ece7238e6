import type { MysqlSettings, SecretKey, Settings, TrackerGeneration } from "../../config/settings";
import { renderTemplate } from "../../render/engine";
import { env, url } from "../../render/escape";
import { trackerComposeView } from "../../render/views/tracker-compose";
import { trackerTemplate, trackerView } from "../../render/views/tracker";
import { plainSecret } from "./plain-secret";
import { ROOT_OWNER, type SecretFile, type Service, type ServiceInput } from "./service";

/** Begins a variable that takes the place of a key in the tracker's file. */
const OVERRIDE = "TORRUST_TRACKER_CONFIG_OVERRIDE_";

type Reveal = (key: SecretKey) => string;

export function trackerService(input: ServiceInput): Service {
  const toml = renderTemplate(trackerTemplate(input.settings.tracker.generation), trackerView(input));
  return {
    name: "tracker",
    config: new Map([["tracker.toml", toml]]),
    compose: (configDigest) =>
      renderTemplate("tracker/service.yaml.hbs", trackerComposeView(input, configDigest)),
    secretFiles: [secrets(input.settings)],
    directories: [{ path: "tracker", owner: "1000:1000", mode: "0750" }],
  };
}

function secrets({ tracker, database }: Settings): SecretFile {
  const mysql = database.driver === "mysql" ? database : undefined;
  return {
    name: "tracker.env",
    owner: ROOT_OWNER,
    keys: ["TORRUST_TRACKER_API_TOKEN", ...(mysql ? (["TORRUST_TRACKER_DATABASE_PASSWORD"] as const) : [])],
    content: (reveal) =>
      [
        line("HTTP_API__ACCESS_TOKENS__ADMIN", plainSecret("TORRUST_TRACKER_API_TOKEN", reveal)),
        mysql ? databaseLine(mysql, tracker.generation, reveal) : "",
      ].join(""),
  };
}

/** Trackers until mid-2026 take the password in a URL only. */
function databaseLine(mysql: MysqlSettings, generation: TrackerGeneration, reveal: Reveal): string {
  const password = plainSecret("TORRUST_TRACKER_DATABASE_PASSWORD", reveal);
  if (generation === "develop-2026") return line("CORE__DATABASE__PASSWORD", password);
  const { user, host, port, name } = mysql;
  return line("CORE__DATABASE__PATH", `mysql://${url(user)}:${url(password)}@${host}:${port}/${name}`);
}

/** Quoted for the tracker as well, which would read a bare 123 or true as a number or a boolean. */
function line(key: string, value: string): string {
  return `${OVERRIDE}${key}=${env(`"${value}"`)}\n`;
}
