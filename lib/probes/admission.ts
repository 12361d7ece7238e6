import { randomBytes } from "node:crypto";
import type { Secret } from "../config/secret";
import type { TrackerMode } from "../config/settings";
import { messageOf } from "../errors";
import { ProbeFailure } from "./probe";
import type { Outsider } from "./refusal";
import { addKey, allowTorrent, deleteKey, disallowTorrent } from "./tracker-entries";

/** What an announce needs to be accepted. */
export interface Pass {
  /** 20 random bytes */
  readonly infoHash: Buffer;
  /** Key of a private tracker. */
  readonly key?: string;
}

/** How a probe gets into a tracker of one mode, and who must not. */
export interface Admission {
  /** Absent for a tracker that serves everyone. */
  readonly outsider?: Outsider;
  /** Makes an entry, hands over what it allows, and takes it away again, also when the announce failed. */
  admit<T>(signal: AbortSignal, announce: (pass: Pass) => Promise<T>): Promise<T>;
}

export interface AdmissionProps {
  /** `http://<host>:<port>` of a tunnel to the tracker's API. */
  readonly apiBaseUrl: string;
  readonly apiToken: Secret;
}

/** Seconds a probe's key is valid: longer than any check may take, short enough to be harmless when it stays. */
const KEY_SECONDS = 120;

export function admissionTo(mode: TrackerMode, { apiBaseUrl, apiToken }: AdmissionProps): Admission {
  const api = { baseUrl: apiBaseUrl, token: apiToken };
  if (mode === "private") {
    return {
      outsider: { who: "without a key", reason: /key|authenticat/i },
      admit: async (signal, announce) => {
        const pass = { infoHash: randomBytes(20), key: randomBytes(16).toString("hex") };
        return temporarily({
          put: () => addKey({ ...api, signal }, pass.key, KEY_SECONDS),
          use: () => announce(pass),
          take: () => deleteKey(api, pass.key),
          left: `the probe's key stays valid for ${KEY_SECONDS} s`,
        });
      },
    };
  }
  if (mode === "whitelisted") {
    return {
      outsider: { who: "of a torrent that is not on the whitelist", reason: /whitelist/i },
      admit: async (signal, announce) => {
        const infoHash = randomBytes(20);
        return temporarily({
          put: () => allowTorrent({ ...api, signal }, infoHash),
          use: () => announce({ infoHash }),
          take: () => disallowTorrent(api, infoHash),
          left: `the probe's torrent ${infoHash.toString("hex")} stays on the whitelist`,
        });
      },
    };
  }
  return { admit: (_signal, announce) => announce({ infoHash: randomBytes(20) }) };
}

interface Temporary<T> {
  readonly put: () => Promise<void>;
  readonly use: () => Promise<T>;
  /** Without the check's signal: it must work when the check was ended early. */
  readonly take: () => Promise<void>;
  /** What is left behind when `take` fails. */
  readonly left: string;
}

async function temporarily<T>({ put, use, take, left }: Temporary<T>): Promise<T> {
  try {
    await put();
  } catch (error) {
    // Its reply may have been lost after the entry was made.
    await take().catch(() => undefined);
    throw error;
  }
  let result: T;
  try {
    result = await use();
  } catch (error) {
    const kept = await take().then(
      () => undefined,
      (failure: unknown) => messageOf(failure),
    );
    if (kept === undefined || !(error instanceof ProbeFailure)) throw error;
    throw new ProbeFailure(`${error.message}; ${left} (${kept})`, error.fix);
  }
  try {
    await take();
  } catch (error) {
    throw new ProbeFailure(
      `${left}: ${messageOf(error)}`,
      "take it away by hand, as docs/guides/tracker.md shows",
    );
  }
  return result;
}
