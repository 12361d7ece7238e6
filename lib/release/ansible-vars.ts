import type { ReleaseBundle } from "./bundle";

/** What the release role does: unpack and switch, start what is installed, or both at once. */
export type ReleaseVerb = "install" | "run" | "deploy";

export interface AnsibleVarsProps {
  readonly bundle: ReleaseBundle;
  /** Absolute path of the archive that `writeArchive` wrote. */
  readonly archivePath: string;
  /** Absolute paths of `docker load` archives the host lacks; empty when it has them or pulls them. */
  readonly imageArchives: readonly string[];
  readonly verb: ReleaseVerb;
}

/** The variables of `ansible/site.yml`, for `--extra-vars @file`; they hold no secret. */
export interface AnsibleVars {
  readonly release_id: string;
  readonly release_archive: string;
  readonly release_image_archives: readonly string[];
  readonly release_verb: ReleaseVerb;
}

/** Process variable of `ansible-playbook` that carries what `secretsPayload` makes to the release role. */
export const SECRETS_VARIABLE = "TORRUST_RELEASE_SECRETS";

export function ansibleVars(props: AnsibleVarsProps): AnsibleVars {
  return {
    release_id: props.bundle.id,
    release_archive: props.archivePath,
    release_image_archives: props.imageArchives,
    release_verb: props.verb,
  };
}
