import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Place } from "./place";

const USER = "deployer";
const Lock = z.object({ ID: z.string() });

/** How a server is asked to lock: `LOCK` and `UNLOCK`, or as GitLab wants it. */
export interface LockMethods {
  readonly lock: string;
  readonly unlock: string;
}

/** Keeps states and locks by path, for one user; a state that is locked takes only its holder's writes. */
export class HttpStates {
  readonly states = new Map<string, string>();
  readonly locks = new Map<string, string>();

  constructor(
    readonly methods: LockMethods,
    readonly password: string,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const [status, content = ""] = this.#handle(request, body);
    response.writeHead(status, { "content-type": "application/json" }).end(content);
  }

  #handle({ method = "", url = "", headers }: IncomingMessage, body: string): [number, string?] {
    const { authorization } = headers;
    if (authorization === undefined) return [401];
    const expected = Buffer.from(`${USER}:${this.password}`).toString("base64");
    if (authorization !== `Basic ${expected}`) return [403];
    const { pathname, searchParams } = new URL(url, "http://localhost");
    if (pathname.endsWith("/lock")) return this.#lock(method, pathname.slice(0, -"/lock".length), body);
    if (method === "GET") {
      const state = this.states.get(pathname);
      return state === undefined ? [404] : [200, state];
    }
    if (method !== "POST") return [405];
    const lock = this.locks.get(pathname);
    if (lock !== undefined && Lock.parse(JSON.parse(lock)).ID !== searchParams.get("ID")) return [423, lock];
    this.states.set(pathname, body);
    return [200];
  }

  #lock(method: string, path: string, body: string): [number, string?] {
    const held = this.locks.get(path);
    if (method === this.methods.lock) {
      if (held !== undefined) return [423, held];
      this.locks.set(path, body);
      return [200];
    }
    if (method !== this.methods.unlock) return [405];
    // `force-unlock` gives the id alone.
    const given = Lock.parse(JSON.parse(body)).ID;
    if (held !== undefined && Lock.parse(JSON.parse(held)).ID !== given) return [409, held];
    this.locks.delete(path);
    return [200];
  }
}

/** A server of states on the loopback. */
export async function startHttpStates(name: string, methods?: LockMethods): Promise<Place> {
  const password = randomBytes(16).toString("hex");
  const states = new HttpStates(methods ?? { lock: "LOCK", unlock: "UNLOCK" }, password);
  const server = createServer((request, response) => void states.answer(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  const base = `http://127.0.0.1:${address.port}`;
  const keys: Record<string, string> =
    methods === undefined
      ? {}
      : { STATE_HTTP_LOCK_METHOD: methods.lock, STATE_HTTP_UNLOCK_METHOD: methods.unlock };
  return {
    name,
    settings: (environment) => ({
      STATE_BACKEND: "http",
      STATE_HTTP_ADDRESS: `${base}/${environment}`,
      STATE_HTTP_LOCK_ADDRESS: `${base}/${environment}/lock`,
      ...keys,
    }),
    credentials: { STATE_HTTP_USERNAME: USER, STATE_HTTP_PASSWORD: password },
    wrongCredentials: { STATE_HTTP_USERNAME: USER, STATE_HTTP_PASSWORD: randomBytes(16).toString("hex") },
    namesHolder: true,
    held: (environment) => Promise.resolve(states.states.get(`/${environment}`) ?? ""),
    stop: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
