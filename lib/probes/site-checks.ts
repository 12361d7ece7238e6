import type { Site } from "../topology/sites";
import { type Family, onAddress } from "./families";
import { httpExchange } from "./http";
import { type Check, ProbeFailure } from "./probe";
import { probeTls, type TlsProps } from "./tls";

export interface SiteProps {
  /** Port of Caddy. */
  readonly httpsPort: number;
  /** Certificates in PEM that HTTPS must lead to; those of the system by default. */
  readonly authorities?: string;
  /** Whether browsers are to be told to use nothing but HTTPS. */
  readonly hsts: boolean;
}

/** The certificate that a site serves on one address. */
export function tlsCheck(
  family: Family,
  site: Site,
  { httpsPort: port, authorities, hsts }: SiteProps,
): Check {
  const { hostName, allowedCidrs } = site;
  return onAddress(family, "tls", hostName, async (address, signal) => {
    const props = { hostName, address, port, authorities, signal };
    const { issuer, daysLeft } = await probeTls(props);
    const found = `by ${issuer}, ${daysLeft} days left`;
    // A site for some networks only may drop whoever asks from another one.
    if (!hsts || allowedCidrs.length > 0) return found;
    await expectHsts(props);
    return `${found}, HSTS`;
  });
}

/** RFC 6797, section 6.1. */
async function expectHsts({ hostName, port, ...options }: TlsProps): Promise<void> {
  const { headers } = await httpExchange(new URL(`https://${hostName}:${port}/`), options);
  const header = headers["strict-transport-security"];
  if (header !== undefined && /max-age=[1-9]/.test(header)) return;
  throw new ProbeFailure(
    `expected the header Strict-Transport-Security from ${hostName}, found ${header ?? "none"}`,
    "the machine runs another configuration: release and run this one",
  );
}
