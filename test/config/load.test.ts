import { join, relative } from "node:path";
import { listEnvironments, loadEnvironment } from "../../lib/config/load";
import type { ErrorDetail } from "../../lib/errors";
import { failureOf } from "../support/failure";
import { BASE, environmentsFolder, faultOf, prepared, TOKEN } from "./prepared";

test("what is not set has the schema's default", () => {
  const { settings, secrets, fromProcess } = prepared({ env: BASE }).load();

  expect(settings).toMatchObject({
    machine: { provider: "libvirt", cpus: 2, memoryMiB: 2048, diskGiB: 10, image: "debian-13" },
    access: { user: "torrust", sshPort: 22, publicKeys: [], privateKeyFile: undefined, allowedCidrs: [] },
    firewall: { udpRateLimit: undefined, dropCidrs: [] },
    host: { automaticReboot: undefined },
    tracker: {
      mode: "public",
      logLevel: "warn",
      udpPorts: [6969],
      httpPorts: [7070],
      apiPort: 1212,
      announceInterval: 300,
      image: "torrust/tracker:3.0.0",
    },
  });
  expect(secrets).toEqual({});
  expect(fromProcess).toEqual([]);
});

test("the process environment comes before .env.secrets, that before .env, that before the defaults", () => {
  const env = `${BASE}SSH_USER=env\nTORRUST_TRACKER_API_PORT=2001\nINFRASTRUCTURE_DISK_GB=11\n`;
  const secrets = "SSH_USER=secrets\nTORRUST_TRACKER_API_PORT=2002\n";
  const { settings, fromProcess } = prepared({ env, secrets, processEnv: { SSH_USER: "process" } }).load();

  expect(settings.access.user).toBe("process");
  expect(settings.tracker.apiPort).toBe(2002);
  expect(settings.machine).toMatchObject({ diskGiB: 11 });
  expect(fromProcess).toEqual(["SSH_USER"]);
});

test("an empty value is an unset one, wherever it stands", () => {
  const { settings, fromProcess } = prepared({
    env: `${BASE}SSH_USER=alice\nTORRUST_TRACKER_LOG_LEVEL=\n`,
    secrets: "SSH_USER=\nTORRUST_TRACKER_API_TOKEN=\n",
    processEnv: { SSH_USER: "" },
  }).load();

  expect(settings.access.user).toBe("alice");
  expect(settings.tracker.logLevel).toBe("warn");
  expect(fromProcess).toEqual([]);
});

test("values refer to others, whichever file those stand in, and single quotes take the text as it is", () => {
  const { settings } = prepared({
    env: `${BASE}SSH_USER=\${TORRUST_TRACKER_MODE}\nTORRUST_TRACKER_MODE=public\nINFRASTRUCTURE_IMAGE='\${SSH_USER}$x'\nTORRUST_TRACKER_API_PORT=\${PORT:-2000}\nINFRASTRUCTURE_DISK_GB=\${DISK}\n`,
    processEnv: { DISK: "12" },
  }).load();

  expect(settings.access.user).toBe("public");
  expect(settings.machine).toMatchObject({ image: "${SSH_USER}$x" });
  expect(settings.tracker.apiPort).toBe(2000);
  expect(settings.machine).toMatchObject({ diskGiB: 12 });
});

test("SSL_MODE is another name of TLS_MODE, wherever it stands", () => {
  const named = `${BASE}DOMAIN_NAME=tracker.example.org\n`;
  const authorityOf = (files: Parameters<typeof prepared>[0]) =>
    prepared(files).load().settings.tls?.authority;

  expect(authorityOf({ env: `${named}SSL_MODE=internal\n` })).toBe("internal");
  expect(authorityOf({ env: named, processEnv: { SSL_MODE: "internal" } })).toBe("internal");
  expect(authorityOf({ env: `${named}SSL_MODE=off\n`, secrets: "TLS_MODE=internal\n" })).toBe("internal");
  expect(authorityOf({ env: named, processEnv: { SSL_MODE: "off", TLS_MODE: "internal" } })).toBe("internal");
  expect(prepared({ env: named, processEnv: { SSL_MODE: "internal" } }).load().fromProcess).toEqual([
    "TLS_MODE",
  ]);
  expect(
    prepared({ env: `${named}SSL_MODE=off\nTORRUST_TRACKER_LOG_LEVEL=\${SSL_MODE}\n` }).load().settings
      .tracker.logLevel,
  ).toBe("off");
  expect(faultOf({ env: `${named}SSL_MODE=on\n` })).toMatchObject({ key: "TLS_MODE", line: 3 });
});

test("a value that is no secret cannot take one in", () => {
  const fault = faultOf({
    env: `${BASE}SSH_USER=\${TORRUST_TRACKER_API_TOKEN}x\n`,
    secrets: "TORRUST_TRACKER_API_TOKEN=abcdefghijklmnop\n",
  });
  expect(fault).toEqual({
    code: "CONFIG_SECRET_REFERENCE",
    message: "${TORRUST_TRACKER_API_TOKEN} in SSH_USER would make a secret part of a value that is none",
    fix: "Give SSH_USER a value of its own.",
    key: "SSH_USER",
    line: 2,
  });
});

