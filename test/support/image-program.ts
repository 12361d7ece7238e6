import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const IMAGES = join(process.env.TOOLCHAIN_DIR ?? resolve(__dirname, "../../.toolchain"), "images");

/** Archive of the newest recipe of a test image, whose name begins so; undefined where it was not made. */
export function imageArchive(prefix: string): string | undefined {
  const names = existsSync(IMAGES) ? readdirSync(IMAGES) : [];
  const recipe = (name: string) => Number(/-r(\d+)\.tar$/.exec(name)?.[1] ?? 0);
  const found = names.filter((name) => name.startsWith(prefix) && name.endsWith(".tar"));
  const [newest] = found.sort((one, other) => recipe(other) - recipe(one));
  return newest === undefined ? undefined : join(IMAGES, newest);
}

/** Takes a program out of an image's archive, to be run here; its path. */
export function programOf(archive: string, path: string, folder: string): string {
  const layer = execFileSync("tar", ["-tf", archive], { encoding: "utf8" })
    .split("\n")
    .find((name) => name.endsWith("/layer.tar"));
  execFileSync("bash", ["-c", 'tar -xOf "$0" "$1" | tar -xC "$2" "$3"', archive, layer ?? "", folder, path]);
  return join(folder, path);
}
