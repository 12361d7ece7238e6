import type { Secrets } from "../config/settings";
import { url } from "../render/escape";

/** Shorter ones are no secrets worth the name, and would make words unreadable. */
const SHORTEST = 6;

/** A tool's words without any of the environment's secrets, nor the password of a connection's URL. */
export function redact(text: string, secrets: Secrets): string {
  const values = Object.values(secrets).flatMap((secret) => {
    const value = secret.reveal();
    const [, password = ""] = /:\/\/[^:@/]*:(.*)@/.exec(value) ?? [];
    // As a URL of the tracker's and as Ansible's JSON have it.
    const forms = [value, password].flatMap((each) => [each, url(each), JSON.stringify(each).slice(1, -1)]);
    return forms.filter((form) => form.length >= SHORTEST);
  });
  return values
    .sort((a, b) => b.length - a.length)
    .reduce((shown, value) => shown.replaceAll(value, "[secret]"), text);
}
