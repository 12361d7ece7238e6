import { setTimeout as pause } from "node:timers/promises";
import { connect } from "node:tls";
import type { Check } from "./probe";
import { codeOf } from "./route";

export interface CertificateWaitProps {
  readonly hostName: string;
  readonly address: string;
  readonly port: number;
  /** Milliseconds until it is given up; 30000 by default, more than an authority that works needs. */
  readonly limit?: number;
}

/** What Caddy says to whoever asks for a name that it has no certificate for. */
export const NO_CERTIFICATE = "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR";

/** Milliseconds between two looks. */
const INTERVAL = 500;

/**
 * Lets checks begin when a site has its certificate, which Caddy gets after it has started. Other trouble, and the lack
 * of it after the limit, is for the checks to tell. All checks share one wait.
 */
export function afterCertificate(props: CertificateWaitProps): (check: Check) => Check {
  let waiting: Promise<void> | undefined;
  return (check) => ({
    ...check,
    run: async (signal) => {
      waiting ??= untilThere(props, signal);
      await waiting;
      return check.run(signal);
    },
  });
}

async function untilThere(props: CertificateWaitProps, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + (props.limit ?? 30_000);
  while ((await failureOf(props)) === NO_CERTIFICATE && Date.now() < deadline && !signal.aborted) {
    await pause(INTERVAL, undefined, { signal }).catch(() => undefined);
  }
}

/** The code of the error that ends the handshake; undefined when there is a certificate, or silence. */
function failureOf({ hostName, address, port }: CertificateWaitProps): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, servername: hostName, rejectUnauthorized: false });
    const end = (code?: string) => {
      socket.destroy();
      resolve(code);
    };
    socket.setTimeout(2000, () => {
      end();
    });
    socket.once("secureConnect", () => {
      end();
    });
    socket.once("error", (error) => {
      end(codeOf(error));
    });
  });
}
