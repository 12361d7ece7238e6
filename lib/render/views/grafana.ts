import { listenersFor } from "../../topology/topology";
import { type RenderInput, loopbackSocket } from "../input";
import { type WatcherView, watcherView } from "./monitoring";

export interface GrafanaComposeView extends Omit<WatcherView, "listen"> {
  readonly configDigest: string;
  readonly domain: string;
  readonly port: string;
  /** What the browser shows, through Caddy or a tunnel. */
  readonly rootUrl: string;
  /** Whether browsers may send the session over HTTPS only. */
  readonly secureCookies: "true" | "false";
}

export interface GrafanaConfigView {
  /** URL of Prometheus. */
  readonly prometheus: string;
}

/** Input of the data source's file. */
export function grafanaConfigView(input: RenderInput): GrafanaConfigView {
  return { prometheus: `http://${loopbackSocket(input, "prometheus")}` };
}

/** Input of Grafana's part of `compose.yaml`. */
export function grafanaComposeView(
  input: RenderInput & { readonly memoryMiB?: number },
  { image, hostName }: { readonly image: string; readonly hostName?: string },
  configDigest: string,
): GrafanaComposeView {
  const { image: _image, ...view } = watcherView(input, {
    image,
    purpose: "grafana",
    livePath: "/api/health",
  });
  const [listener] = listenersFor(input.topology, "grafana");
  const port = String(listener?.port ?? "");
  const served = input.settings.tls ? hostName : undefined;
  return {
    ...view,
    image,
    configDigest,
    domain: served ?? "localhost",
    port,
    rootUrl: served === undefined ? `http://localhost:${port}/` : `https://${served}/`,
    secureCookies: served === undefined ? "false" : "true",
  };
}
