import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import { type ErrorDetail, ExitCode, UserError } from "../errors";
import { type Entry, interpolate, parseEnvFile } from "./env-file";
import { defaultSecretFaults } from "./default-secrets";
import { machineSettings } from "./machine";
import { machineFaults } from "./machine-rules";
import { publicKeys } from "./public-keys";
import { allowedCidrs, crossFieldFaults } from "./rules";
import { keyOf, keys, schema, secretKeys, type Values } from "./schema";
import { Secret } from "./secret";
import { stateFaults, stateSettings } from "./state";
import { databaseSettings, monitoringSettings, tlsSettings } from "./services";
import { type Environment, SECRET_KEYS, type Secrets, type Settings } from "./settings";
import { trackerSettings } from "./tracker";

export interface LoadOptions {
  /** Folder of the environments; each is a folder with a `.env`. */
  readonly environmentsDirectory: string;
  readonly processEnv: Readonly<Record<string, string | undefined>>;
}

interface Source {
  readonly file: string;
  readonly entries: readonly Entry[];
}

export const SECRETS_FILE = ".env.secrets";

/** Names of the environments there are, sorted. */
export function listEnvironments(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && exists(join(directory, entry.name, ".env")))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads and checks one environment. Precedence: process environment, `.env.secrets`, `.env`, defaults.
 * @throws UserError CONFIG_INVALID (exit 3) with every fault in `details`; ENVIRONMENT_UNKNOWN (exit 3)
 */
export function loadEnvironment(name: string, options: LoadOptions): Environment {
  const directory = join(options.environmentsDirectory, name);
  if (!/^[a-z0-9](-?[a-z0-9])*$/.test(name) || name.length > 40 || !exists(join(directory, ".env"))) {
    throw unknownEnvironment(name, options.environmentsDirectory);
  }
  const faults: ErrorDetail[] = [];
  const sources = [SECRETS_FILE, ".env"].flatMap((file) => readSource(join(directory, file), faults));
  faults.push(...sources.flatMap(keyFaults));
  const dotenv = sources.find((source) => basename(source.file) === ".env");
  if (dotenv && dotenv.entries.length === 0 && faults.length === 0) {
    faults.push({
      code: "CONFIG_EMPTY",
      message: "the file sets nothing",
      fix: "Set at least INFRASTRUCTURE_PROVIDER, or copy environments/local/.env.",
      file: dotenv.file,
      line: 1,
    });
  }
  const processEnv = byKey(options.processEnv);
  const texts = resolve(sources, processEnv, faults);
  const located = (key: string): Pick<ErrorDetail, "file" | "line"> => locate(key, sources, processEnv);
  const wellKnown = defaultSecretFaults(texts, secretKeys);
  faults.push(...wellKnown.map((fault) => ({ ...fault, ...located(fault.key) })));
  const parsed = schema.safeParse(texts);
  if (!parsed.success) {
    const empty = faults.some((fault) => fault.code === "CONFIG_EMPTY");
    const unresolved = new Set(faults.filter(({ code }) => UNREADABLE.includes(code)).map(({ key }) => key));
    for (const issue of parsed.error.issues) {
      const key = String(issue.path[0]);
      const missing = texts[key] === undefined;
      const reported = unresolved.has(key) || wellKnown.some((fault) => fault.key === key);
      if ((missing && empty) || reported) continue;
      faults.push({
        code: missing ? "CONFIG_REQUIRED" : "CONFIG_INVALID",
        key,
        message: missing ? `${key} is required` : shown(key, issue.message),
        fix: `See docs/reference/configuration.md#${key.toLowerCase()}.`,
        ...located(key),
      });
    }
  }
  const checkable = parsed.success ? parsed : withoutInvalid(texts, parsed.error);
  if (checkable.success) {
    const reported = new Set(faults.map((fault) => fault.key));
    const crossed = [
      ...crossFieldFaults(checkable.data, name),
      ...stateFaults(checkable.data),
      // While the provider is not known, nothing can be said of what it needs.
      ...(reported.has("INFRASTRUCTURE_PROVIDER") ? [] : machineFaults(checkable.data)),
    ].filter((fault) => !reported.has(fault.key));
    faults.push(...crossed.map((fault) => ({ ...fault, ...located(fault.key) })));
  }
  if (!parsed.success || faults.length > 0) throw invalid(name, faults);
  return {
    name,
    directory,
    settings: settingsOf(parsed.data),
    state: stateSettings(parsed.data),
    secrets: secretsOf(parsed.data),
    fromProcess: keys.filter((key) => Boolean(processEnv[key])),
  };
}

