import { readTemplate, renderTemplate } from "../render/engine";
import type { RenderInput } from "../render/input";
import { firewallView } from "../render/views/firewall";
import type { BundleFile } from "./bundle";

/** Files that `configure` puts on the host, by absolute path; in the bundle they stand below `host/`. */
export function hostFiles(input: RenderInput): ReadonlyMap<string, BundleFile> {
  return new Map<string, BundleFile>([
    ["/etc/docker/daemon.json", copied("host/daemon.json")],
    ["/etc/modules-load.d/torrust.conf", copied("host/modules-load.conf")],
    ["/etc/sysctl.d/60-torrust.conf", copied("host/sysctl.conf")],
    ["/etc/systemd/system/torrust-firewall.service", copied("firewall/torrust-firewall.service")],
    [
      "/etc/torrust/firewall.nft",
      { content: renderTemplate("firewall/firewall.nft.hbs", firewallView(input)), mode: 0o644 },
    ],
    ["/opt/torrust/bin/torrust-host", copied("host/torrust-host", 0o755)],
    ["/opt/torrust/bin/torrust-release", copied("host/torrust-release", 0o755)],
  ]);
}

function copied(template: string, mode: BundleFile["mode"] = 0o644): BundleFile {
  return { content: readTemplate(template), mode };
}
