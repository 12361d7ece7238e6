import { Secret } from "../../lib/config/secret";
import { redact } from "../../lib/workflow/redact";

const SECRETS = {
  TORRUST_TRACKER_DATABASE_PASSWORD: new Secret("pass/word(1)"),
  GRAFANA_ADMIN_PASSWORD: new Secret('quoted"word'),
  STATE_PG_CONNECTION: new Secret("postgres://torrust:within-url@db.example.org/state"),
};

test.each([
  ["login with pass/word(1)", "login with [secret]"],
  [
    "mysql://torrust:pass%2Fword%281%29@127.0.0.1:3306/torrust",
    "mysql://torrust:[secret]@127.0.0.1:3306/torrust",
  ],
  ['{"msg": "quoted\\"word"}', '{"msg": "[secret]"}'],
  ["pq: within-url refused", "pq: [secret] refused"],
  ["nothing of theirs", "nothing of theirs"],
])("secrets are left out, however a program writes them: %s", (text, shown) => {
  expect(redact(text, SECRETS)).toBe(shown);
});
