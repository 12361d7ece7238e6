import type { Server } from "@cdktf/provider-hcloud/lib/server";
import { Volume } from "@cdktf/provider-hcloud/lib/volume";
import { VolumeAttachment } from "@cdktf/provider-hcloud/lib/volume-attachment";
import { TerraformOutput, Token } from "cdktf";
import type { Construct } from "constructs";
import type { HetznerProps, Labels } from "./machine";
import { protection } from "./protection";

/** The volume that outlives the server, when one is wanted. Ansible mounts it: Hetzner's own way would not wait. */
export function dataVolume(
  scope: Construct,
  { name, settings }: HetznerProps,
  labels: Labels,
  server: Server,
): void {
  if (settings.dataVolumeGb === undefined) return;
  const volume = new Volume(scope, "data", {
    name: `${name}-data`,
    size: settings.dataVolumeGb,
    location: settings.location,
    format: "ext4",
    labels,
    ...protection(settings),
  });
  new VolumeAttachment(volume, "attachment", {
    volumeId: Token.asNumber(volume.id),
    serverId: Token.asNumber(server.id),
    automount: false,
  });
  new TerraformOutput(scope, "data_volume", {
    description: "Where the machine finds the volume for the tracker's data.",
    value: { device: volume.linuxDevice, size_gb: settings.dataVolumeGb },
  });
}
