import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { isIPv6 } from "node:net";
import { messageOf } from "../errors";
import { ProbeFailure } from "./probe";
import { settled } from "./settled";

export interface QuicProps {
  readonly address: string;
  /** 443 by default. */
  readonly port?: number;
  /** Milliseconds to wait for each reply; 2000 by default. */
  readonly timeout?: number;
  /** Times the packet is sent again; 2 by default. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
}

/** RFC 9000, section 15: versions of this form are reserved to force version negotiation. */
const RESERVED_VERSION = 0x1a2a3a4a;

/** RFC 9000, section 15. */
const QUIC_1 = 1;

/** RFC 9000, section 14.1: a server drops what is smaller. */
const INITIAL_SIZE = 1200;

const ID_SIZE = 8;

/**
 * Sees that a QUIC server of version 1, which HTTP/3 is, answers: a packet of a version that nobody has must be
 * answered with those that the server has (RFC 9000, section 6).
 * @throws ProbeFailure otherwise
 */
export async function probeQuic(props: QuicProps): Promise<void> {
  const [destination, source] = [randomBytes(ID_SIZE), randomBytes(ID_SIZE)];
  const versions = decodeVersions(await exchange(props, encodeUnknownVersion(destination, source)), {
    destination: source,
    source: destination,
  });
  if (versions.includes(QUIC_1)) return;
  const found = versions.map((version) => `0x${version.toString(16).padStart(8, "0")}`).join(", ");
  throw new ProbeFailure(`expected QUIC version 1 among those of the server, found ${found}`);
}

interface ConnectionIds {
  readonly destination: Buffer;
  readonly source: Buffer;
}

/** A packet with a long header, as RFC 8999 has it for every version: the rest means nothing to the server. */
export function encodeUnknownVersion(destination: Buffer, source: Buffer): Buffer {
  const packet = Buffer.alloc(INITIAL_SIZE);
  packet.writeUInt8(0xc0, 0);
  packet.writeUInt32BE(RESERVED_VERSION, 1);
  packet.writeUInt8(destination.length, 5);
  destination.copy(packet, 6);
  packet.writeUInt8(source.length, 6 + destination.length);
  source.copy(packet, 7 + destination.length);
  return packet;
}

/**
 * The versions that a Version Negotiation packet lists (RFC 9000, section 17.2.1).
 * @throws ProbeFailure when it is another packet, or one for somebody else
 */
export function decodeVersions(packet: Buffer, ids: ConnectionIds): readonly number[] {
  const header = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from([ids.destination.length]),
    ids.destination,
    Buffer.from([ids.source.length]),
    ids.source,
  ]);
  const isLong = packet.length > 0 && packet.readUInt8(0) >= 0x80;
  const list = packet.subarray(1 + header.length);
  if (!isLong || !packet.subarray(1, 1 + header.length).equals(header) || list.length % 4 !== 0) {
    throw new ProbeFailure(
      `expected a QUIC server's list of versions, found ${packet.length} bytes of something else`,
    );
  }
  return Array.from({ length: list.length / 4 }, (_, index) => list.readUInt32BE(4 * index));
}

function exchange(props: QuicProps, packet: Buffer): Promise<Buffer> {
  const { address, port = 443, timeout = 2000, retries = 2, signal } = props;
  const fix = `see that ${port}/udp is open in every firewall on the way and that Caddy runs`;
  const interrupted = "interrupted while waiting for the QUIC server";
  return settled<Buffer>({ signal, interrupted }, (resolve, reject) => {
    const socket = createSocket(isIPv6(address) ? "udp6" : "udp4");
    let sent = 0;
    let timer: NodeJS.Timeout | undefined;
    const attempt = () => {
      if (sent > retries) {
        const tried = `${sent} packets, ${timeout} ms each`;
        reject(new ProbeFailure(`expected a QUIC server on ${port}/udp, found silence (${tried})`, fix));
        return;
      }
      sent += 1;
      socket.send(packet);
      timer = setTimeout(attempt, timeout);
    };
    socket.on("message", resolve);
    socket.on("error", (error) => {
      reject(new ProbeFailure(`expected a QUIC server on ${port}/udp, found: ${messageOf(error)}`, fix));
    });
    socket.connect(port, address, attempt);
    return () => {
      clearTimeout(timer);
      socket.close();
    };
  });
}
