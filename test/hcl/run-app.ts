import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface AppOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** User to run as; only root may choose. */
  readonly uid?: number;
  /** Options of node in front of the program. */
  readonly node?: readonly string[];
}

/** Synthesizes every stack of the fixtures in a process of its own, in this folder. @returns its output folder */
export function runApp(folder: string, { env, uid, node = [] }: AppOptions = {}): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  const loader = pathToFileURL(require.resolve("tsx")).href;
  const program = join(__dirname, "fixtures", "app.ts");
  const { status, stderr } = spawnSync(process.execPath, [...node, "--import", loader, program], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...env },
    uid,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return join(folder, "cdktf.out");
}

/** Every file below a folder with its content. */
export function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
