import { createHash } from "node:crypto";

/** How an answer came out: `refused` is an error reply, `lost` is no answer within the time-out. */
export type Outcome = "answered" | "refused" | "lost";

/** What the requests of one kind came to. */
export interface Count {
  sent: number;
  answered: number;
  refused: number;
  lost: number;
}

/** What a group of peers has seen; the peers add to it. */
export interface Tally {
  readonly connect: Count;
  readonly announce: Count;
  readonly scrape: Count;
  /** Milliseconds of each answered announce. */
  readonly latencies: number[];
  /** Clock (`performance.now()`, milliseconds) of each announce's answer. */
  readonly answers: number[];
  /** Clock of each request that was lost, when it was sent. */
  readonly losses: number[];
  /** Error replies that name the connection id. */
  connectionIdErrors: number;
  /** Answers that are no answer to what was asked: another transaction id, a wrong length, no bencode. */
  malformed: number;
}

export function newTally(): Tally {
  const count = (): Count => ({ sent: 0, answered: 0, refused: 0, lost: 0 });
  return {
    connect: count(),
    announce: count(),
    scrape: count(),
    latencies: [],
    answers: [],
    losses: [],
    connectionIdErrors: 0,
    malformed: 0,
  };
}

/** One peer of a swarm; a visit is what a client does once in each announce interval. */
export interface Peer {
  visit(): Promise<void>;
  close(): void;
}

/** Torrents that the peers share; each peer goes from one to the next. */
const TORRENTS = 500;

/** The same 20 bytes for the same number, in each run. */
export function infoHash(visit: number): Buffer {
  return createHash("sha1")
    .update(`torrent ${visit % TORRENTS}`)
    .digest();
}

/** 20 bytes that tell the peers of one run apart. */
export function peerId(name: string): Buffer {
  return Buffer.concat([Buffer.from("-TB0100-"), createHash("sha1").update(name).digest().subarray(0, 12)]);
}
