import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";

export interface CertificatesView {
  readonly port: number;
  /** The machine's own, separated by commas. */
  readonly addresses: string;
  readonly hostNames: readonly string[];
}

/** Input of the unit that looks at the certificates; undefined where there are none. */
export function certificatesView({ topology, addresses }: RenderInput): CertificatesView | undefined {
  const [https] = listenersFor(topology, "https");
  const hostNames = [...new Set(topology.sites.map(({ hostName }) => hostName))];
  if (!https || hostNames.length === 0) return undefined;
  const { ipv4, ipv6 } = addresses;
  return { port: https.port, addresses: ipv6 === null ? ipv4 : `${ipv4},${ipv6}`, hostNames };
}
