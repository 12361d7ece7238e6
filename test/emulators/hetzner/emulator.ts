import { once } from "node:events";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CATALOGUE, type Catalogue } from "../../../lib/hetzner/catalogue";
import { ApiError, type ApiErrorCode } from "./api-error";
import { type MachineBackend, MemoryBackend } from "./backend";
import { type Fault, Faults, type RequestMatch } from "./faults";
import { DEFAULT_LIMIT, RateLimit, type RateLimitProps } from "./rate-limit";
import { allRoutes } from "./resources";
import { release } from "./resources/servers";
import { type ApiReply, type Route, findRoute } from "./router";
import { State } from "./state";

/** The provider wants exactly 64 characters. */
export const TOKEN = "emulator".repeat(8);

const BASE = "/v1";
/** Long enough that a client meets a running action, short enough for tests. */
const DEFAULT_ACTION_DURATION = 40;

export interface EmulatorProps {
  /** Default: `MemoryBackend`. */
  readonly backend?: MachineBackend;
  /** Default: the project's own table. */
  readonly catalogue?: Catalogue;
  /** Milliseconds that each action runs at least. Default: 40. */
  readonly actionDuration?: number;
  /** Default: the API's own, 3600 an hour. */
  readonly rateLimit?: RateLimitProps;
  /** Milliseconds, as `Date.now`. */
  readonly clock?: () => number;
  /** Default: any free one. */
  readonly port?: number;
}

/** One request that was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** Without the base and without the query. */
  readonly path: string;
  readonly status: number;
}

/** The Hetzner Cloud API on a local port: strict, in memory, with faults on demand. */
export class HetznerEmulator {
  readonly state: State;
  readonly requests: LoggedRequest[] = [];
  private readonly faults = new Faults();
  private readonly clock: () => number;
  private limit: RateLimit;
  private readonly routes: readonly Route[];
  private readonly server: Server;

  private constructor(props: EmulatorProps) {
    this.clock = props.clock ?? Date.now;
    this.limit = new RateLimit(props.rateLimit ?? DEFAULT_LIMIT, this.clock);
    this.state = new State({
      clock: this.clock,
      backend: props.backend ?? new MemoryBackend(),
      catalogue: props.catalogue ?? CATALOGUE,
      actionDuration: props.actionDuration ?? DEFAULT_ACTION_DURATION,
    });
    this.routes = allRoutes(this.state);
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    });
  }

  static async start(props: EmulatorProps = {}): Promise<HetznerEmulator> {
    const emulator = new HetznerEmulator(props);
    emulator.server.listen(props.port ?? 0, "127.0.0.1");
    await once(emulator.server, "listening");
    return emulator;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, "close");
  }

  /** For the provider's `endpoint` or HCLOUD_ENDPOINT. */
  get endpoint(): string {
    const address = this.server.address();
    if (!isAddressInfo(address)) throw new Error("the emulator does not listen");
    return `http://127.0.0.1:${address.port}${BASE}`;
  }

  /** How many resources of each kind there are; empty when nothing is left. */
  get remaining(): Readonly<Record<string, number>> {
    this.state.actions.settle();
    const {
      sshKeys,
      firewalls,
      primaryIps,
      floatingIps,
      placementGroups,
      networks,
      servers,
      volumes,
      zones,
    } = this.state;
    const kinds = [
      sshKeys,
      firewalls,
      primaryIps,
      floatingIps,
      placementGroups,
      networks,
      servers,
      volumes,
      zones,
    ];
    return Object.fromEntries(
      kinds.filter(({ all }) => all.length > 0).map(({ kind, all }) => [kind, all.length]),
    );
  }

  /** The next matching requests are answered by an error. */
  fail(fault: Fault): void {
    this.faults.arm(fault);
  }

  /** Calls `action` once, when such a request arrives and before it is answered. */
  when(match: RequestMatch, action: () => void): void {
    this.faults.when(match, action);
  }

  /** The next actions of this command end in error. */
  actionFails(command: string, error = { code: "action_failed", message: "injected" }, times = 1): void {
    this.state.actions.failNext(command, error, times);
  }

  /** Whether servers can be had in a location. */
  setAvailable(location: string, available: boolean): void {
    if (available) this.state.unavailable.delete(location);
    else this.state.unavailable.add(location);
  }

  /** From now on this limit holds, with a full bucket. */
  setRateLimit(limit: RateLimitProps): void {
    this.limit = new RateLimit(limit, this.clock);
  }

  /** Removes a server behind everybody's back, as somebody does in the console. @throws Error when there is none */
  async vanishServer(name: string): Promise<void> {
    const server = this.state.servers.findByName(name);
    if (server === undefined) throw new Error(`no server ${name} to vanish`);
    await this.state.backend.destroy(server.id);
    release(this.state, server.id);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const method = request.method ?? "GET";
    const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname;
    const text = await bodyOf(request);
    const reply = this.answer(method, path, url.searchParams, text, request.headers.authorization);
    this.requests.push({ method, path, status: reply.status });
    response.writeHead(reply.status, {
      "Content-Type": "application/json",
      ...this.limit.headers(),
      ...reply.headers,
    });
    response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
  }

  private answer(
    method: string,
    path: string,
    query: URLSearchParams,
    text: string,
    authorization: string | undefined,
  ): ApiReply {
    try {
      if (authorization !== `Bearer ${TOKEN}`) {
        throw new ApiError("unauthorized", "unable to authenticate");
      }
      if (!this.limit.take()) throw new ApiError("rate_limit_exceeded", "rate limit exceeded");
      this.faults.check(method, path);
      this.state.actions.settle();
      const { route, params } = findRoute(this.routes, method, path);
      return route.respond(params, query, parsed(text));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return errorReply(error.status, error.code, error.message, error.details);
    }
  }
}

function errorReply(status: number, code: ApiErrorCode, message: string, details: object | null): ApiReply {
  return { status, body: { error: { code, message, details } } };
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError("json_error", "invalid JSON in the request");
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
