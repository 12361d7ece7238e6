import type { Secret } from "../config/secret";
import type { Command } from "../shell/runner";

export interface PlaybookProps {
  /** Path of `ansible-playbook`. */
  readonly program: string;
  /** Folder with `site.yml` and `ansible.cfg`. */
  readonly directory: string;
  readonly inventoryFile: string;
  /** JSON file with the extra variables; holds no secret. */
  readonly varsFile: string;
  readonly tags: readonly string[];
  /** Process variables the playbook looks up; the way for secrets. */
  readonly secrets?: Readonly<Record<string, Secret>>;
}

/** One run of `site.yml`. */
export function playbook(props: PlaybookProps): Command {
  return {
    program: props.program,
    args: ["-i", props.inventoryFile, "-e", `@${props.varsFile}`, "--tags", props.tags.join(","), "site.yml"],
    cwd: props.directory,
    env: {
      ANSIBLE_CONFIG: `${props.directory}/ansible.cfg`,
      ANSIBLE_NOCOLOR: "1",
      // Ansible ends at once with a locale that was not generated here; this one needs no generation.
      LC_ALL: "C.UTF-8",
      ...props.secrets,
    },
  };
}
