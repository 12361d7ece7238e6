import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { databaseKeys } from "../../lib/config/sections/database";
import { Secret } from "../../lib/config/secret";
import { secretsPayload } from "../../lib/release/secrets";
import { describeWithTracker, trackerBinary } from "../probes/real-tracker";
import { temporaryFolder } from "../support/folder";
import { startFakeMysql } from "./fake-mysql";
import { MYSQL, contentOf, release, settings } from "./fixtures";

const directory = temporaryFolder("tracker-database");

/** Whatever the configuration takes as a password. */
const passwords = fc
  .string({ minLength: 12, maxLength: 128 })
  .filter((text) => databaseKeys.shape.TORRUST_TRACKER_DATABASE_PASSWORD.safeParse(text).success);

/** The environment that Compose makes of the env file: single quotes stop everything but `\'`. */
function environmentOf(payload: string): Record<string, string> {
  const lines = [...payload.matchAll(/^(TORRUST_\w+)='(.*)'$/gm)];
  return Object.fromEntries(lines.map(([, name = "", value = ""]) => [name, value.replaceAll("\\'", "'")]));
}

function startTracker(port: number, password: string): ChildProcess {
  const bundle = release(settings({ database: { ...MYSQL, port } }));
  const file = join(directory, "tracker.toml");
  writeFileSync(file, contentOf(bundle, "config/tracker/tracker.toml"));
  const payload = secretsPayload(bundle.secretFiles, {
    TORRUST_TRACKER_API_TOKEN: new Secret("token-of-this-test"),
    TORRUST_TRACKER_DATABASE_PASSWORD: new Secret(password),
    MYSQL_ROOT_PASSWORD: new Secret("root-of-this-test"),
  });
  return spawn(trackerBinary, [], {
    cwd: directory,
    env: { TORRUST_TRACKER_CONFIG_TOML_PATH: file, ...environmentOf(payload.reveal()) },
    stdio: "ignore",
  });
}

describeWithTracker("MySQL", () => {
  test("any password reaches MySQL as it is, by its own caching_sha2_password", async () => {
    await fc.assert(
      fc.asyncProperty(passwords, async (password) => {
        const mysql = await startFakeMysql();
        const tracker = startTracker(mysql.port, password);
        const ended = once(tracker, "exit").then(() =>
          Promise.reject(new Error("the tracker ended without a login")),
        );
        const login = await Promise.race([mysql.login, ended]);
        tracker.kill("SIGKILL");
        await ended.catch(() => undefined);
        mysql.stop();
        expect(login).toEqual({ user: MYSQL.user, password, database: MYSQL.name });
      }),
      { numRuns: 25, examples: [["!#$%&()*+,-./:;<=>?@[]^_{|}~"], ["true12345678"], ["123456789012"]] },
    );
  }, 60_000);
});
