import { readTemplate, renderTemplate } from "../render/engine";
import type { RenderInput } from "../render/input";
import { certificatesView } from "../render/views/certificates";
import { firewallView } from "../render/views/firewall";
import { statsView } from "../render/views/stats";
import { sysctlView } from "../render/views/sysctl";
import { updatesView } from "../render/views/updates";
import type { BundleFile } from "./bundle";

/** What `torrust-release` reads from the folder beside it. */
const RELEASE_PARTS = ["files", "images", "secrets", "services", "sockets"];

/** Files that `configure` puts on the host, by absolute path; in the bundle they stand below `host/`. */
export function hostFiles(input: RenderInput): ReadonlyMap<string, BundleFile> {
  return new Map<string, BundleFile>([
    ["/etc/apt/apt.conf.d/60torrust", rendered("host/apt.conf.hbs", updatesView(input))],
    ["/etc/docker/daemon.json", copied("host/daemon.json")],
    ["/etc/modules-load.d/torrust.conf", copied("host/modules-load.conf")],
    ["/etc/sysctl.d/60-torrust.conf", rendered("host/sysctl.conf.hbs", sysctlView(input))],
    ["/etc/systemd/journald.conf.d/torrust.conf", copied("host/journald.conf")],
    ["/etc/systemd/system/torrust-firewall.service", copied("firewall/torrust-firewall.service")],
    ["/etc/systemd/system/torrust-tuning.service", copied("host/torrust-tuning.service")],
    ["/etc/torrust/firewall.nft", rendered("firewall/firewall.nft.hbs", firewallView(input))],
    ["/opt/torrust/bin/torrust-host", copied("host/torrust-host", 0o755)],
    ...RELEASE_PARTS.map((name): [string, BundleFile] => [
      `/opt/torrust/bin/release/${name}.sh`,
      copied(`host/release/${name}.sh`),
    ]),
    ["/opt/torrust/bin/torrust-release", copied("host/torrust-release", 0o755)],
    ["/opt/torrust/bin/torrust-tuning", copied("host/torrust-tuning", 0o755)],
    ...volumeFiles(input),
    ...addressFiles(input),
    ...monitoringFiles(input),
  ]);
}

/** None without a data volume: then the data is on the host's own disk. */
function volumeFiles({ dataVolume }: RenderInput): readonly [string, BundleFile][] {
  if (dataVolume === undefined) return [];
  return [
    // The name follows from the path that it mounts to.
    ["/etc/systemd/system/opt-torrust-shared-data.mount", rendered("host/data.mount.hbs", dataVolume)],
    ["/etc/systemd/system/docker.service.d/torrust-data.conf", copied("host/docker-data.conf")],
    ["/opt/torrust/bin/torrust-volume", copied("host/torrust-volume", 0o755)],
  ];
}

function addressFiles({ addresses: { floating } }: RenderInput): readonly [string, BundleFile][] {
  if (floating.length === 0) return [];
  return [
    ["/etc/systemd/system/torrust-addresses.service", copied("host/torrust-addresses.service")],
    ["/etc/torrust/addresses", rendered("host/addresses.hbs", { floating })],
    ["/opt/torrust/bin/torrust-addresses", copied("host/torrust-addresses", 0o755)],
  ];
}

/** What writes figures for node-exporter that no exporter has. */
function monitoringFiles(input: RenderInput): readonly [string, BundleFile][] {
  if (!input.settings.monitoring) return [];
  return [
    [
      "/etc/systemd/system/torrust-stats.service",
      rendered("host/torrust-stats.service.hbs", statsView(input)),
    ],
    ["/etc/systemd/system/torrust-stats.timer", copied("host/torrust-stats.timer")],
    ["/opt/torrust/bin/torrust-stats", copied("host/torrust-stats", 0o755)],
    ...certificateFiles(input),
  ];
}

function certificateFiles(input: RenderInput): readonly [string, BundleFile][] {
  const view = certificatesView(input);
  if (!view) return [];
  return [
    [
      "/etc/systemd/system/torrust-certificates.service",
      rendered("host/torrust-certificates.service.hbs", view),
    ],
    ["/etc/systemd/system/torrust-certificates.timer", copied("host/torrust-certificates.timer")],
    ["/opt/torrust/bin/torrust-certificates", copied("host/torrust-certificates", 0o755)],
  ];
}

function rendered(template: string, view: object): BundleFile {
  return { content: renderTemplate(template, view), mode: 0o644 };
}

function copied(template: string, mode: BundleFile["mode"] = 0o644): BundleFile {
  return { content: readTemplate(template), mode };
}
