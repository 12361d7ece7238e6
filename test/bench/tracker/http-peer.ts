import { get } from "node:http";
import { decodeBencode } from "../../../lib/probes/bencode";
import { percentEncode } from "../../../lib/probes/http-tracker";
import { type Peer, type Tally, infoHash } from "./peer";

export interface HttpPeerProps {
  /** `http://<host>:<port>` */
  readonly baseUrl: string;
  /** 20 bytes */
  readonly peerId: Buffer;
  /** Number of its first torrent. */
  readonly first: number;
  readonly tally: Tally;
}

/** A peer that opens a connection for each announce, as most clients do. */
export class HttpPeer implements Peer {
  #visits = 0;

  constructor(private readonly props: HttpPeerProps) {}

  async visit(): Promise<void> {
    const { baseUrl, peerId, first, tally } = this.props;
    const hash = infoHash(first + this.#visits++);
    const identity = `info_hash=${percentEncode(hash)}&peer_id=${percentEncode(peerId)}`;
    const query = `${identity}&port=6881&uploaded=0&downloaded=0&left=0&event=started&compact=1`;
    const start = performance.now();
    tally.announce.sent += 1;
    const body = await bodyOf(`${baseUrl}/announce?${query}`);
    if (body === undefined) {
      tally.announce.lost += 1;
      tally.losses.push(start);
      return;
    }
    const end = performance.now();
    const reply = bencoded(body);
    if (!(reply instanceof Map)) tally.malformed += 1;
    if (reply instanceof Map && reply.has("failure reason")) {
      tally.announce.refused += 1;
      return;
    }
    tally.announce.answered += 1;
    tally.latencies.push(end - start);
    tally.answers.push(end);
  }

  close(): void {
    // Its connections are closed with each answer.
  }
}

/** Milliseconds for a whole exchange, after which it counts as lost. */
const TIMEOUT = 5000;

/** The whole answer on a connection of its own; undefined when there is none in time. */
function bodyOf(url: string): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal: AbortSignal.timeout(TIMEOUT) }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve(Buffer.concat(chunks));
      });
      response.on("error", () => {
        resolve(undefined);
      });
    });
    request.on("error", () => {
      resolve(undefined);
    });
  });
}

function bencoded(body: Buffer): unknown {
  try {
    return decodeBencode(body);
  } catch {
    return undefined;
  }
}
