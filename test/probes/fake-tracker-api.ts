import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { listeningOn } from "./fake-http-server";

export interface FakeApi {
  readonly baseUrl: string;
  /** Calls as they came: method, path, body; without the token. */
  readonly calls: readonly string[];
  /** Keys and info-hashes that are there now. */
  entries(): readonly string[];
  close(): Promise<void>;
}

/**
 * The part of the tracker's API that keeps keys and the whitelist, with the token `RightToken`. Replies to the broken
 * methods are lost; a lost POST is done all the same, a lost DELETE is not.
 */
export async function fakeTrackerApi(broken: readonly string[] = []): Promise<FakeApi> {
  const calls: string[] = [];
  const entries = new Set<string>();
  const isThere = async (request: IncomingMessage, path: string): Promise<boolean> => {
    const body = await text(request);
    const method = request.method ?? "";
    calls.push([method, path, ...(body === "" ? [] : [body])].join(" "));
    const [, key] = /"key":"(\w+)"/.exec(body) ?? [];
    const entry = key ?? path.split("/").at(-1) ?? "";
    if (method === "POST") entries.add(entry);
    return method === "POST" || (!broken.includes(method) && entries.delete(entry));
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://fake");
    if (url.searchParams.get("token") !== "RightToken") {
      response.writeHead(500).end('Unhandled rejection: Err { reason: "token not valid" }');
      return;
    }
    void isThere(request, url.pathname).then((done) => {
      if (broken.includes(request.method ?? "")) response.destroy();
      else response.writeHead(done ? 200 : 500).end(done ? '{"status":"ok"}' : "no such entry");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${listeningOn(server.address()).port}`,
    calls,
    entries: () => [...entries],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
