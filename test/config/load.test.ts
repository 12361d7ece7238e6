import { chmodSync } from "node:fs";
import { join, relative } from "node:path";
import { listEnvironments, loadEnvironment } from "../../lib/config/load";
import type { Environment } from "../../lib/config/settings";
import { type ErrorDetail, UserError } from "../../lib/errors";
import { temporaryFolder, writeFiles } from "../support/folder";
import { failureOf } from "../support/failure";

const root = temporaryFolder("environments");
let count = 0;

interface Files {
  readonly env: string;
  readonly secrets?: string;
  readonly mode?: number;
  readonly processEnv?: Readonly<Record<string, string>>;
}

/** Loads an environment of its own, whose folder holds these files; `at` names a file as faults do. */
function prepared({ env, secrets, mode = 0o600, processEnv = {} }: Files, name?: string) {
  const folder = name ?? `local-${(count += 1)}`;
  writeFiles(join(root, folder), {
    ".env": env,
    ...(secrets === undefined ? {} : { ".env.secrets": secrets }),
  });
  if (secrets !== undefined) chmodSync(join(root, folder, ".env.secrets"), mode);
  return {
    load: (): Environment => loadEnvironment(folder, { environmentsDirectory: root, processEnv }),
    at: (file: string) => relative(process.cwd(), join(root, folder, file)),
  };
}

const BASE = "INFRASTRUCTURE_PROVIDER=libvirt\n";
const TOKEN = "t0123456789abcdef0123";

function faultsOf(files: Files, name?: string): readonly ErrorDetail[] {
  const error = failureOf(prepared(files, name).load);
  expect(error).toMatchObject({ code: "CONFIG_INVALID", exitCode: 3 });
  return error.details;
}

/** The only fault, without its file. */
function faultOf(files: Files, name?: string): ErrorDetail {
  const faults = faultsOf(files, name);
  expect(faults).toHaveLength(1);
  const { file: _file, ...rest } = faults[0] ?? { code: "", message: "" };
  return rest;
}

