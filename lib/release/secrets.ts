import { Secret } from "../config/secret";
import type { SecretKey, Secrets } from "../config/settings";
import { UserError } from "../errors";
import { byteOrder } from "./digest";
import type { SecretFile } from "./services/service";

/** Begins a file in the payload; no line of a file may. */
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
    .map((file) => `${MARK}${file.name} ${file.owner}\n${unmarked(file, file.content(reveal))}`);
  return new Secret(texts.join(""));
}

/** The host would take such a line for the beginning of another file, with an owner of its own. */
function unmarked({ name, keys }: SecretFile, content: string): string {
  if (!content.split("\n").some((line) => line.startsWith(MARK))) return content;
  throw new UserError(
    "RELEASE_SECRET_UNUSABLE",
    `${name}: expected no line that begins with "=== ", found one in ${keys.join(" or ")}`,
    { fix: "choose a value of letters and digits" },
  );
}
