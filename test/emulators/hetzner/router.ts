import type { z } from "zod";
import { ApiError, invalidBody, notFound } from "./api-error";

export interface ApiRequest<Body> {
  readonly params: Readonly<Record<string, string>>;
  /** `{id}` of the path as a number. @throws ApiError `not_found` when it is none */
  readonly id: number;
  readonly query: URLSearchParams;
  readonly body: Body;
}

export interface ApiReply {
  readonly status: number;
  /** Undefined: an empty body, as 204 has it. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  /** `/servers/{id}/actions/poweron` */
  readonly path: string;
  respond(params: Readonly<Record<string, string>>, query: URLSearchParams, body: unknown): ApiReply;
}

/** One operation: only what `schema` names may stand in its body. */
export function route<S extends z.ZodType>(
  method: string,
  path: string,
  schema: S,
  handle: (request: ApiRequest<z.infer<S>>) => ApiReply,
): Route {
  return {
    method,
    path,
    respond(params, query, body) {
      const parsed = schema.safeParse(body ?? {});
      if (!parsed.success) throw invalidBody(parsed.error);
      return handle({ params, query, body: parsed.data, id: numberOf(params["id"] ?? "") });
    },
  };
}

export function ok(body: object): ApiReply {
  return { status: 200, body };
}

export function created(body: object): ApiReply {
  return { status: 201, body };
}

export const GONE: ApiReply = { status: 204 };

/** Finds the operation. @throws ApiError `not_found` */
export function findRoute(routes: readonly Route[], method: string, path: string) {
  const parts = path.split("/");
  for (const candidate of routes) {
    if (candidate.method !== method) continue;
    const params = match(candidate.path.split("/"), parts);
    if (params !== undefined) return { route: candidate, params };
  }
  throw new ApiError("not_found", `no such operation: ${method} ${path}`);
}

function match(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const found = decodeURIComponent(parts[index] ?? "");
    if (wanted.startsWith("{")) params[wanted.slice(1, -1)] = found;
    else if (wanted !== found) return undefined;
  }
  return params;
}

function numberOf(text: string): number {
  if (text !== "" && !/^\d+$/.test(text)) throw notFound("resource", text);
  return Number(text);
}
