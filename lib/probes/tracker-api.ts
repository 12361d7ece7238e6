import { randomBytes } from "node:crypto";
import { Secret } from "../config/secret";
import { excerpt, httpExchange, type HttpOptions, type HttpReply } from "./http";
import { ProbeFailure } from "./probe";

export interface TrackerApiProps extends Pick<HttpOptions, "timeout" | "signal" | "address" | "trust"> {
  /** `http://<host>:<port>` of the caller's tunnel to the API's loopback port, or `https://…` of its name. */
  readonly baseUrl: string;
}

/** @throws ProbeFailure unless the API says that it is well */
export async function probeApiHealth(props: TrackerApiProps): Promise<void> {
  const reply = await httpExchange(new URL("/api/health_check", props.baseUrl), props);
  const status = expectObject("health check", reply)["status"];
  if (status !== "Ok") {
    throw new ProbeFailure(
      `expected status "Ok" from the health check, found ${typeof status === "string" ? `"${status}"` : "none"}`,
    );
  }
}

/**
 * Reads the statistics with the right token.
 * @returns the number of torrents the tracker knows
 * @throws ProbeFailure when the token is refused or the reply is not the statistics; it never holds the token
 */
export async function probeApiToken(props: TrackerApiProps, token: Secret): Promise<number> {
  const reply = await callApi(props, token, "stats");
  if (isRefusal(reply)) {
    throw new ProbeFailure(
      `expected the API token to be accepted, found it refused (HTTP ${reply.status})`,
      "the machine runs with another token: release and run with this one",
    );
  }
  const torrents = expectObject("statistics", reply)["torrents"];
  if (typeof torrents !== "number" || !Number.isInteger(torrents)) {
    throw new ProbeFailure('expected the integer "torrents" in the statistics, found none');
  }
  return torrents;
}

/**
 * Asks for the statistics with a random token, which must be refused.
 * @returns the HTTP status of the refusal: 500 by torrust-tracker 3.0.0, 401 by later versions
 * @throws ProbeFailure when the token is accepted or the reply is no refusal
 */
export async function probeApiWrongToken(props: TrackerApiProps): Promise<number> {
  const reply = await callApi(props, new Secret(`wrong-${randomBytes(16).toString("hex")}`), "stats");
  if (isRefusal(reply)) return reply.status;
  if (reply.status === 200) {
    throw new ProbeFailure(
      "expected a wrong token to be refused, found it accepted",
      "stop the tracker: anyone who reaches its API may change it",
    );
  }
  throw new ProbeFailure(
    `expected a refusal of the wrong token (HTTP 401, or 500 "token not valid"), found HTTP ${reply.status}`,
  );
}

/**
 * One call of the API below `/api/v1/`. The token never stands in the reply, nor in an error.
 * @throws ProbeFailure when there is no reply
 */
export async function callApi(
  props: TrackerApiProps,
  token: Secret,
  path: string,
  options: Pick<HttpOptions, "method" | "json"> = {},
): Promise<HttpReply> {
  const url = new URL(`/api/v1/${path}`, props.baseUrl);
  // torrust-tracker 3.0.0 reads the token from the query only; the URL stays inside the tunnel.
  url.searchParams.set("token", token.reveal());
  const { timeout, signal, address, trust } = props;
  return withoutToken(await httpExchange(url, { ...options, timeout, signal, address, trust }), token);
}

function isRefusal({ status, body }: HttpReply): boolean {
  return status === 401 || (status === 500 && body.includes("token not valid"));
}

function expectObject(what: string, { status, body }: HttpReply): Readonly<Record<string, unknown>> {
  if (status !== 200)
    throw new ProbeFailure(`expected HTTP 200 to the ${what}, found ${status}: "${excerpt(body)}"`);
  const value = parse(body);
  if (!isObject(value)) throw new ProbeFailure(`expected a JSON object as ${what}, found "${excerpt(body)}"`);
  return value;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// A server may echo the URL it was asked for.
function withoutToken({ status, headers, body }: HttpReply, token: Secret): HttpReply {
  const shown = [token.reveal(), encodeURIComponent(token.reveal())];
  const text = shown.reduce((rest, each) => rest.replaceAll(each, "[secret]"), body.toString("utf8"));
  return { status, headers, body: Buffer.from(text) };
}