test("what is not set has the schema's default", () => {
  const { settings, secrets, fromProcess } = prepared({ env: BASE }).load();

  expect(settings).toEqual({
    machine: { provider: "libvirt", cpus: 2, memoryMiB: 2048, diskGiB: 10, image: "debian-13" },
    access: { user: "torrust", sshPort: 22, publicKeys: [], privateKeyFile: undefined, allowedCidrs: [] },
    tracker: {
      mode: "public",
      databaseFile: "tracker.db",
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
  expect(settings.machine.diskGiB).toBe(11);
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
  expect(settings.machine.image).toBe("${SSH_USER}$x");
  expect(settings.tracker.apiPort).toBe(2000);
  expect(settings.machine.diskGiB).toBe(12);
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

describe("one fault", () => {
  test.each<[what: string, env: string, fault: ErrorDetail]>([
    [
      "an unknown key, with the one that was meant",
      "TORRUST_TRACKER_UDP_PORT=6969",
      {
        code: "CONFIG_UNKNOWN_KEY",
        message: "TORRUST_TRACKER_UDP_PORT is not a key",
        fix: "Did you mean TORRUST_TRACKER_UDP_PORTS?",
        key: "TORRUST_TRACKER_UDP_PORT",
        line: 2,
      },
    ],
    [
      "an unknown key that is like none",
      "WEATHER_IN_THE_MOUNTAINS=fair",
      {
        code: "CONFIG_UNKNOWN_KEY",
        message: "WEATHER_IN_THE_MOUNTAINS is not a key",
        fix: "See docs/reference/configuration.md.",
        key: "WEATHER_IN_THE_MOUNTAINS",
        line: 2,
      },
    ],
    [
      "a line that is no assignment",
      "what is this",
      {
        code: "CONFIG_SYNTAX",
        message: "expected KEY=value, a comment or an empty line",
        fix: "Quote a value that spans lines.",
        line: 2,
      },
    ],
    [
      "a key that is set twice",
      "INFRASTRUCTURE_PROVIDER=local",
      {
        code: "CONFIG_DUPLICATE_KEY",
        message: "INFRASTRUCTURE_PROVIDER is set twice; the first time in line 1",
        fix: "Keep one of the two.",
        key: "INFRASTRUCTURE_PROVIDER",
        line: 2,
      },
    ],
    [
      "a secret where git would take it",
      `TORRUST_TRACKER_API_TOKEN=${TOKEN}`,
      {
        code: "CONFIG_SECRET_IN_ENV",
        message: "TORRUST_TRACKER_API_TOKEN is a secret, and .env is for git",
        fix: "Move the line to .env.secrets beside it (mode 0600).",
        key: "TORRUST_TRACKER_API_TOKEN",
        line: 2,
      },
    ],
    [
      "two listeners on one port",
      "TORRUST_TRACKER_API_PORT=7070",
      {
        code: "CONFIG_PORT_CLASH",
        message: "port 7070 is wanted by the tracker's API and by an HTTP tracker",
        fix: "Give each listener a port of its own.",
        key: "TORRUST_TRACKER_HTTP_PORTS",
        line: undefined,
      },
    ],
    [
      "a UDP and an HTTP tracker on one number, which tracker 3.0.0 cannot tell apart",
      "TORRUST_TRACKER_UDP_PORTS=7070",
      {
        code: "CONFIG_PORT_CLASH",
        message: "port 7070 is wanted by an HTTP tracker and by a UDP tracker",
        fix: "Give each listener a port of its own.",
        key: "TORRUST_TRACKER_UDP_PORTS",
        line: 2,
      },
    ],
    [
      "the port of the tracker's own health check",
      "TORRUST_TRACKER_HTTP_PORTS=1313",
      {
        code: "CONFIG_PORT_CLASH",
        message: "port 1313 is wanted by the tracker's health check API and by an HTTP tracker",
        fix: "Give each listener a port of its own.",
        key: "TORRUST_TRACKER_HTTP_PORTS",
        line: 2,
      },
    ],
    [
      "a tracker without listeners",
      "TORRUST_TRACKER_UDP_PORTS=,\nTORRUST_TRACKER_HTTP_PORTS=,",
      {
        code: "CONFIG_NO_LISTENER",
        message: "the tracker has neither a UDP nor an HTTP port",
        fix: "Give at least one port.",
        key: "TORRUST_TRACKER_UDP_PORTS",
        line: 2,
      },
    ],
    [
      "a text that is no public key",
      "SSH_PUBLIC_KEYS=alice",
      {
        code: "CONFIG_INVALID",
        message: 'expected a public key in OpenSSH format, found "alice"',
        fix: "Paste the content of a file such as ~/.ssh/id_ed25519.pub.",
        key: "SSH_PUBLIC_KEYS",
        line: 2,
      },
    ],
  ])("%s", (_what, line, fault) => {
    expect(faultOf({ env: `${BASE}${line}\n` })).toEqual(fault);
  });

  test.each([
    ["INFRASTRUCTURE_PROVIDER=aws", 'expected one of libvirt, local; found "aws"'],
    [
      "INFRASTRUCTURE_INSTANCE_TYPE=big",
      'expected a size such as c2-m4 (2 CPUs, 4 GiB of memory); found "big"',
    ],
    ["INFRASTRUCTURE_DISK_GB=1", 'expected a whole number from 4 to 65536, found "1"'],
    ["SSH_USER=root", "root cannot log in on the machines we make"],
    ["SSH_PORT=2222", 'expected a whole number from 22 to 22, found "2222"'],
    [
      "SSH_ALLOWED_CIDRS=10.0.0.1",
      'expected a network such as 203.0.113.0/24 or 2001:db8::/32; found "10.0.0.1"',
    ],
    ["TORRUST_TRACKER_UDP_PORTS=0", 'expected a whole number from 1 to 65535, found "0"'],
    ["TORRUST_TRACKER_UDP_PORTS=6969,65536", 'expected a whole number from 1 to 65535, found "65536"'],
    ["TORRUST_TRACKER_HTTP_PORTS=80a", 'expected a whole number from 1 to 65535, found "80a"'],
    ["TORRUST_TRACKER_API_PORT=-1", 'expected a whole number from 1 to 65535, found "-1"'],
    ["TORRUST_TRACKER_UDP_PORTS=6969,6969", "a port stands twice in the list"],
    ["TORRUST_TRACKER_ANNOUNCE_INTERVAL=5", 'expected a whole number from 60 to 86400, found "5"'],
    [
      "TORRUST_TRACKER_IMAGE=torrust/tracker:latest",
      'expected an image with a fixed tag, such as torrust/tracker:3.0.0 (latest, develop and main move); found "torrust/tracker:latest"',
    ],
    [
      "TORRUST_TRACKER_IMAGE=torrust/tracker",
      'expected an image with a fixed tag, such as torrust/tracker:3.0.0 (latest, develop and main move); found "torrust/tracker"',
    ],
    [
      "TORRUST_TRACKER_DATABASE_URL=sqlite:///../x",
      'expected sqlite:///<file name>, the file being made in the tracker\'s data directory; found "sqlite:///../x"',
    ],
  ])("a bad value: %s", (line, message) => {
    const key = line.replace(/=.*/, "");
    const base = key === "INFRASTRUCTURE_PROVIDER" ? "\n" : BASE;

    expect(faultOf({ env: `${base}${line}\n` })).toMatchObject({
      code: "CONFIG_INVALID",
      key,
      message,
      line: 2,
    });
  });

  test("a required key that is missing", () => {
    expect(faultOf({ env: "SSH_USER=alice\n" })).toEqual({
      code: "CONFIG_REQUIRED",
      key: "INFRASTRUCTURE_PROVIDER",
      message: "INFRASTRUCTURE_PROVIDER is required",
      fix: "See docs/reference/configuration.md#infrastructure_provider.",
    });
  });

  test("a shared environment without public keys", () => {
    expect(faultOf({ env: BASE }, "production")).toEqual({
      code: "CONFIG_REQUIRED",
      key: "SSH_PUBLIC_KEYS",
      message: "SSH_PUBLIC_KEYS is required in a shared environment",
      fix: "Set it to the public keys of those who operate it.",
    });
  });

  test.each(["", "# only a comment\n", "\n\n"])("a file that sets nothing: %j", (env) => {
    expect(faultOf({ env })).toEqual({
      code: "CONFIG_EMPTY",
      message: "the file sets nothing",
      fix: "Set at least INFRASTRUCTURE_PROVIDER, or copy environments/local/.env.",
      line: 1,
    });
  });
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
    const error = failureOf(() => loadEnvironment(name, { environmentsDirectory: root, processEnv: {} }));

    expect(error).toMatchObject({
      code: "ENVIRONMENT_UNKNOWN",
      exitCode: 3,
      message: `There is no environment "${name}" in ${relative(process.cwd(), root)}.`,
    });
    expect(error.fix).toBe(`Choose one of: ${listEnvironments(root).join(", ")}.`);
  });

  test("without any environment", () => {
    const empty = join(root, "empty");
    const error = failureOf(() => loadEnvironment("local", { environmentsDirectory: empty, processEnv: {} }));

    expect(error).toBeInstanceOf(UserError);
    expect(error.fix).toBe("Make a folder with a .env in it.");
  });
});
