import type { SecretKey } from "../../config/settings";
import { UserError } from "../../errors";

/**
 * A secret's value, when every file that may carry it can: env files, SQL, option files and TOML agree on no escapes.
 * @throws UserError RELEASE_SECRET_UNUSABLE
 */
export function plainSecret(key: SecretKey, reveal: (key: SecretKey) => string): string {
  const value = reveal(key);
  if (/^[\x21-\x7e]+$/.test(value) && !/["'\\]/.test(value)) return value;
  throw new UserError(
    "RELEASE_SECRET_UNUSABLE",
    `${key}: expected printable ASCII without blanks, quotes or backslashes`,
    { fix: "choose a value of letters and digits" },
  );
}
