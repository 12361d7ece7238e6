import type { Settings } from "../config/settings";
import type { Addresses } from "../topology/addresses";
import type { Site } from "../topology/sites";
import { listenersFor, type Topology } from "../topology/topology";
import { type AnnounceProps, httpsCheck } from "./announce-checks";
import { afterCertificate } from "./certificate-wait";
import { familiesOf, type Family } from "./families";
import { apiByNameCheck, grafanaByNameCheck, redirectCheck } from "./name-checks";
import type { Check } from "./probe";
import { chainCheck, quicCheck, tlsCheck } from "./site-checks";
import type { Trust } from "./trust";

export interface HttpsProps {
  readonly settings: Settings;
  readonly topology: Topology;
  readonly trust?: Trust;
}

/** What Caddy serves: each site's certificate and what is behind it, the redirect to it, HTTP/3. */
export function httpsChecks(
  { settings, topology, trust }: HttpsProps,
  addresses: Addresses,
  announce: AnnounceProps,
): readonly Check[] {
  const [https] = listenersFor(topology, "https");
  const [http] = listenersFor(topology, "http");
  if (!https || !http || !settings.tls) return [];
  const { authority } = settings.tls;
  const props = {
    ...announce,
    httpPort: http.port,
    httpsPort: https.port,
    trust,
    hsts: authority !== "internal" && authority.trusted,
  };
  const behind = (family: Family, site: Site): Check => {
    if (site.purpose === "http-tracker") return httpsCheck(family, site, props);
    return (site.purpose === "tracker-api" ? apiByNameCheck : grafanaByNameCheck)(family, site, props);
  };
  const sites = topology.sites.flatMap((site) => {
    const certified = afterCertificate({
      hostName: site.hostName,
      address: addresses.ipv4,
      port: https.port,
    });
    const on = [addresses, ...addresses.floating.filter(({ hostName }) => hostName === site.hostName)];
    const checks = on.flatMap(familiesOf).flatMap((family) => {
      const wait = family.address === null ? (check: Check) => check : certified;
      return [
        wait(tlsCheck(family, site, props)),
        wait(behind(family, site)),
        redirectCheck(family, site, props),
      ];
    });
    return trust?.unverified === true ? [...checks, chainCheck(site)] : checks;
  });
  const everywhere = [addresses, ...addresses.floating].flatMap(familiesOf);
  return [...sites, ...everywhere.map((family) => quicCheck(family, props))];
}
