import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Secret } from "../../../lib/config/secret";
import { stateCredentials } from "../../../lib/config/state";
import { isRoot } from "../../../lib/toolchain/as-root";
import { copiesFolder } from "../../../lib/workflow/state-backup";
import { projectPaths, stackDirectory } from "../../../lib/workflow/paths";
import { Deployment, ROOT } from "../support/deployment";
import { startHttpStates } from "./http-states";
import type { Place } from "./place";
import { startPostgres } from "./postgres";
import { builtVersitygw, installedPostgres } from "./tools";
import { startVersitygw } from "./versitygw";

const TOKEN = { TORRUST_TRACKER_API_TOKEN: "a-token-of-the-test-0123456789" };

/** An environment whose state is at one place. */
export class Lane {
  readonly deployment: Deployment;
  readonly stack: string;

  /** @param keys of the environment, apart from its state's */
  constructor(
    readonly place: Place,
    readonly name: string,
    readonly keys: Readonly<Record<string, string>>,
  ) {
    this.deployment = new Deployment(name, { ...keys, ...place.settings(name) });
    this.stack = stackDirectory(projectPaths(ROOT, {}), name);
    this.secrets();
  }

  /** Writes the secrets: the place's credentials and `others`, which go before. */
  secrets(others: Readonly<Record<string, string>> = {}, credentials = this.place.credentials): void {
    const lines = Object.entries({ ...TOKEN, ...credentials, ...others });
    this.deployment.write(".env.secrets", lines.map(([key, value]) => `${key}=${value}\n`).join(""));
    chmodSync(this.deployment.secretsFile, 0o600);
  }

  /** What OpenTofu itself takes the credentials from. */
  get variables(): Record<string, string> {
    const { credentials } = this.place;
    const secrets = Object.entries(credentials).map(([key, value]) => [key, new Secret(value)]);
    return Object.fromEntries(
      Object.entries(stateCredentials(Object.fromEntries(secrets))).map(([key, secret]) => [
        key,
        secret.reveal(),
      ]),
    );
  }

  held(): Promise<string> {
    return this.place.held(this.name);
  }

  /** Files of the copies, the oldest first. */
  copies(): string[] {
    const folder = copiesFolder(this.deployment);
    return existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => join(folder, name))
      : [];
  }

  /** Files on this computer that hold one of the place's passwords in clear; the operator's own secrets apart. */
  leaks(): string[] {
    const passwords = Object.entries(this.place.credentials)
      .filter(([key]) => !/USERNAME|KEY_ID/.test(key))
      .map(([, value]) => value);
    return [this.stack, this.deployment.state.directory]
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => passwords.some((password) => readFileSync(file).includes(password)));
  }
}

/** Starts what this computer can: all of it in continuous integration, where what lacks is installed. */
export async function startPlaces(): Promise<Place[]> {
  const mayInstall = process.env["CI"] === "true" || isRoot();
  const starts: [name: string, able: boolean, start: () => Promise<Place>][] = [
    ["PostgreSQL", mayInstall || installedPostgres() !== undefined, startPostgres],
    ["S3 (versitygw)", mayInstall || existsSync(builtVersitygw()), startVersitygw],
    ["HTTP", true, () => startHttpStates("HTTP")],
    ["HTTP, GitLab's", true, () => startHttpStates("HTTP, GitLab's", { lock: "POST", unlock: "DELETE" })],
  ];
  const places: Place[] = [];
  for (const [name, able, start] of starts) {
    process.stderr.write(able ? `starting ${name}\n` : `skipped: ${name} is not installed here\n`);
    if (able) places.push(await start());
  }
  return places;
}
