import { inspect } from "node:util";
import { Secret } from "../../lib/config/secret";
import { secretsPayload } from "../../lib/release/secrets";
import type { SecretFile } from "../../lib/release/services/service";
import { contentOf, release } from "./fixtures";
import { userErrorOf } from "./user-error-of";

const files = release().secretFiles;

test("the token is one line of an env file, quoted for Compose and for the tracker", () => {
  const payload = secretsPayload(files, { TORRUST_TRACKER_API_TOKEN: new Secret("t0ken$x") });
  expect(payload.reveal()).toBe(
    `=== tracker.env 0:0\nTORRUST_TRACKER_CONFIG_OVERRIDE_HTTP_API__ACCESS_TOKENS__ADMIN='"t0ken$x"'\n`,
  );
  expect(inspect(payload)).not.toContain("t0ken");
});

test("a missing secret is named", () => {
  expect(userErrorOf(() => secretsPayload(files, {}))).toMatchObject({
    code: "RELEASE_SECRET_MISSING",
    message: "the release needs TORRUST_TRACKER_API_TOKEN, which has no value",
  });
});

test.each(["a b", "a'b", 'a"b', "a\\b", "a\nb", "é"])(
  "a token that cannot be delivered is refused: %j",
  (token) => {
    const secrets = { TORRUST_TRACKER_API_TOKEN: new Secret(token) };
    expect(userErrorOf(() => secretsPayload(files, secrets)).code).toBe("RELEASE_SECRET_UNUSABLE");
  },
);

test("RELEASE_SECRET_UNUSABLE: a line that the host would take for another file", () => {
  const file: SecretFile = {
    name: "plain",
    owner: "0:0",
    keys: ["ALERT_SMTP_PASSWORD"],
    content: (reveal) => `${reveal("ALERT_SMTP_PASSWORD")}\n`,
  };
  const payload = (password: string) => secretsPayload([file], { ALERT_SMTP_PASSWORD: new Secret(password) });

  expect(userErrorOf(() => payload("=== passwd 0:0"))).toMatchObject({
    code: "RELEASE_SECRET_UNUSABLE",
    message: 'plain: expected no line that begins with "=== ", found one in ALERT_SMTP_PASSWORD',
  });
  expect(payload("a=== b").reveal()).toBe("=== plain 0:0\na=== b\n");
});

test("the bundle has no place for a secret's value", () => {
  expect(contentOf(release(), "compose.yaml")).not.toContain("ACCESS_TOKENS");
});
