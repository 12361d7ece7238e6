import { ProbeFailure } from "./probe";
import { TrackerRefusal } from "./refusal";

/** Packets of the UDP tracker protocol (BEP 15); every number is big-endian. */

/** "protocol_id" of BEP 15, the magic number of a connect request. */
const PROTOCOL_ID = 0x41727101980n;

export const Action = { connect: 0, announce: 1, scrape: 2, error: 3 } as const;
export type Action = (typeof Action)[keyof typeof Action];

/** BEP 15's numbers for the two events a probe sends. */
export const Event = { started: 2, stopped: 3 } as const;
export type Event = (typeof Event)[keyof typeof Event];

export type Family = "ipv4" | "ipv6";

export interface AnnounceRequest {
  readonly connectionId: bigint;
  readonly transactionId: number;
  /** 20 bytes */
  readonly infoHash: Buffer;
  /** 20 bytes */
  readonly peerId: Buffer;
  /** Bytes still to download; 0 makes the peer a seeder. */
  readonly left: bigint;
  readonly event: Event;
  /** The peer's own port; trackers drop 0. */
  readonly port: number;
}

export interface AnnounceReply {
  /** Seconds */
  readonly interval: number;
  readonly leechers: number;
  readonly seeders: number;
  /** Number of peers listed. */
  readonly peers: number;
}

export interface ScrapeReply {
  readonly seeders: number;
  readonly completed: number;
  readonly leechers: number;
}

export function encodeConnect(transactionId: number): Buffer {
  const packet = Buffer.alloc(16);
  packet.writeBigUInt64BE(PROTOCOL_ID, 0);
  packet.writeUInt32BE(Action.connect, 8);
  packet.writeUInt32BE(transactionId, 12);
  return packet;
}

export function encodeAnnounce(request: AnnounceRequest): Buffer {
  const packet = Buffer.alloc(98);
  packet.writeBigUInt64BE(request.connectionId, 0);
  packet.writeUInt32BE(Action.announce, 8);
  packet.writeUInt32BE(request.transactionId, 12);
  request.infoHash.copy(packet, 16, 0, 20);
  request.peerId.copy(packet, 36, 0, 20);
  packet.writeBigUInt64BE(request.left, 64);
  packet.writeUInt32BE(request.event, 80);
  packet.writeInt32BE(-1, 92); // num_want: the tracker's default
  packet.writeUInt16BE(request.port, 96);
  return packet;
}

/** A scrape of one hash: torrust-tracker 3.0.0 answers several in no particular order. */
export function encodeScrape(connectionId: bigint, transactionId: number, infoHash: Buffer): Buffer {
  const packet = Buffer.alloc(36);
  packet.writeBigUInt64BE(connectionId, 0);
  packet.writeUInt32BE(Action.scrape, 8);
  packet.writeUInt32BE(transactionId, 12);
  infoHash.copy(packet, 16, 0, 20);
  return packet;
}

/** The transaction id of a reply; undefined when it is too short to have one. */
export function transactionIdOf(packet: Buffer): number | undefined {
  return packet.length < 8 ? undefined : packet.readUInt32BE(4);
}

/** @throws ProbeFailure when the packet is another action, an error or of the wrong length */
export function decodeConnect(packet: Buffer): bigint {
  expectAction(packet, Action.connect);
  if (packet.length < 16) throw wrongLength("connect", "16 bytes", packet);
  return packet.readBigUInt64BE(8);
}

/** @throws ProbeFailure when the packet is another action, an error or of the wrong length */
export function decodeAnnounce(packet: Buffer, family: Family): AnnounceReply {
  expectAction(packet, Action.announce);
  const peerSize = family === "ipv4" ? 6 : 18;
  if (packet.length < 20 || (packet.length - 20) % peerSize !== 0) {
    throw wrongLength("announce", `20 + n * ${peerSize} bytes`, packet);
  }
  return {
    interval: packet.readUInt32BE(8),
    leechers: packet.readUInt32BE(12),
    seeders: packet.readUInt32BE(16),
    peers: (packet.length - 20) / peerSize,
  };
}

/** @throws ProbeFailure when the packet is another action, an error or of the wrong length */
export function decodeScrape(packet: Buffer): ScrapeReply {
  expectAction(packet, Action.scrape);
  if (packet.length !== 20) throw wrongLength("scrape", "20 bytes", packet);
  return {
    seeders: packet.readUInt32BE(8),
    completed: packet.readUInt32BE(12),
    leechers: packet.readUInt32BE(16),
  };
}

function expectAction(packet: Buffer, expected: Action): void {
  const found = packet.readUInt32BE(0);
  if (found === expected) return;
  if (found === Action.error) {
    const reason = packet.toString("utf8", 8);
    throw new TrackerRefusal(`the tracker refused: "${reason}"`, reason);
  }
  throw new ProbeFailure(`expected a reply with action ${expected}, found action ${found}`);
}

function wrongLength(what: string, expected: string, packet: Buffer): ProbeFailure {
  return new ProbeFailure(`expected ${expected} in the ${what} reply, found ${packet.length}`);
}
