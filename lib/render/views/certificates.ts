import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";

export interface CertificatesView {
  readonly port: number;
  /** Each with the addresses that clients reach it by, separated by commas. */
  readonly names: readonly { readonly hostName: string; readonly addresses: string }[];
}

/** Input of the unit that looks at the certificates; undefined where there are none. */
export function certificatesView({ topology, addresses }: RenderInput): CertificatesView | undefined {
  const [https] = listenersFor(topology, "https");
  const hostNames = [...new Set(topology.sites.map(({ hostName }) => hostName))];
  if (!https || hostNames.length === 0) return undefined;
  const names = hostNames.map((hostName) => {
    const { ipv4, ipv6 } = addresses.floating.find((pair) => pair.hostName === hostName) ?? addresses;
    return { hostName, addresses: ipv6 === null ? ipv4 : `${ipv4},${ipv6}` };
  });
  return { port: https.port, names };
}
