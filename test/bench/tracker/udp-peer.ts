import { randomInt } from "node:crypto";
import { createSocket, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import { ProbeFailure } from "../../../lib/probes/probe";
import {
  Action,
  decodeAnnounce,
  decodeConnect,
  decodeScrape,
  encodeAnnounce,
  encodeConnect,
  encodeScrape,
  Event,
  transactionIdOf,
} from "../../../lib/probes/udp-packets";
import { type Count, type Outcome, type Peer, type Tally, infoHash } from "./peer";

export interface UdpPeerProps {
  /** IPv4 or IPv6 address of the tracker. */
  readonly address: string;
  readonly port: number;
  /** 20 bytes */
  readonly peerId: Buffer;
  /** Number of its first torrent. */
  readonly first: number;
  readonly tally: Tally;
  /** Torrents it goes through before it starts over; 1 keeps it in one swarm. */
  readonly torrents: number;
  /** Milliseconds that a connection id is used for; 0 asks for a new one at each visit. */
  readonly keepId: number;
  /** Every so many visits end with a scrape; 0 for never. */
  readonly scrapeEvery: number;
}

/** Milliseconds without an answer after which a request counts as lost. It is never sent again. */
const TIMEOUT = 3000;

interface Pending {
  readonly transactionId: number;
  readonly settle: (reply: Buffer | undefined) => void;
}

/** A peer with a socket of its own, as in the wild: the tracker ties the connection id to it. */
export class UdpPeer implements Peer {
  #pending?: Pending;
  #connectionId?: bigint;
  #connectedAt = 0;
  #visits = 0;
  readonly #family;

  private constructor(
    private readonly socket: Socket,
    private readonly props: UdpPeerProps,
  ) {
    this.#family = isIPv6(props.address) ? ("ipv6" as const) : ("ipv4" as const);
    socket.on("message", (reply) => {
      this.#receive(reply);
    });
    // Where nothing listens the kernel says so at once: the request is lost.
    socket.on("error", () => this.#pending?.settle(undefined));
  }

  static async open(props: UdpPeerProps): Promise<UdpPeer> {
    const socket = createSocket(isIPv6(props.address) ? "udp6" : "udp4");
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.connect(props.port, props.address, resolve);
    });
    return new UdpPeer(socket, props);
  }

  /** Connects where it must, announces, sometimes scrapes. */
  async visit(): Promise<void> {
    if (this.#pending) return;
    const { first, torrents, scrapeEvery, tally } = this.props;
    const visit = this.#visits++;
    const hash = infoHash(first + (visit % torrents));
    const age = performance.now() - this.#connectedAt;
    if (this.#connectionId === undefined || age >= this.props.keepId) await this.#connect();
    if (this.#connectionId === undefined) return;
    const start = performance.now();
    if ((await this.#announce(hash)) !== "answered") return;
    tally.answers.push(performance.now());
    tally.latencies.push(performance.now() - start);
    if (scrapeEvery > 0 && visit % scrapeEvery === 0) await this.#scrape(hash);
  }

  close(): void {
    this.socket.close();
  }

  async #connect(): Promise<void> {
    this.#connectionId = undefined;
    await this.#exchange(this.props.tally.connect, encodeConnect, (reply) => {
      this.#connectionId = decodeConnect(reply);
      this.#connectedAt = performance.now();
    });
  }

  #announce(hash: Buffer): Promise<Outcome> {
    const { port } = this.socket.address();
    const { peerId, tally } = this.props;
    const connectionId = this.#connectionId ?? 0n;
    return this.#exchange(
      tally.announce,
      (transactionId) =>
        encodeAnnounce({
          connectionId,
          transactionId,
          infoHash: hash,
          peerId,
          left: 0n,
          event: Event.started,
          port,
        }),
      (reply) => decodeAnnounce(reply, this.#family),
    );
  }

  #scrape(hash: Buffer): Promise<Outcome> {
    const connectionId = this.#connectionId ?? 0n;
    return this.#exchange(
      this.props.tally.scrape,
      (transactionId) => encodeScrape(connectionId, transactionId, hash),
      decodeScrape,
    );
  }

  async #exchange(
    count: Count,
    encode: (transactionId: number) => Buffer,
    decode: (reply: Buffer) => unknown,
  ): Promise<Outcome> {
    const { tally } = this.props;
    const transactionId = randomInt(2 ** 32);
    const sent = performance.now();
    count.sent += 1;
    const reply = await this.#ask(transactionId, encode(transactionId));
    if (reply === undefined) {
      count.lost += 1;
      tally.losses.push(sent);
      return "lost";
    }
    if (reply.readUInt32BE(0) === Action.error) {
      this.#connectionId = undefined;
      count.refused += 1;
      if (/connection id|cookie/i.test(reply.toString("utf8", 8))) tally.connectionIdErrors += 1;
      return "refused";
    }
    try {
      decode(reply);
    } catch (error) {
      if (!(error instanceof ProbeFailure)) throw error;
      tally.malformed += 1;
    }
    count.answered += 1;
    return "answered";
  }

  #ask(transactionId: number, packet: Buffer): Promise<Buffer | undefined> {
    return new Promise((resolve) => {
      const settle = (reply: Buffer | undefined) => {
        clearTimeout(timer);
        this.#pending = undefined;
        resolve(reply);
      };
      const timer = setTimeout(settle, TIMEOUT, undefined);
      this.#pending = { transactionId, settle };
      this.socket.send(packet);
    });
  }

  #receive(reply: Buffer): void {
    const { tally } = this.props;
    if (this.#pending && transactionIdOf(reply) === this.#pending.transactionId) this.#pending.settle(reply);
    else tally.malformed += 1;
  }
}
