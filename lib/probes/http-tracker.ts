import { randomBytes } from "node:crypto";
import { messageOf } from "../errors";
import { type Bencoded, decodeBencode } from "./bencode";
import { excerpt, httpExchange, type HttpOptions } from "./http";
import { newPeerId } from "./peer-id";
import { ProbeFailure } from "./probe";
import { TrackerRefusal } from "./refusal";
import type { SwarmReport } from "./udp-tracker";

export interface HttpTrackerProps extends Pick<HttpOptions, "timeout" | "signal" | "address" | "trust"> {
  /** `http://<host>:<port>`, or `https://…`. */
  readonly baseUrl: string;
  /** Key of a private tracker. */
  readonly key?: string;
}

export interface HttpProbeProps extends HttpTrackerProps {
  /** Announce interval in seconds that the tracker is configured with. */
  readonly interval: number;
  /** 20 bytes; random by default. */
  readonly infoHash?: Buffer;
}

type Dictionary = ReadonlyMap<string, Bencoded>;

/** The port the probe's peer claims; trackers want one that is not 0, and nobody connects to it. */
const PEER_PORT = 6881;

/**
 * Announces a torrent as its only seeder, scrapes it and leaves again.
 * @throws ProbeFailure when there is no reply, or one that is not what a tracker of this interval gives
 */
export async function probeHttpTracker(props: HttpProbeProps): Promise<SwarmReport> {
  const { infoHash = randomBytes(20) } = props;
  const peerId = newPeerId();
  const started = await ask(props, "announce", announceQuery(infoHash, peerId, "started"));
  const scraped = await ask(props, "scrape", `info_hash=${percentEncode(infoHash)}`);
  await ask(props, "announce", announceQuery(infoHash, peerId, "stopped"));
  return judge(props.interval, started, swarmOf(scraped, infoHash));
}

/**
 * Announces a random torrent, and leaves again when that was accepted.
 * @throws TrackerRefusal when it is not; ProbeFailure when there is no proper reply
 */
export async function announceHttp(props: HttpTrackerProps): Promise<void> {
  const infoHash = randomBytes(20);
  const peerId = newPeerId();
  await ask(props, "announce", announceQuery(infoHash, peerId, "started"));
  await ask(props, "announce", announceQuery(infoHash, peerId, "stopped"));
}

/** Every byte as %XX: correct for any bytes (RFC 3986) and free of a URL library's notion of text. */
export function percentEncode(bytes: Buffer): string {
  return bytes.toString("hex").replace(/../g, (byte) => `%${byte.toUpperCase()}`);
}

function announceQuery(infoHash: Buffer, peerId: Buffer, event: "started" | "stopped"): string {
  const identity = `info_hash=${percentEncode(infoHash)}&peer_id=${percentEncode(peerId)}`;
  return `${identity}&port=${PEER_PORT}&uploaded=0&downloaded=0&left=0&event=${event}&compact=1`;
}

async function ask(props: HttpTrackerProps, what: "announce" | "scrape", query: string): Promise<Dictionary> {
  const path = props.key === undefined ? what : `${what}/${props.key}`;
  const { timeout, signal, address, trust } = props;
  const url = new URL(`/${path}?${query}`, props.baseUrl);
  const { status, body } = await httpExchange(url, { timeout, signal, address, trust });
  if (status !== 200) {
    throw new ProbeFailure(`expected HTTP 200 to the ${what}, found ${status}: "${excerpt(body)}"`);
  }
  const reply = decode(what, body);
  const reason = reply.get("failure reason");
  if (reason !== undefined) {
    const text = Buffer.isBuffer(reason) ? excerpt(reason) : "no text";
    throw new TrackerRefusal(`the tracker refused the ${what}: "${text}"`, text);
  }
  return reply;
}

function decode(what: string, body: Buffer): Dictionary {
  let value: Bencoded;
  try {
    value = decodeBencode(body);
  } catch (error) {
    throw new ProbeFailure(
      `expected a bencoded reply to the ${what}, found "${excerpt(body)}" (${messageOf(error)})`,
    );
  }
  if (!(value instanceof Map)) throw new ProbeFailure(`expected a dictionary as reply to the ${what}`);
  return value;
}

function swarmOf(scraped: Dictionary, infoHash: Buffer): Dictionary {
  const files = scraped.get("files");
  const swarm = files instanceof Map ? files.get(infoHash.toString("latin1")) : undefined;
  if (!(swarm instanceof Map))
    throw new ProbeFailure("expected the announced torrent in the scrape, found it missing");
  return swarm;
}

function judge(interval: number, started: Dictionary, swarm: Dictionary): SwarmReport {
  const found = started.get("interval");
  if (found !== interval) {
    const text = typeof found === "number" ? `${found} s` : "none";
    throw new ProbeFailure(
      `expected interval ${interval} s, found ${text}`,
      "the machine runs another configuration: release and run this one",
    );
  }
  const peers = started.get("peers");
  if (!Buffer.isBuffer(peers) || peers.length % 6 !== 0) {
    throw new ProbeFailure(
      "expected compact peers (n * 6 bytes) in the announce reply, found something else",
    );
  }
  expectOneSeeder("announce reply", started);
  expectOneSeeder("scrape of the announced torrent", swarm);
  return { interval, seeders: 1 };
}

function expectOneSeeder(where: string, dictionary: Dictionary): void {
  const complete = dictionary.get("complete");
  if (complete === 1) return;
  const text = typeof complete === "number" ? String(complete) : "none";
  throw new ProbeFailure(`expected 1 seeder ("complete") in the ${where}, found ${text}`);
}
