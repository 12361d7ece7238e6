import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeHttpServer {
  readonly baseUrl: string;
  readonly port: number;
  /** Request URLs as they came, still percent-encoded. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

export type Handler = (url: string, response: ServerResponse, request?: IncomingMessage) => void;

export async function fakeHttpServer(handle: Handler, host = "127.0.0.1"): Promise<FakeHttpServer> {
  const urls: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    urls.push(request.url ?? "");
    handle(request.url ?? "", response, request);
  });
  server.listen(0, host);
  await once(server, "listening");
  const { port } = listeningOn(server.address());
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return { baseUrl: `http://${host.includes(":") ? `[${host}]` : host}:${port}`, port, urls, close };
}

/** The address of a listening TCP server. */
export function listeningOn(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server does not listen on TCP");
  return address;
}

/** Bytes of a percent-encoded query value. */
export function queryBytes(url: string, key: string): Buffer {
  const value = new RegExp(`[?&]${key}=([^&]*)`).exec(url)?.[1] ?? "";
  const text = value.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(text, "latin1");
}
