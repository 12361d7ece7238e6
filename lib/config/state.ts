import type { RuleFault } from "./rules";
import type { Values } from "./schema";
import { Secret } from "./secret";
import type { Secrets, StateSettings } from "./settings";

type Backend = StateSettings["backend"];

/** What each place of the state cannot do without. */
const REQUIRED: Readonly<Partial<Record<Backend, keyof Values>>> = {
  s3: "STATE_S3_BUCKET",
  http: "STATE_HTTP_ADDRESS",
};

const LOCK_METHODS = ["STATE_HTTP_LOCK_METHOD", "STATE_HTTP_UNLOCK_METHOD"] as const;

/** What is wrong with the keys of the state for its place. All faults at once. */
export function stateFaults(values: Values): RuleFault[] {
  const backend = values.STATE_BACKEND;
  const others = (["s3", "http", "pg"] as const).filter((each) => each !== backend);
  const misplaced = Object.entries<unknown>(values).flatMap(([key, value]): RuleFault[] => {
    const other = others.find((each) => key.startsWith(`STATE_${each.toUpperCase()}_`));
    if (other === undefined || value === undefined) return [];
    return [
      {
        code: "CONFIG_OTHER_BACKEND",
        key,
        message: `${key} is for STATE_BACKEND=${other}; it is ${backend}`,
        fix: "Remove the line, or change STATE_BACKEND.",
      },
    ];
  });
  return [...misplaced, ...missing(values)];
}

function missing(values: Values): RuleFault[] {
  const required = (key: keyof Values, because: string): RuleFault => ({
    code: "CONFIG_REQUIRED",
    key,
    message: `${key} is required with ${because}`,
    fix: `See docs/reference/configuration.md#${key.toLowerCase()}.`,
  });
  const key = REQUIRED[values.STATE_BACKEND];
  const methods = LOCK_METHODS.filter((method) => values[method] !== undefined);
  return [
    ...(key === undefined || values[key] !== undefined
      ? []
      : [required(key, `STATE_BACKEND=${values.STATE_BACKEND}`)]),
    // A method alone would look like a lock and be none.
    ...(methods[0] === undefined ||
    values.STATE_BACKEND !== "http" ||
    values.STATE_HTTP_LOCK_ADDRESS !== undefined
      ? []
      : [required("STATE_HTTP_LOCK_ADDRESS", methods[0])]),
  ];
}

/** Where the state is; `values` must have passed the rules. */
export function stateSettings(values: Values): StateSettings {
  const { STATE_BACKEND: backend, STATE_S3_BUCKET: bucket, STATE_HTTP_ADDRESS: address } = values;
  if (backend === "s3" && bucket !== undefined) {
    return {
      backend,
      bucket,
      region: values.STATE_S3_REGION ?? "us-east-1",
      endpoint: values.STATE_S3_ENDPOINT,
      lockfile: values.STATE_S3_LOCKFILE ?? true,
    };
  }
  if (backend === "http" && address !== undefined) {
    const { STATE_HTTP_LOCK_ADDRESS: lockAddress } = values;
    if (lockAddress === undefined) return { backend, address };
    const method = values.STATE_HTTP_LOCK_METHOD ?? "LOCK";
    const unlockMethod = values.STATE_HTTP_UNLOCK_METHOD ?? "UNLOCK";
    return { backend, address, lock: { address: lockAddress, method, unlockMethod } };
  }
  return { backend: backend === "pg" ? "pg" : "local" };
}

/** What the place of the state takes its credentials from, by process variable. */
export function stateCredentials(secrets: Secrets): Readonly<Record<string, Secret>> {
  const given = {
    AWS_ACCESS_KEY_ID: secrets.STATE_S3_ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY: secrets.STATE_S3_SECRET_ACCESS_KEY,
    TF_HTTP_USERNAME: secrets.STATE_HTTP_USERNAME,
    TF_HTTP_PASSWORD: secrets.STATE_HTTP_PASSWORD,
    PG_CONN_STR: secrets.STATE_PG_CONNECTION,
    TF_ENCRYPTION: encryption(secrets.STATE_ENCRYPTION_PASSPHRASE),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** OpenTofu's encryption block as JSON, whose strings are templates. What is not encrypted yet can still be read. */
function encryption(passphrase: Secret | undefined): Secret | undefined {
  if (passphrase === undefined) return undefined;
  const literal = passphrase.reveal().replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
  return new Secret(
    JSON.stringify({
      key_provider: { pbkdf2: { passphrase: { passphrase: literal } } },
      method: {
        aes_gcm: { passphrase: { keys: "${key_provider.pbkdf2.passphrase}" } },
        unencrypted: { before: {} },
      },
      state: {
        method: "method.aes_gcm.passphrase",
        fallback: { method: "method.unencrypted.before" },
      },
      plan: { method: "method.aes_gcm.passphrase" },
    }),
  );
}
