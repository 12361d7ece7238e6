import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ExitCode, UserError } from "../errors";
import type { ReleaseProps } from "../release/bundle";
import { LOCK_FILE, parseImageLock } from "../release/image-lock";

const COMPOSE_OVERRIDE = "compose.override.yaml";
const OVERRIDES = "overrides";

/**
 * What the files of an environment's folder say of its release, beside its configuration.
 * @throws UserError IMAGE_LOCK_INVALID
 */
export function environmentFiles(
  directory: string,
): Pick<ReleaseProps, "environmentFile" | "composeOverride" | "overrides" | "imageLock"> {
  const file = join(directory, COMPOSE_OVERRIDE);
  const lock = join(directory, LOCK_FILE);
  return {
    environmentFile: (name) => environmentFile(directory, name),
    composeOverride: existsSync(file)
      ? { file: relative(process.cwd(), file), text: readFileSync(file, "utf8") }
      : undefined,
    imageLock: existsSync(lock)
      ? parseImageLock(readFileSync(lock, "utf8"), relative(process.cwd(), lock))
      : undefined,
    overrides: {
      directory: relative(process.cwd(), join(directory, OVERRIDES)),
      texts: textsBelow(join(directory, OVERRIDES)),
    },
  };
}

function environmentFile(directory: string, name: string): string {
  const path = relative(process.cwd(), join(directory, name));
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new UserError("ENVIRONMENT_FILE_MISSING", `expected ${path}, found nothing`, {
    exitCode: ExitCode.configuration,
    fix: "Put the file there, or remove the key that names it.",
  });
}

/** By path below the folder, sorted; links are followed. */
function textsBelow(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
