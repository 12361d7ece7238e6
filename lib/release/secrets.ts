import { Secret } from "../config/secret";
import type { SecretKey, Secrets } from "../config/settings";
import { UserError } from "../errors";
import { byteOrder } from "./digest";
import type { SecretFile } from "./services/service";

/** Begins a file in the payload; no line of an env file does. */
const MARK = "=== ";

/** What the files need, sorted, each once. */
export function secretKeysOf(files: readonly SecretFile[]): SecretKey[] {
  return [...new Set(files.flatMap(({ keys }) => keys))].sort(byteOrder);
}

/**
 * The secrets as the host stores them and reads them from standard input: for each file a line
 * `=== <name> <user>:<group>`, then its text.
 * @throws UserError RELEASE_SECRET_MISSING, RELEASE_SECRET_UNUSABLE
 */
export function secretsPayload(files: readonly SecretFile[], secrets: Secrets): Secret {
  for (const key of secretKeysOf(files)) {
    if (secrets[key]) continue;
    throw new UserError("RELEASE_SECRET_MISSING", `the release needs ${key}, which has no value`, {
      fix: `set ${key} in the environment's .env.secrets`,
    });
  }
  const reveal = (key: SecretKey): string => secrets[key]?.reveal() ?? "";
  const texts = [...files]
    .sort((one, other) => byteOrder(one.name, other.name))
    .map((file) => `${MARK}${file.name} ${file.owner}\n${file.content(reveal)}`);
  return new Secret(texts.join(""));
}
