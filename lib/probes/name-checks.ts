import type { Site } from "../topology/sites";
import { type Family, onAddress } from "./families";
import { httpExchange } from "./http";
import { type Check, type CheckOutcome, ProbeFailure } from "./probe";
import { probeApiHealth, probeApiWrongToken } from "./tracker-api";
import type { Trust } from "./trust";

export interface NameProps {
  /** Ports of Caddy. */
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly trust?: Trust;
}

/** Plain HTTP leads to HTTPS on one address. */
export function redirectCheck(
  family: Family,
  { hostName }: Site,
  { httpPort }: Pick<NameProps, "httpPort">,
): Check {
  const { origin } = new URL(`http://${hostName}:${httpPort}`);
  return onAddress(family, "redirect", origin, async (address, signal) => {
    const { status, headers } = await httpExchange(new URL("/announce", origin), { address, signal });
    const location = headers.location ?? "nowhere";
    if (status === 308 && location === `https://${hostName}/announce`) return "to https";
    throw new ProbeFailure(
      `expected HTTP 308 to https://${hostName}/announce, found ${status} to ${location}`,
      "another server answers on this port, or the machine runs another configuration: release and run this one",
    );
  });
}

/** The tracker's API by its name: whether it is well, and refuses a wrong token. The right one is not sent there. */
export function apiByNameCheck(family: Family, site: Site, { httpsPort, trust }: NameProps): Check {
  const { origin } = new URL(`https://${site.hostName}:${httpsPort}`);
  return onAddress(family, "api by name", origin, async (address, signal) => {
    const props = { baseUrl: origin, address, trust, signal };
    if (await isShutOut(site, `${origin}/api/health_check`, props)) return SHUT_OUT;
    await probeApiHealth(props);
    return `status Ok, wrong token refused with HTTP ${await probeApiWrongToken(props)}`;
  });
}

/** Grafana's log-in page by its name. */
export function grafanaByNameCheck(family: Family, site: Site, { httpsPort, trust }: NameProps): Check {
  const { origin } = new URL(`https://${site.hostName}:${httpsPort}`);
  return onAddress(family, "grafana by name", origin, async (address, signal) => {
    const { status } = await httpExchange(new URL("/login", origin), { address, trust, signal });
    if (status === 200) return "log-in page";
    throw new ProbeFailure(
      `expected HTTP 200 to Grafana's log-in page, found ${status}`,
      "see why Grafana does not answer: docker compose logs grafana in /opt/torrust/current",
    );
  });
}

const SHUT_OUT: CheckOutcome = {
  result: "skipped",
  detail: "refused with HTTP 403: this computer is outside TORRUST_TRACKER_API_ALLOWED_CIDRS",
};

async function isShutOut(
  { allowedCidrs }: Site,
  url: string,
  { address, trust, signal }: { address: string; trust?: Trust; signal: AbortSignal },
): Promise<boolean> {
  if (allowedCidrs.length === 0) return false;
  return (await httpExchange(new URL(url), { address, trust, signal })).status === 403;
}
