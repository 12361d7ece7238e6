import { randomBytes, randomInt } from "node:crypto";
import { createSocket, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import { messageOf } from "../errors";
import { newPeerId } from "./peer-id";
import { ProbeFailure } from "./probe";
import { settled } from "./settled";
import {
  type AnnounceReply,
  decodeAnnounce,
  decodeConnect,
  decodeScrape,
  encodeAnnounce,
  encodeConnect,
  encodeScrape,
  Event,
  type ScrapeReply,
  transactionIdOf,
} from "./udp-packets";

export interface UdpTrackerProps {
  /** IPv4 or IPv6 address. */
  readonly address: string;
  readonly port: number;
  /** Milliseconds to wait for each reply; 2000 by default. */
  readonly timeout?: number;
  /** Times a request is sent again; 2 by default. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
}

export interface UdpProbeProps extends UdpTrackerProps {
  /** Announce interval in seconds that the tracker is configured with. */
  readonly interval: number;
  /** 20 bytes; random by default. */
  readonly infoHash?: Buffer;
}

export interface SwarmReport {
  /** Seconds */
  readonly interval: number;
  /** Seeders of the probe's own random torrent, by scrape. */
  readonly seeders: number;
}

/**
 * Announces a torrent as its only seeder, scrapes it and leaves again, all from one socket
 * (trackers bind the connection id to the client's address and port).
 * @throws ProbeFailure when there is no reply, or one that is not what a tracker of this interval gives
 */
export async function probeUdpTracker(props: UdpProbeProps): Promise<SwarmReport> {
  const { infoHash = randomBytes(20) } = props;
  return connected(props, async (client) => {
    const started = await client.announce(infoHash, Event.started);
    const scraped = await client.scrape(infoHash);
    await client.announce(infoHash, Event.stopped);
    return judge(props.interval, started, scraped);
  });
}

/**
 * Announces a random torrent, and leaves again when that was accepted.
 * @throws TrackerRefusal when it is not; ProbeFailure when there is no proper reply
 */
export async function announceUdp(props: UdpTrackerProps): Promise<void> {
  const infoHash = randomBytes(20);
  await connected(props, async (client) => {
    await client.announce(infoHash, Event.started);
    await client.announce(infoHash, Event.stopped);
  });
}

async function connected<T>(
  props: UdpTrackerProps,
  use: (client: UdpTrackerClient) => Promise<T>,
): Promise<T> {
  const client = await UdpTrackerClient.open(props);
  try {
    await client.connect();
    return await use(client);
  } finally {
    client.close();
  }
}

function judge(interval: number, started: AnnounceReply, scraped: ScrapeReply): SwarmReport {
  if (started.interval !== interval) {
    throw new ProbeFailure(
      `expected interval ${interval} s, found ${started.interval} s`,
      "the machine runs another configuration: release and run this one",
    );
  }
  if (scraped.seeders !== 1) {
    throw new ProbeFailure(
      `expected 1 seeder in the scrape of the announced torrent, found ${scraped.seeders}`,
    );
  }
  return { interval: started.interval, seeders: scraped.seeders };
}

/** One client socket; requests go one at a time. */
class UdpTrackerClient {
  private connectionId = 0n;
  private readonly peerId = newPeerId();

  private constructor(
    private readonly socket: Socket,
    private readonly props: UdpTrackerProps,
  ) {}

  static async open(props: UdpTrackerProps): Promise<UdpTrackerClient> {
    const socket = createSocket(isIPv6(props.address) ? "udp6" : "udp4");
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once("error", reject);
        socket.connect(props.port, props.address, () => {
          resolve();
        });
      });
    } catch (error) {
      socket.close();
      throw unreachable(props, error);
    }
    // An ICMP error may come between two requests; without a listener it would end the process.
    socket.on("error", () => undefined);
    return new UdpTrackerClient(socket, props);
  }

  close(): void {
    this.socket.close();
  }

  async connect(): Promise<void> {
    const reply = await this.exchange("connect", encodeConnect);
    this.connectionId = decodeConnect(reply);
  }

  async announce(infoHash: Buffer, event: Event): Promise<AnnounceReply> {
    const { connectionId, peerId } = this;
    const { port } = this.socket.address();
    const reply = await this.exchange("announce", (transactionId) =>
      encodeAnnounce({ connectionId, transactionId, infoHash, peerId, left: 0n, event, port }),
    );
    return decodeAnnounce(reply, isIPv6(this.props.address) ? "ipv6" : "ipv4");
  }

  async scrape(infoHash: Buffer): Promise<ScrapeReply> {
    const reply = await this.exchange("scrape", (id) => encodeScrape(this.connectionId, id, infoHash));
    return decodeScrape(reply);
  }

  /** Sends until a reply with the request's transaction id comes; others are late duplicates and only noted. */
  private exchange(what: string, encode: (transactionId: number) => Buffer): Promise<Buffer> {
    const { timeout = 2000, retries = 2, signal } = this.props;
    const transactionId = randomInt(2 ** 32);
    const packet = encode(transactionId);
    const { socket, props } = this;
    const interrupted = `interrupted while waiting for the reply to the ${what}`;
    return settled<Buffer>({ signal, interrupted }, (resolve, reject) => {
      let sent = 0;
      let stranger: string | undefined;
      let timer: NodeJS.Timeout | undefined;
      const onMessage = (reply: Buffer) => {
        const found = transactionIdOf(reply);
        if (found === transactionId) resolve(reply);
        else stranger = found === undefined ? `${reply.length} bytes` : "another transaction id";
      };
      const onError = (error: Error) => {
        reject(unreachable(props, error));
      };
      const attempt = () => {
        if (sent > retries) {
          reject(noReply(props, what, sent, timeout, stranger));
          return;
        }
        sent += 1;
        socket.send(packet, (error) => {
          if (error) onError(error);
        });
        timer = setTimeout(attempt, timeout);
      };
      socket.on("message", onMessage);
      socket.on("error", onError);
      attempt();
      return () => {
        clearTimeout(timer);
        socket.off("message", onMessage);
        socket.off("error", onError);
      };
    });
  }
}

function noReply(
  { port }: UdpTrackerProps,
  what: string,
  sent: number,
  timeout: number,
  stranger: string | undefined,
): ProbeFailure {
  const found = stranger === undefined ? "silence" : `only replies with ${stranger}`;
  return new ProbeFailure(
    `expected a reply to the ${what}, found ${found} (${sent} requests, ${timeout} ms each)`,
    `see that ${port}/udp is open in every firewall on the way and that the tracker listens on this address`,
  );
}

function unreachable({ address, port }: UdpTrackerProps, error: unknown): ProbeFailure {
  const refused = messageOf(error).includes("ECONNREFUSED");
  return refused
    ? new ProbeFailure(
        `expected a reply, found ${port}/udp refused: nothing listens on this address`,
        "see on the machine that the tracker runs: docker compose ps in /opt/torrust/current",
      )
    : new ProbeFailure(`expected a route to ${address}, found: ${messageOf(error)}`);
}
