import { request } from "node:http";
import { ProbeFailure } from "./probe";

/** Bytes of a body that are read before giving up; every reply a probe asks for is far smaller. */
const BODY_LIMIT = 256 * 1024;

export interface HttpReply {
  readonly status: number;
  readonly body: Buffer;
}

export interface HttpGetOptions {
  /** Milliseconds for the whole exchange; 5000 by default. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/**
 * One GET on a connection of its own, without proxies or redirects. Errors name host and port only,
 * since path and query may hold a secret.
 * @throws ProbeFailure when there is no complete reply in time
 */
export function httpGet(url: URL, options: HttpGetOptions = {}): Promise<HttpReply> {
  const { timeout = 5000, signal } = options;
  return new Promise((resolve, reject) => {
    const fail = (problem: string, fix?: string) => {
      settle(() =>
        reject(new ProbeFailure(`expected an HTTP reply from ${url.host}, found ${problem}`, fix)),
      );
      outgoing.destroy();
    };
    const settle = (action: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      action();
    };
    const outgoing = request(url, { agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > BODY_LIMIT) fail(`a body of more than ${BODY_LIMIT} bytes`);
      });
      incoming.on("error", (error) => fail(error.message));
      incoming.on("end", () =>
        settle(() => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks) })),
      );
    });
    const timer = setTimeout(() => fail(`none within ${timeout} ms`, openPort(url)), timeout);
    const onAbort = () => fail("an interruption");
    signal?.addEventListener("abort", onAbort);
    outgoing.on("error", (error) => fail(error.message, openPort(url)));
    outgoing.end();
    if (signal?.aborted) onAbort();
  });
}

/** A line's worth of what a body says, for an error message. */
export function excerpt(body: Buffer): string {
  const text = body.toString("utf8").trim();
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

function openPort(url: URL): string {
  const port = url.port === "" ? "80" : url.port;
  return `see that the service runs (docker compose ps in /opt/torrust/current) and that ${port}/tcp is open on the way`;
}