test("a reference to nothing, or to itself, is a fault of its line", () => {
  const expected = (name: string, key: string, line: number): ErrorDetail => ({
    code: "CONFIG_UNKNOWN_REFERENCE",
    message: `\${${name}} in ${key} refers to nothing that is set`,
    fix: `Set ${name}, give a default as in \${${name}:-text}, or use single quotes.`,
    key,
    line,
  });

  expect(faultOf({ env: `${BASE}INFRASTRUCTURE_IMAGE=\${NOTHING}\n` })).toEqual(
    expected("NOTHING", "INFRASTRUCTURE_IMAGE", 2),
  );
  expect(faultOf({ env: `${BASE}INFRASTRUCTURE_IMAGE=\${INFRASTRUCTURE_IMAGE}\n` })).toEqual(
    expected("INFRASTRUCTURE_IMAGE", "INFRASTRUCTURE_IMAGE", 2),
  );
  expect(faultOf({ env: `${BASE}SSH_USER=\${NOBODY}\n` })).toEqual(expected("NOBODY", "SSH_USER", 2));
});

test("secrets come as a type that does not print", () => {
  const { secrets } = prepared({ env: BASE, secrets: `TORRUST_TRACKER_API_TOKEN=${TOKEN}\n` }).load();

  expect(secrets.TORRUST_TRACKER_API_TOKEN?.reveal()).toBe(TOKEN);
  expect(JSON.stringify(secrets)).not.toContain(TOKEN);
});

test.each([0o644, 0o640, 0o604])(".env.secrets that others can read is refused: mode %o", (mode) => {
  const { load, at } = prepared({ env: BASE, secrets: `TORRUST_TRACKER_API_TOKEN=${TOKEN}\n`, mode });

  expect(failureOf(load).details).toEqual([
    {
      code: "SECRETS_FILE_MODE",
      message: `others can read it: expected mode 0600, found 0${mode.toString(8)}`,
      fix: `Run \`chmod 600 ${at(".env.secrets")}\`; if others use this computer, also replace the secrets in it.`,
      file: at(".env.secrets"),
    },
  ]);
});

test("a token that is refused is not shown: the tracker would read one of digits as a number", () => {
  const digits = "12345678901234567890";
  const { load, at } = prepared({ env: BASE, secrets: `\nTORRUST_TRACKER_API_TOKEN=${digits}\n` });
  const error = failureOf(load);

  expect(error.details).toEqual([
    {
      code: "CONFIG_INVALID",
      key: "TORRUST_TRACKER_API_TOKEN",
      message:
        "expected 16 to 128 letters, digits, - or _, with at least one letter (the tracker reads a token of digits as a number)",
      fix: "See docs/reference/configuration.md#torrust_tracker_api_token.",
      file: at(".env.secrets"),
      line: 2,
    },
  ]);
  expect(JSON.stringify(error)).not.toContain(digits);
});

test("a bad value of the process environment is said to come from there", () => {
  const { load } = prepared({ env: `${BASE}SSH_USER=alice\n`, processEnv: { SSH_USER: "Alice" } });

  expect(failureOf(load).details).toMatchObject([{ key: "SSH_USER", file: "process environment" }]);
});

test("all faults at once, each with its file and line", () => {
  const { load, at } = prepared({
    env: [
      "INFRASTRUCTURE_PROVIDER=aws",
      "TORRUST_TRACKER_UDP_PORTS=0",
      "TORRUST_TRACKER_HTTP_PORTS=1212",
      "SSH_USR=alice",
      "nonsense",
      "INFRASTRUCTURE_IMAGE=${NOTHING}",
    ].join("\r\n"),
    secrets: "TORRUST_TRACKER_API_TOKEN=short\n",
    mode: 0o644,
  });
  const error = failureOf(load);

  expect(error.message).toMatch(/^The configuration of the environment "local-\d+" has 8 faults\.$/);
  expect(error.details.map(({ code, file, line }) => [code, file, line])).toEqual([
    ["SECRETS_FILE_MODE", at(".env.secrets"), undefined],
    ["CONFIG_SYNTAX", at(".env"), 5],
    ["CONFIG_UNKNOWN_KEY", at(".env"), 4],
    ["CONFIG_UNKNOWN_REFERENCE", at(".env"), 6],
    ["CONFIG_INVALID", at(".env"), 1],
    ["CONFIG_INVALID", at(".env.secrets"), 1],
    ["CONFIG_INVALID", at(".env"), 2],
    ["CONFIG_PORT_CLASH", at(".env"), 3],
  ]);
});

describe("an environment that is not there", () => {
  test.each(["nowhere", "../etc", "Local", "", "a".repeat(41)])("%j", (name) => {
    prepared({ env: BASE }, "local");
    const error = failureOf(() =>
      loadEnvironment(name, { environmentsDirectory: environmentsFolder, processEnv: {} }),
    );

    expect(error).toMatchObject({
      code: "ENVIRONMENT_UNKNOWN",
      exitCode: 3,
      message: `There is no environment "${name}" in ${relative(process.cwd(), environmentsFolder)}.`,
    });
    expect(error.fix).toBe(`Choose one of: ${listEnvironments(environmentsFolder).join(", ")}.`);
  });

  test("without any environment", () => {
    const empty = join(environmentsFolder, "empty");
    const error = failureOf(() => loadEnvironment("local", { environmentsDirectory: empty, processEnv: {} }));

    expect(error.fix).toBe("Make a folder with a .env in it.");
  });
});
