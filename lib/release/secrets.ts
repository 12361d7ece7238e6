import type { Secrets } from "../config/settings";
import { Secret } from "../config/secret";
import { UserError } from "../errors";
import { env } from "../render/escape";
import type { ReleaseManifest } from "./bundle";

/** The variable that hands the tracker its API token instead of a key in its file. */
const API_TOKEN = "TORRUST_TRACKER_CONFIG_OVERRIDE_HTTP_API__ACCESS_TOKENS__ADMIN";

/**
 * The env file of the tracker's secrets, as the host stores it and reads it from standard input.
 * @throws UserError RELEASE_SECRET_MISSING, RELEASE_SECRET_UNUSABLE
 */
export function secretsPayload(manifest: ReleaseManifest, secrets: Secrets): Secret {
  for (const key of manifest.secrets) {
    if (!secrets[key]) {
      throw new UserError("RELEASE_SECRET_MISSING", `the release needs ${key}, which has no value`, {
        fix: `set ${key} in the environment's .env.secrets`,
      });
    }
  }
  const token = secrets.TORRUST_TRACKER_API_TOKEN?.reveal() ?? "";
  // Quoted for the tracker as well, which would read a bare 123 or true as a number or a boolean.
  if (!/^[\x21-\x7e]+$/.test(token) || /["'\\]/.test(token)) {
    throw new UserError(
      "RELEASE_SECRET_UNUSABLE",
      "TORRUST_TRACKER_API_TOKEN: expected printable ASCII without blanks, quotes or backslashes",
      { fix: "choose a token of letters and digits" },
    );
  }
  return new Secret(`${API_TOKEN}=${env(`"${token}"`)}\n`);
}
