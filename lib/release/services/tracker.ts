import type { SecretKey } from "../../config/settings";
import { UserError } from "../../errors";
import { renderTemplate } from "../../render/engine";
import { env } from "../../render/escape";
import { trackerComposeView } from "../../render/views/tracker-compose";
import { trackerTemplate, trackerView } from "../../render/views/tracker";
import { ROOT_OWNER, type SecretFile, type Service, type ServiceInput } from "./service";

/** The variable that hands the tracker its API token instead of a key in its file. */
const API_TOKEN = "TORRUST_TRACKER_CONFIG_OVERRIDE_HTTP_API__ACCESS_TOKENS__ADMIN";

export function trackerService(input: ServiceInput): Service {
  const toml = renderTemplate(trackerTemplate(input.settings.tracker.generation), trackerView(input));
  return {
    name: "tracker",
    config: new Map([["tracker.toml", toml]]),
    compose: (configDigest) =>
      renderTemplate("tracker/service.yaml.hbs", trackerComposeView(input, configDigest)),
    secretFiles: [secrets()],
    directories: [{ path: "tracker", owner: "1000:1000", mode: "0750" }],
  };
}

function secrets(): SecretFile {
  return {
    name: "tracker.env",
    owner: ROOT_OWNER,
    keys: ["TORRUST_TRACKER_API_TOKEN"],
    content: (reveal) => `${API_TOKEN}=${env(text("TORRUST_TRACKER_API_TOKEN", reveal))}\n`,
  };
}

/** Quoted for the tracker as well, which would read a bare 123 or true as a number or a boolean. */
function text(key: SecretKey, reveal: (key: SecretKey) => string): string {
  const value = reveal(key);
  if (/^[\x21-\x7e]+$/.test(value) && !/["'\\]/.test(value)) return `"${value}"`;
  throw new UserError(
    "RELEASE_SECRET_UNUSABLE",
    `${key}: expected printable ASCII without blanks, quotes or backslashes`,
    { fix: "choose a value of letters and digits" },
  );
}
