import type { Container } from "../e2e/lxd/container";
import { lxc } from "../e2e/lxd/lxc";
import { type TestImageName, ensureTestImages } from "./images";

/** Makes the images that are missing and loads them into the Docker of a container; 0.5 to 3 s per image. */
export async function loadTestImages(
  host: Container,
  names: readonly TestImageName[],
  cacheDirectory: string,
): Promise<void> {
  for (const { archive } of Object.values(await ensureTestImages(names, cacheDirectory))) {
    await lxc(["file", "push", "--quiet", archive, `${host.name}/root/image.tar`]);
    await host.sh("docker load --quiet --input /root/image.tar; rm /root/image.tar");
  }
}
