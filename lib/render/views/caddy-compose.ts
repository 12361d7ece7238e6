import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";
import { CADDY_CONFIG } from "./caddy";

/** Part of its memory that Caddy's runtime stays below by collecting garbage sooner. */
const SOFT_LIMIT = 0.9;

/** Input of Caddy's part of `compose.yaml`. */
export interface CaddyComposeView {
  readonly image: string;
  readonly configDigest: string;
  readonly configDirectory: string;
  readonly healthUrl: string;
  /** Absent when the size of the machine is not known. */
  readonly memoryMiB?: number;
  readonly softMemoryMiB?: number;
}

/** Undefined without TLS. */
export function caddyComposeView(
  { topology, settings: { tls }, memoryMiB }: RenderInput & { readonly memoryMiB?: number },
  configDigest: string,
): CaddyComposeView | undefined {
  const [metrics] = listenersFor(topology, "caddy-metrics");
  if (!tls || !metrics) return undefined;
  return {
    image: tls.image,
    configDigest,
    configDirectory: CADDY_CONFIG,
    // One answer stands for all of its sockets: Caddy ends when it cannot bind each.
    healthUrl: `http://127.0.0.1:${metrics.port}/health`,
    memoryMiB,
    ...(memoryMiB !== undefined && { softMemoryMiB: Math.floor(memoryMiB * SOFT_LIMIT) }),
  };
}
