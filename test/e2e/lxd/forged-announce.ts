import { get } from "node:https";
import { decodeBencode } from "../../../lib/probes/bencode";
import { percentEncode } from "../../../lib/probes/http-tracker";
import { newPeerId } from "../../../lib/probes/peer-id";
import { tlsOptions, type Trust } from "../../../lib/probes/trust";

export interface ForgeryProps {
  readonly baseUrl: string;
  readonly address: string;
  readonly trust: Trust;
  readonly infoHash: Buffer;
  /** Address that the first peer claims to have. */
  readonly forged: string;
}

/** Headers by which proxies tell who a client is. */
const CLAIMS = ["x-forwarded-for", "x-real-ip", "forwarded", "cf-connecting-ip", "true-client-ip"];

/** Announces one peer with forged headers, and another that asks who is there: `address:port` of each peer it is told. */
export async function peersAfterForgery(props: ForgeryProps): Promise<string[]> {
  const claim = (name: string) => (name === "forwarded" ? `for=${props.forged}` : props.forged);
  await announce(props, 6881, Object.fromEntries(CLAIMS.map((name) => [name, claim(name)])));
  const reply = decodeBencode(await announce(props, 6882, {}));
  const peers = reply instanceof Map ? reply.get("peers") : undefined;
  if (!Buffer.isBuffer(peers)) throw new Error("the announce was not answered with compact peers");
  return Array.from({ length: peers.length / 6 }, (_, index) => {
    const peer = peers.subarray(6 * index, 6 * index + 6);
    return `${[...peer.subarray(0, 4)].join(".")}:${peer.readUInt16BE(4)}`;
  });
}

function announce(
  { baseUrl, address, trust, infoHash }: ForgeryProps,
  port: number,
  headers: Record<string, string>,
): Promise<Buffer> {
  const identity = `info_hash=${percentEncode(infoHash)}&peer_id=${percentEncode(newPeerId())}`;
  const url = new URL(`/announce?${identity}&port=${port}&uploaded=0&downloaded=0&left=0&compact=1`, baseUrl);
  const options = {
    hostname: address,
    servername: url.hostname,
    ...tlsOptions(trust),
    headers: { ...headers, host: url.host },
  };
  return new Promise((resolve, reject) => {
    get(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
    }).on("error", reject);
  });
}