/** The process environment with keys in place of their other names; a key's own name goes first. */
function byKey(processEnv: LoadOptions["processEnv"]): LoadOptions["processEnv"] {
  const renamed = Object.entries(processEnv)
    .filter(([name]) => keyOf(name) !== name)
    .map(([name, text]): [string, string | undefined] => [keyOf(name), text]);
  const own = Object.entries(processEnv).filter(([, text]) => text);
  return Object.fromEntries([...renamed, ...own]);
}

function readSource(file: string, faults: ErrorDetail[]): Source[] {
  if (!exists(file)) return [];
  const shownFile = relative(process.cwd(), file);
  const mode = statSync(file).mode & 0o777;
  if (basename(file) === SECRETS_FILE && (mode & 0o077) !== 0) {
    faults.push({
      code: "SECRETS_FILE_MODE",
      message: `others can read it: expected mode 0600, found 0${mode.toString(8)}`,
      fix: `Run \`chmod 600 ${shownFile}\`; if others use this computer, also replace the secrets in it.`,
      file: shownFile,
    });
  }
  const { entries, faults: syntax } = parseEnvFile(readFileSync(file, "utf8"), shownFile);
  faults.push(...syntax);
  return [{ file: shownFile, entries }];
}

function keyFaults({ file, entries }: Source): ErrorDetail[] {
  return entries.flatMap(({ key, line, value }): ErrorDetail[] => {
    if (!keys.includes(key)) {
      const near = closest(key, [...keys]);
      const hint =
        distance(key, near) <= 6 ? `Did you mean ${near}?` : "See docs/reference/configuration.md.";
      return [{ code: "CONFIG_UNKNOWN_KEY", message: `${key} is not a key`, fix: hint, key, file, line }];
    }
    if (secretKeys.includes(key) && value !== "" && basename(file) === ".env") {
      return [
        {
          code: "CONFIG_SECRET_IN_ENV",
          message: `${key} is a secret, and .env is for git`,
          fix: `Move the line to ${SECRETS_FILE} beside it (mode 0600).`,
          key,
          file,
          line,
        },
      ];
    }
    return [];
  });
}

