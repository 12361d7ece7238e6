import { type IncomingHttpHeaders, request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { ProbeFailure } from "./probe";
import { settled } from "./settled";
import { tlsOptions, type Trust } from "./trust";

/** Bytes of a body that are read before giving up; every reply a probe asks for is far smaller. */
const BODY_LIMIT = 256 * 1024;

export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface HttpOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  /** Sent as a JSON body. */
  readonly json?: object;
  /** Milliseconds for the whole exchange; 5000 by default. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Address to connect to in place of the URL's name, which DNS may not know yet. */
  readonly address?: string;
  readonly trust?: Trust;
}

/**
 * One request on a connection of its own, without proxies or redirects. Errors name host and port only,
 * since path and query may hold a secret.
 * @throws ProbeFailure when there is no complete reply in time
 */
export function httpExchange(url: URL, options: HttpOptions = {}): Promise<HttpReply> {
  const { timeout = 5000, signal } = options;
  const expected = `expected an HTTP reply from ${url.host}`;
  return settled<HttpReply>(
    { signal, interrupted: `${expected}, found an interruption` },
    (resolve, reject) => {
      const fail = (found: string, fix?: string) => {
        reject(new ProbeFailure(`${expected}, found ${found}`, fix));
      };
      const outgoing = requestOf(url, options);
      outgoing.on("response", (incoming) => {
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on("data", (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size > BODY_LIMIT) fail(`a body of more than ${BODY_LIMIT} bytes`);
        });
        incoming.on("error", (error) => {
          fail(error.message);
        });
        incoming.on("end", () => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          });
        });
      });
      const timer = setTimeout(() => {
        fail(`none within ${timeout} ms`, openPort(url));
      }, timeout);
      outgoing.on("error", (error) => {
        fail(error.message, openPort(url));
      });
      outgoing.end(options.json && JSON.stringify(options.json));
      return () => {
        clearTimeout(timer);
        outgoing.destroy();
      };
    },
  );
}

function requestOf(url: URL, { method = "GET", json, address, trust = {} }: HttpOptions) {
  const headers = { ...(json && { "content-type": "application/json" }), host: url.host };
  const common = { agent: false, method, headers, ...(address !== undefined && { hostname: address }) };
  if (url.protocol !== "https:") return plainRequest(url, common);
  return tlsRequest(url, { ...common, servername: url.hostname, ...tlsOptions(trust) });
}

/** A line's worth of what a body says, for an error message. */
export function excerpt(body: Buffer): string {
  const text = body.toString("utf8").trim();
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

function openPort(url: URL): string {
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  return `see that the service runs (docker compose ps in /opt/torrust/current) and that ${port}/tcp is open on the way`;
}
