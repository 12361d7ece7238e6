import type { Listener } from "../topology/topology";
import type { Site } from "../topology/sites";
import type { Admission, Pass } from "./admission";
import { type Family, hostOf, onAddress } from "./families";
import { announceHttp, probeHttpTracker } from "./http-tracker";
import type { Check } from "./probe";
import { expectRefusal } from "./refusal";
import { announceUdp, probeUdpTracker, type SwarmReport } from "./udp-tracker";
import type { Trust } from "./trust";

/** What every announce of an environment has in common. */
export interface AnnounceProps {
  readonly admission: Admission;
  /** Announce interval in seconds that the tracker is configured with. */
  readonly interval: number;
}

export function udpCheck(family: Family, { port }: Listener, { admission, interval }: AnnounceProps): Check {
  return onAddress(family, "udp announce", port.toString(), (address, signal) => {
    const props = { address, port, signal };
    return swarmCheck(admission, signal, {
      insider: (pass) => probeUdpTracker({ ...props, ...pass, interval }),
      outsider: () => announceUdp(props),
    });
  });
}

export function httpCheck(family: Family, { port }: Listener, { admission, interval }: AnnounceProps): Check {
  const url = (host: string) => `http://${host}:${port}`;
  const check = onAddress(family, "http announce", port.toString(), (address, signal) => {
    const props = { baseUrl: url(hostOf(address)), signal };
    return swarmCheck(admission, signal, {
      insider: (pass) => probeHttpTracker({ ...props, ...pass, interval }),
      outsider: () => announceHttp(props),
    });
  });
  return family.address === null ? check : { ...check, target: `${url(hostOf(family.address))}/announce` };
}

export interface HttpsProps extends AnnounceProps {
  /** Port of Caddy. */
  readonly httpsPort: number;
  readonly trust?: Trust;
}

/** An HTTP tracker behind Caddy, by its name on each address. */
export function httpsCheck(
  family: Family,
  { hostName }: Site,
  { admission, interval, httpsPort, trust }: HttpsProps,
): Check {
  const baseUrl = new URL(`https://${hostName}:${httpsPort}`).origin;
  return onAddress(family, "https announce", `${baseUrl}/announce`, (address, signal) => {
    const props = { baseUrl, address, signal, trust };
    return swarmCheck(admission, signal, {
      insider: (pass) => probeHttpTracker({ ...props, ...pass, interval }),
      outsider: () => announceHttp(props),
    });
  });
}

interface Announces {
  insider(pass: Pass): Promise<SwarmReport>;
  outsider(): Promise<void>;
}

/** Announces as one who may, and, where not everyone may, as one who may not. */
async function swarmCheck(admission: Admission, signal: AbortSignal, announces: Announces): Promise<string> {
  const { outsider } = admission;
  const { seeders, interval } = await admission.admit(signal, (pass) => announces.insider(pass));
  const found = `${seeders} seeder, interval ${interval} s`;
  if (!outsider) return found;
  await expectRefusal(outsider, () => announces.outsider());
  return `${found}; refused an announce ${outsider.who}`;
}
