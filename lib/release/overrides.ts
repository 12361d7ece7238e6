import { distance } from "fastest-levenshtein";
import { ExitCode, UserError } from "../errors";
import type { BundleFile } from "./bundle";
import type { Service } from "./services/service";

/** Files of the environment that take the place of rendered ones. */
export interface FileOverrides {
  /** The folder that holds them, for messages. */
  readonly directory: string;
  /** By path in the bundle. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What else the bundle has is a contract with the host's scripts, or has a way of its own to be changed. */
const REPLACEABLE = ["config/", "host/"];

/** How many paths an error names. */
const NEAREST = 3;

/** The service with the environment's own files in its configuration directory. */
export function overrideService(service: Service, { texts }: FileOverrides): Service {
  const config = [...service.config].map(
    ([file, text]) => [file, texts.get(`config/${service.name}/${file}`) ?? text] as const,
  );
  return { ...service, config: new Map(config) };
}

/** The host's files, by absolute path, with the environment's own ones among them; the modes stay. */
export function overrideHost(
  files: ReadonlyMap<string, BundleFile>,
  { texts }: FileOverrides,
): Map<string, BundleFile> {
  return new Map(
    [...files].map(([path, file]) => [path, { ...file, content: texts.get(`host${path}`) ?? file.content }]),
  );
}

/**
 * What a person should know of each: the deployer does not look into them.
 * @throws UserError OVERRIDE_UNKNOWN naming all that would replace nothing
 */
export function overrideWarnings({ directory, texts }: FileOverrides, rendered: Iterable<string>): string[] {
  const known = [...rendered].filter((path) => REPLACEABLE.some((folder) => path.startsWith(folder)));
  const unknown = [...texts.keys()].filter((path) => !known.includes(path));
  if (unknown.length > 0) throw unknownOverrides(directory, unknown, known);
  return [...texts.keys()].map(
    (path) =>
      `${directory}/${path} takes the place of the rendered file: changes of the configuration pass it by`,
  );
}

function unknownOverrides(
  directory: string,
  unknown: readonly string[],
  known: readonly string[],
): UserError {
  return new UserError("OVERRIDE_UNKNOWN", `${directory} has files that replace nothing in this release`, {
    exitCode: ExitCode.configuration,
    details: unknown.map((path) => ({
      code: "OVERRIDE_UNKNOWN",
      message: `no file to replace; nearest: ${nearest(path, known).join(", ")}`,
      file: `${directory}/${path}`,
      ...(path === "compose.yaml" && { fix: "Change containers by compose.override.yaml." }),
    })),
    fix: "Name them as `render` names the files, or remove them.",
  });
}

function nearest(path: string, known: readonly string[]): string[] {
  return [...known].sort((one, other) => distance(path, one) - distance(path, other)).slice(0, NEAREST);
}
