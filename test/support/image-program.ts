import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { ensureTestImages, type TestImageName } from "../images/images";

const IMAGES = join(process.env.TOOLCHAIN_DIR ?? resolve(__dirname, "../../.toolchain"), "images");

/** Takes a program out of a test image, which is made if need be, to be run here; its path. */
export async function programOf(image: TestImageName, path: string, folder: string): Promise<string> {
  const { archive } = (await ensureTestImages([image], IMAGES))[image];
  const layer = execFileSync("tar", ["-tf", archive], { encoding: "utf8" })
    .split("\n")
    .find((name) => name.endsWith("/layer.tar"));
  execFileSync("bash", ["-c", 'tar -xOf "$0" "$1" | tar -xC "$2" "$3"', archive, layer ?? "", folder, path]);
  return join(folder, path);
}
