import type { SecretKey } from "../../config/settings";
import type { RenderInput } from "../../render/input";

/** One container of the release, and what it needs on the host. */
export interface Service {
  /** In compose.yaml, of its configuration directory, and of its data below `shared/data`. */
  readonly name: string;
  /** Files of its configuration directory, by name; empty: it has none. */
  readonly config: ReadonlyMap<string, string>;
  /** Its part of compose.yaml, indented below `services:`. */
  compose(configDigest: string): string;
  readonly secretFiles: readonly SecretFile[];
  readonly directories: readonly DataDirectory[];
}

/** A file below `shared/secrets`, mode 0600: an env file of a container, or what one mounts. */
export interface SecretFile {
  readonly name: string;
  /** Numeric user and group that may read it; an env file is read by Docker Compose, as root. */
  readonly owner: string;
  /** The secrets it needs. */
  readonly keys: readonly SecretKey[];
  /** Its text, whole lines; `reveal` gives a secret's value. */
  content(reveal: (key: SecretKey) => string): string;
}

/** A directory below `shared/data` that the host makes before the containers start. */
export interface DataDirectory {
  readonly path: string;
  /** Numeric user and group. */
  readonly owner: string;
  readonly mode: "0700" | "0750" | "0755";
}

export interface ServiceInput extends RenderInput {
  /** MiB that the container may use; undefined when the size of the machine is not known. */
  readonly memoryMiB?: number;
  /** Reads a text file of the environment's folder. @throws UserError ENVIRONMENT_FILE_MISSING */
  readonly environmentFile: (name: string) => string;
}

export const ROOT_OWNER = "0:0";
