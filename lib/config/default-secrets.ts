import type { ErrorDetail } from "../errors";

/**
 * Secrets that are known because they stand in documentation: upstream's compose files and configuration, other
 * projects' images, and what people type instead. In lower case, letters and digits only.
 */
const KNOWN: ReadonlySet<string> = new Set([
  "myaccesstoken",
  "dbusersecretpassword",
  "rootsecretpassword",
  "secretrootpassword",
  "admin",
  "administrator",
  "adminadmin",
  "password",
  "passwd",
  "passw0rd",
  "pass",
  "changeme",
  "changeit",
  "changethis",
  "replaceme",
  "secret",
  "supersecret",
  "mysecret",
  "topsecret",
  "mypassword",
  "token",
  "mytoken",
  "default",
  "example",
  "test",
  "guest",
  "root",
  "toor",
  "user",
  "torrust",
  "tracker",
  "mysql",
  "grafana",
  "promoperator",
  "minioadmin",
  "letmein",
  "welcome",
  "qwerty",
  "qwertyuiop",
  "iloveyou",
  "generated",
]);

/** Names and identifiers that are kept with the secrets, but are none that could be guessed. */
const IDENTIFIER = /_(USERNAME|ACCESS_KEY_ID)$/;

/** Whether a secret is one that anybody would try first: however written, repeated, or with a number behind it. */
export function isDefaultSecret(secret: string): boolean {
  const plain = secret.toLowerCase().replace(/[^a-z0-9]/g, "");
  const word = plain.replace(/\d+$/, "");
  return [plain, word].some((text) => KNOWN.has(text) || KNOWN.has(repeated(text))) || isSequence(plain);
}

/** Faults of the given texts of secret keys that hold a well-known secret; the text itself is not told. */
export function defaultSecretFaults(
  texts: Readonly<Record<string, string>>,
  secretKeys: readonly string[],
): (ErrorDetail & { readonly key: string })[] {
  return secretKeys
    .filter((key) => !IDENTIFIER.test(key) && isDefaultSecret(texts[key] ?? ""))
    .map((key) => ({
      code: "CONFIG_DEFAULT_SECRET",
      key,
      message: `${key} is a well-known secret that anybody would try first`,
      fix: "Choose another, for instance by `openssl rand -hex 24`.",
    }));
}

/** What a text repeats, as "admin" in "adminadmin"; the text itself where it repeats nothing. */
function repeated(text: string): string {
  return /^(.+?)\1+$/.exec(text)?.[1] ?? text;
}

/** Digits in order, or one digit over and over. */
function isSequence(text: string): boolean {
  return text !== "" && ("01234567890123456789".includes(text) || "98765432109876543210".includes(text));
}
