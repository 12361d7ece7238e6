import type { Site } from "../topology/sites";
import { type Family, onAddress } from "./families";
import { httpExchange } from "./http";
import { type Check, ProbeFailure } from "./probe";
import { probeQuic } from "./quic";
import { probeTls, type TlsProps } from "./tls";
import type { Trust } from "./trust";

export interface SiteProps {
  /** Port of Caddy. */
  readonly httpsPort: number;
  readonly trust?: Trust;
  /** Whether browsers are to be told to use nothing but HTTPS. */
  readonly hsts: boolean;
}

/** The certificate that a site serves on one address. */
export function tlsCheck(
  family: Family,
  { hostName }: Site,
  { httpsPort: port, trust, hsts }: SiteProps,
): Check {
  return onAddress(family, "tls", hostName, async (address, signal) => {
    const props = { hostName, address, port, signal, trust };
    const { issuer, daysLeft } = await probeTls(props);
    const found = `by ${issuer}, ${daysLeft} days left`;
    if (!hsts) return found;
    await expectHsts(props);
    return `${found}, HSTS`;
  });
}

/** Says that nobody looked whose certificates they are, which no other check may count as passed. */
export function chainCheck({ hostName }: Site): Check {
  const detail = "not verified: no client trusts the certificates of a staging authority";
  return { name: "tls chain", target: hostName, run: () => Promise.resolve({ result: "skipped", detail }) };
}

/** HTTP/3 on one address. */
export function quicCheck(family: Family, { httpsPort: port }: Pick<SiteProps, "httpsPort">): Check {
  return onAddress(family, "http/3", `${port}`, async (address, signal) => {
    await probeQuic({ address, port, signal });
    return "speaks QUIC version 1";
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
