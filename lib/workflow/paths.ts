import { join, resolve } from "node:path";

/** Where things are; absolute paths, made once at the start. */
export interface Paths {
  readonly root: string;
  readonly environments: string;
  readonly toolchain: string;
  readonly output: string;
  readonly ansible: string;
}

/** What one environment keeps on this computer. */
export interface StatePaths {
  readonly directory: string;
  readonly knownHosts: string;
  readonly privateKey: string;
  readonly lock: string;
  readonly journal: string;
  readonly plan: string;
  readonly releases: string;
  readonly tofuState: string;
}

export function projectPaths(root: string, env: Readonly<Record<string, string | undefined>>): Paths {
  return {
    root,
    environments: resolve(env["ENVIRONMENTS_DIR"] || join(root, "environments")),
    toolchain: resolve(env["TOOLCHAIN_DIR"] || join(root, ".toolchain")),
    output: join(root, "cdktf.out"),
    ansible: join(root, "ansible"),
  };
}

export function statePaths(paths: Paths, environment: string): StatePaths {
  const directory = join(paths.root, ".state", environment);
  return {
    directory,
    knownHosts: join(directory, "known_hosts"),
    privateKey: join(directory, "ssh", "id_ed25519"),
    lock: join(directory, "lock"),
    journal: join(directory, "journal"),
    // One for each process: a plan made beside this one must never be what this one applies.
    plan: join(directory, `plan-${process.pid}`),
    releases: join(directory, "releases"),
    tofuState: join(directory, "terraform.tfstate"),
  };
}

export function stackDirectory(paths: Paths, environment: string): string {
  return join(paths.output, "stacks", environment);
}