/** The text of each key after precedence and interpolation; an empty value is an unset one. */
function resolve(
  sources: readonly Source[],
  processEnv: LoadOptions["processEnv"],
  faults: ErrorDetail[],
): Record<string, string> {
  const resolved = new Map<string, string | undefined>();
  const value = (key: string, path: readonly string[]): string | undefined => {
    if (processEnv[key]) return processEnv[key];
    if (resolved.has(key)) return resolved.get(key);
    for (const { file, entries } of sources) {
      const entry = entries.find((candidate) => candidate.key === key && candidate.value !== "");
      if (!entry) continue;
      const { value: text, unknown } = entry.raw
        ? { value: entry.value, unknown: [] }
        : interpolate(entry.value, (written) => {
            const name = keyOf(written);
            const leaks = secretKeys.includes(name) && !secretKeys.includes(key);
            return leaks || path.includes(name) ? undefined : value(name, [...path, name]);
          });
      faults.push(...unknown.map((name) => referenceFault(key, name, { file, line: entry.line })));
      resolved.set(key, text);
      return text;
    }
    return undefined;
  };
  return Object.fromEntries(
    keys.flatMap((key) => {
      const text = value(key, [key]);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Faults of a key that has a value which is not known: it is not missing. */
const UNREADABLE: readonly string[] = [
  "CONFIG_SECRET_REFERENCE",
  "CONFIG_UNKNOWN_REFERENCE",
  "CONFIG_SYNTAX",
];

function referenceFault(key: string, name: string, place: Pick<ErrorDetail, "file" | "line">): ErrorDetail {
  // A secret that became part of another value would stand in HCL, state and error messages.
  return secretKeys.includes(name) && !secretKeys.includes(key)
    ? {
        code: "CONFIG_SECRET_REFERENCE",
        message: `\${${name}} in ${key} would make a secret part of a value that is none`,
        fix: `Give ${key} a value of its own.`,
        key,
        ...place,
      }
    : {
        code: "CONFIG_UNKNOWN_REFERENCE",
        message: `\${${name}} in ${key} refers to nothing that is set`,
        fix: `Set ${name}, give a default as in \${${name}:-text}, or use single quotes.`,
        key,
        ...place,
      };
}

/** What is left to check together when single values are wrong, so that one run names all there is to mend. */
function withoutInvalid(texts: Record<string, string>, error: z.ZodError): z.ZodSafeParseResult<Values> {
  const bad = new Set(error.issues.map((issue) => String(issue.path[0])));
  const good = Object.entries(texts).filter(([key]) => !bad.has(key));
  // A required key that is wrong must not hide what else is: its example stands in.
  const standIns = Object.entries(schema.shape)
    .filter(([key, type]) => bad.has(key) && !type.safeParse(undefined).success)
    .map(([key, type]) => [key, type.meta()?.example]);
  return schema.safeParse(Object.fromEntries([...good, ...standIns]));
}

function locate(
  key: string,
  sources: readonly Source[],
  processEnv: LoadOptions["processEnv"],
): Pick<ErrorDetail, "file" | "line"> {
  if (processEnv[key]) return { file: "process environment" };
  for (const { file, entries } of sources) {
    const entry = entries.find((candidate) => candidate.key === key);
    if (entry) return { file, line: entry.line };
  }
  const dotenv = sources.find((source) => basename(source.file) === ".env");
  return dotenv ? { file: dotenv.file } : {};
}

/** A secret's own text stays out of the message that refuses it. */
function shown(key: string, message: string): string {
  return secretKeys.includes(key) ? message.replace(/; found ".*"$/s, "") : message;
}

function settingsOf(values: Values): Settings {
  return {
    machine: machineSettings(values),
    access: {
      user: values.SSH_USER,
      sshPort: values.SSH_PORT,
      publicKeys: publicKeys(values),
      privateKeyFile: values.SSH_PRIVATE_KEY_FILE,
      allowedCidrs: allowedCidrs(values),
    },
    firewall: {
      udpRateLimit: values.FIREWALL_UDP_RATE_LIMIT,
      dropCidrs: values.FIREWALL_DROP_CIDRS,
    },
    host: { automaticReboot: values.HOST_AUTOMATIC_REBOOT },
    tracker: trackerSettings(values),
    database: databaseSettings(values),
    domain: { name: values.DOMAIN_NAME, listenerNames: values.TORRUST_TRACKER_HOST_NAMES ?? [] },
    tls: tlsSettings(values),
    monitoring: monitoringSettings(values),
  };
}

function secretsOf(values: Values): Secrets {
  return Object.fromEntries(
    SECRET_KEYS.flatMap((key) => {
      const text = values[key];
      return text === undefined ? [] : [[key, new Secret(text)]];
    }),
  );
}

function invalid(name: string, details: readonly ErrorDetail[]): UserError {
  const count = details.length === 1 ? "1 fault" : `${details.length} faults`;
  return new UserError("CONFIG_INVALID", `The configuration of the environment "${name}" has ${count}.`, {
    exitCode: ExitCode.configuration,
    details,
  });
}

function unknownEnvironment(name: string, directory: string): UserError {
  const names = exists(directory) ? listEnvironments(directory) : [];
  return new UserError(
    "ENVIRONMENT_UNKNOWN",
    `There is no environment "${name}" in ${relative(process.cwd(), directory) || "."}.`,
    {
      exitCode: ExitCode.configuration,
      fix: names.length > 0 ? `Choose one of: ${names.join(", ")}.` : "Make a folder with a .env in it.",
    },
  );
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
