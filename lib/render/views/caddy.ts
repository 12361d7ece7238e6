import { posix } from "node:path";
import type { Site } from "../../topology/sites";
import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";

/** Where the official image looks for its Caddyfile. */
export const CADDY_CONFIG = "/etc/caddy";

/** The PEM of the authority's own trust, beside the Caddyfile. */
export const ACME_ROOT = "acme-root.pem";

/** Said aloud, so that no second authority is asked when the first one refuses. */
const LETS_ENCRYPT = "https://acme-v02.api.letsencrypt.org/directory";

const LOOPBACK = "127.0.0.1";

/** Input of the `Caddyfile`. */
export interface CaddyView {
  /** Where Caddy tells the machine itself how it is. */
  readonly metricsAddress: string;
  readonly metricsSocket: string;
  /** Every public address of the machine. */
  readonly addresses: readonly string[];
  /** Null where certificates come from an authority on the machine itself. */
  readonly acme: { readonly email: string; readonly directory: string; readonly rootFile?: string } | null;
  /** Whether browsers may be told to come back by HTTPS only. */
  readonly hsts: boolean;
  readonly sites: readonly SiteView[];
}

export interface SiteView {
  readonly hostName: string;
  /** The same name without TLS. */
  readonly redirectFrom: string;
  readonly upstream: string;
  /** Exactly one of the three. */
  readonly tracker: boolean;
  readonly api: boolean;
  readonly grafana: boolean;
  /** Whether announces carry a key in their path. */
  readonly keyed: boolean;
  readonly allowedCidrs: readonly string[];
}

/** Undefined without TLS. */
export function caddyView({ settings, topology, addresses }: RenderInput): CaddyView | undefined {
  const [metrics] = listenersFor(topology, "caddy-metrics");
  if (!settings.tls || !metrics) return undefined;
  const { authority } = settings.tls;
  return {
    metricsAddress: LOOPBACK,
    metricsSocket: `${LOOPBACK}:${metrics.port}`,
    addresses: [addresses, ...addresses.floating].flatMap(({ ipv4, ipv6 }) =>
      ipv6 === null ? [ipv4] : [ipv4, ipv6],
    ),
    acme:
      authority === "internal"
        ? null
        : {
            email: authority.email,
            directory: authority.directory ?? LETS_ENCRYPT,
            ...(authority.rootFile !== undefined && { rootFile: posix.join(CADDY_CONFIG, ACME_ROOT) }),
          },
    hsts: authority !== "internal" && authority.trusted,
    sites: topology.sites.map((site) => siteView(site, settings.tracker.mode === "private")),
  };
}

function siteView({ hostName, purpose, port, allowedCidrs }: Site, keyed: boolean): SiteView {
  return {
    hostName,
    redirectFrom: `http://${hostName}`,
    upstream: `127.0.0.1:${port}`,
    tracker: purpose === "http-tracker",
    api: purpose === "tracker-api",
    grafana: purpose === "grafana",
    keyed,
    allowedCidrs,
  };
}
