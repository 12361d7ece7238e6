import type { AlertmanagerSettings, SecretKey } from "../../config/settings";
import { UserError } from "../../errors";
import { renderTemplate } from "../../render/engine";
import {
  SMTP_SECRET,
  WEBHOOK_SECRET,
  alertmanagerComposeView,
  alertmanagerConfigView,
} from "../../render/views/alertmanager";
import { NOBODY, monitoringOf } from "./monitoring";
import type { SecretFile, Service, ServiceInput } from "./service";

export function alertmanagerService(input: ServiceInput): Service {
  const { alertmanager } = monitoringOf(input);
  if (!alertmanager) throw new Error("Alertmanager was made without its settings");
  const config = renderTemplate("alertmanager/alertmanager.yml.hbs", alertmanagerConfigView(alertmanager));
  return {
    name: "alertmanager",
    config: new Map([["alertmanager.yml", config]]),
    compose: (configDigest) =>
      renderTemplate(
        "alertmanager/service.yaml.hbs",
        alertmanagerComposeView(input, alertmanager, configDigest),
      ),
    secretFiles: secretFiles(alertmanager),
    directories: [{ path: "alertmanager", owner: NOBODY, mode: "0750" }],
  };
}

function secretFiles({ webhook, mail }: AlertmanagerSettings): SecretFile[] {
  return [
    ...(webhook ? [oneLine(WEBHOOK_SECRET.name, "ALERT_WEBHOOK_URL")] : []),
    ...(mail?.user === undefined ? [] : [oneLine(SMTP_SECRET.name, "ALERT_SMTP_PASSWORD")]),
  ];
}

/** Alertmanager takes a file's text without the blanks around it. */
function oneLine(name: string, key: SecretKey): SecretFile {
  return {
    name,
    owner: NOBODY,
    keys: [key],
    content: (reveal) => {
      const value = reveal(key);
      if (value === value.trim() && !value.includes("\n")) return `${value}\n`;
      throw new UserError(
        "RELEASE_SECRET_UNUSABLE",
        `${key}: expected one line without blanks at its ends, since it is read from a file`,
        { fix: `correct ${key} in the environment's .env.secrets` },
      );
    },
  };
}
