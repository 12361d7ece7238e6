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
  const [admin] = listenersFor(topology, "caddy-admin");
  if (!tls || !admin) return undefined;
  return {
    image: tls.image,
    configDigest,
    configDirectory: CADDY_CONFIG,
    // The smallest thing that its API tells: Caddy ends when it cannot bind all of its sockets.
    healthUrl: `http://127.0.0.1:${admin.port}/reverse_proxy/upstreams`,
    memoryMiB,
    ...(memoryMiB !== undefined && { softMemoryMiB: Math.floor(memoryMiB * SOFT_LIMIT) }),
  };
}
