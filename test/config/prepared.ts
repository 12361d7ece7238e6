import { chmodSync } from "node:fs";
import { join, relative } from "node:path";
import { loadEnvironment } from "../../lib/config/load";
import type { Environment } from "../../lib/config/settings";
import type { ErrorDetail } from "../../lib/errors";
import { failureOf } from "../support/failure";
import { temporaryFolder, writeFiles } from "../support/folder";

export const environmentsFolder = temporaryFolder("environments");
let count = 0;

export interface Files {
  readonly env: string;
  readonly secrets?: string;
  readonly mode?: number;
  readonly processEnv?: Readonly<Record<string, string>>;
}

export const BASE = "INFRASTRUCTURE_PROVIDER=libvirt\n";
export const TOKEN = "t0123456789abcdef0123";

/** An environment of its own, whose folder holds these files; `at` names a file as faults do. */
export function prepared({ env, secrets, mode = 0o600, processEnv = {} }: Files, name?: string) {
  const folder = name ?? `local-${(count += 1)}`;
  const directory = join(environmentsFolder, folder);
  writeFiles(directory, { ".env": env, ...(secrets === undefined ? {} : { ".env.secrets": secrets }) });
  if (secrets !== undefined) chmodSync(join(directory, ".env.secrets"), mode);
  return {
    load: (): Environment =>
      loadEnvironment(folder, { environmentsDirectory: environmentsFolder, processEnv }),
    at: (file: string) => relative(process.cwd(), join(directory, file)),
  };
}

/** The only fault these files have, without its file. */
export function faultOf(files: Files, name?: string): ErrorDetail {
  const error = failureOf(prepared(files, name).load);
  expect(error).toMatchObject({ code: "CONFIG_INVALID", exitCode: 3 });
  expect(error.details).toHaveLength(1);
  const { file: _file, ...rest } = error.details[0] ?? { code: "", message: "" };
  return rest;
}
