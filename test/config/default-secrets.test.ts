import { defaultSecretFaults, isDefaultSecret } from "../../lib/config/default-secrets";
import { secretKeys } from "../../lib/config/schema";
import { BASE, faultOf, TOKEN } from "./prepared";

test.each([
  "MyAccessToken",
  "admin",
  "Admin123",
  "adminadminadmin",
  "password",
  "Password1!",
  "change-me",
  "CHANGE_ME",
  "changeme12345678",
  "db_user_secret_password",
  "root_secret_password",
  "prom-operator",
  "1234567890",
  "0123456789012345",
  "",
])("%j", (secret) => {
  expect(isDefaultSecret(secret)).toBe(secret !== "");
});

test.each([TOKEN, "correct-horse-battery-staple", "admin-k3Jx0vQ2", "a9f3c01b77de4412", "4915872036618273"])(
  "%s is nobody's first try",
  (secret) => {
    expect(isDefaultSecret(secret)).toBe(false);
  },
);

test("each secret of the configuration, but no identifier", () => {
  const texts = Object.fromEntries(secretKeys.map((key) => [key, "admin"]));
  const keys = defaultSecretFaults(texts, secretKeys).map(({ key }) => key);
  expect(secretKeys.filter((key) => !keys.includes(key)).sort()).toEqual([
    "STATE_HTTP_USERNAME",
    "STATE_S3_ACCESS_KEY_ID",
  ]);
});

test("the only fault of a secret that would also be too short, without the secret itself", () => {
  expect(faultOf({ env: BASE, secrets: "TORRUST_TRACKER_API_TOKEN=MyAccessToken\n" })).toEqual({
    code: "CONFIG_DEFAULT_SECRET",
    key: "TORRUST_TRACKER_API_TOKEN",
    message: "TORRUST_TRACKER_API_TOKEN is a well-known secret that anybody would try first",
    fix: "Choose another, for instance by `openssl rand -hex 24`.",
    line: 1,
  });
});
