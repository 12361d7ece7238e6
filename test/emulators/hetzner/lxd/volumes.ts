import { access, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lxc, run, succeeds } from "../../../e2e/lxd/lxc";
import type { VolumeProps } from "../backend";

/** Bytes of what a volume calls a GB. The file has holes: it takes the room of what is written. */
const GIGABYTE = 2 ** 30;

/** Volumes as files, which a machine sees as block devices under the name that Hetzner gives them. */
export class Volumes {
  /** Loop device and server of each attached volume. */
  private readonly attached = new Map<number, { readonly loop: string; readonly serverId: number }>();

  constructor(
    private readonly folder: string,
    private readonly container: (serverId: number) => string,
  ) {}

  async attach(serverId: number, volume: VolumeProps): Promise<void> {
    const file = this.file(volume.id);
    if (!(await succeeds(() => access(file)))) {
      await writeFile(file, "");
      await truncate(file, volume.size * GIGABYTE);
      if (volume.format !== null) await run(`mkfs.${volume.format}`, ["-q", file]);
    }
    const loop = (await run("losetup", ["--find", "--show", file])).trim();
    this.attached.set(volume.id, { loop, serverId });
    const device = ["unix-block", `source=${loop}`, `path=${volume.device}`];
    await lxc(["config", "device", "add", this.container(serverId), name(volume.id), ...device]);
  }

  async detach(volumeId: number): Promise<void> {
    const attachment = this.attached.get(volumeId);
    if (attachment === undefined) return;
    await lxc(["config", "device", "remove", this.container(attachment.serverId), name(volumeId)]);
    await this.free(volumeId);
  }

  /** After the server is gone, and its devices with it. */
  async freeAllOf(serverId: number): Promise<void> {
    for (const [volumeId, attachment] of this.attached) {
      if (attachment.serverId === serverId) await this.free(volumeId);
    }
  }

  async resize(volume: VolumeProps): Promise<void> {
    await truncate(this.file(volume.id), volume.size * GIGABYTE);
    const attachment = this.attached.get(volume.id);
    if (attachment !== undefined) await run("losetup", ["--set-capacity", attachment.loop]);
  }

  async delete(volumeId: number): Promise<void> {
    await rm(this.file(volumeId), { force: true });
  }

  private async free(volumeId: number): Promise<void> {
    const attachment = this.attached.get(volumeId);
    this.attached.delete(volumeId);
    if (attachment !== undefined) await run("losetup", ["--detach", attachment.loop]);
  }

  private file(volumeId: number): string {
    return join(this.folder, `volume-${volumeId}.img`);
  }
}

function name(volumeId: number): string {
  return `volume-${volumeId}`;
}
