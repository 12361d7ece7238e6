import { type Certificate, checkServerIdentity, connect, type DetailedPeerCertificate } from "node:tls";
import { NO_CERTIFICATE } from "./certificate-wait";
import { ProbeFailure } from "./probe";
import { settled } from "./settled";
import { tlsOptions, type Trust } from "./trust";

export interface TlsProps {
  readonly hostName: string;
  /** Address to connect to; DNS may not know the name yet. */
  readonly address: string;
  /** 443 by default. */
  readonly port?: number;
  readonly trust?: Trust;
  /** Milliseconds for the handshake; 5000 by default. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

export interface TlsReport {
  readonly issuer: string;
  /** Whole days until the certificate ends. */
  readonly daysLeft: number;
}

const DAY = 86_400_000;

/** Caddy renews when a third of the lifetime is left; at half of that, renewing has failed for a while. */
const RENEWAL_OVERDUE = 1 / 6;

/**
 * Sees that a certificate for the name is served, that its chain is trusted and that it is being renewed.
 * @throws ProbeFailure otherwise
 */
export async function probeTls(props: TlsProps, now: number = Date.now()): Promise<TlsReport> {
  const certificate = await certificateOf(props);
  const from = Date.parse(certificate.valid_from);
  const until = Date.parse(certificate.valid_to);
  const daysLeft = Math.floor((until - now) / DAY);
  if (until - now < (until - from) * RENEWAL_OVERDUE) {
    throw new ProbeFailure(
      `expected the certificate of ${props.hostName} to be renewed by now, found that it ends at ${certificate.valid_to}`,
      "read why Caddy cannot renew it: docker compose logs caddy in /opt/torrust/current",
    );
  }
  // Caddy's own authority has a common name only.
  const issuer: Partial<Certificate> = certificate.issuer;
  return { issuer: issuer.O ?? issuer.CN ?? "nobody", daysLeft };
}

function certificateOf(props: TlsProps): Promise<DetailedPeerCertificate> {
  const { hostName, address, port = 443, trust = {}, timeout = 5000, signal } = props;
  const expected = `expected a trusted certificate for ${hostName}`;
  return settled<DetailedPeerCertificate>(
    { signal, interrupted: `${expected}, found an interruption` },
    (resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) => {
        reject(new ProbeFailure(`${expected}, found: ${error.message}`, fixOf(error.code, port)));
      };
      const socket = connect({ host: address, port, servername: hostName, ...tlsOptions(trust) }, () => {
        const certificate = socket.getPeerCertificate(true);
        // Node leaves the name unchecked where it takes any chain.
        const mismatch = checkServerIdentity(hostName, certificate);
        if (mismatch) onError(mismatch);
        else resolve(certificate);
      });
      const timer = setTimeout(() => {
        reject(new ProbeFailure(`${expected}, found no handshake within ${timeout} ms`, openPort(port)));
      }, timeout);
      socket.on("error", onError);
      return () => {
        clearTimeout(timer);
        socket.destroy();
      };
    },
  );
}

/** What the usual causes ask for, by OpenSSL's and node's codes. */
function fixOf(code: string | undefined, port: number): string {
  if (code === NO_CERTIFICATE) {
    return "Caddy has no certificate for the name: see that DNS leads it to this machine (make show), and what the authority says (docker compose logs caddy in /opt/torrust/current)";
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return "another server answers at this address, or Caddy does not know the name: release and run";
  }
  if (code?.includes("CERT") === true || code?.includes("ISSUER") === true) {
    return "the authority is not one this computer trusts; a staging or internal one needs its root certificate";
  }
  return openPort(port);
}

function openPort(port: number): string {
  return `see that Caddy runs and has a certificate (docker compose logs caddy in /opt/torrust/current), and that ${port}/tcp is open on the way`;
}
