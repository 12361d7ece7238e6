import type { Purpose } from "../../topology/topology";
import { type RenderInput, loopbackSocket } from "../input";

/** What the part of `compose.yaml` of each service that watches the tracker has. */
export interface WatcherView {
  readonly image: string;
  /** Absent when the size of the machine is not known. */
  readonly memoryMiB?: number;
  /** MiB at which Go's memory is collected in earnest, so that the limit is not reached. */
  readonly goMemoryMiB?: number;
  /** Its option for the socket that it listens on. */
  readonly listen: string;
  /** The whole `test` of its health check. */
  readonly healthCheck: string;
}

/** A service that watches, with its image and the path it answers while it lives. */
export interface Watcher {
  readonly image: string;
  readonly purpose: Purpose;
  readonly livePath: string;
}

/** Part of the limit that Go may use before it collects in earnest. */
const GO_MEMORY_SHARE = 0.9;

export function watcherView(
  input: RenderInput & { readonly memoryMiB?: number },
  { image, purpose, livePath }: Watcher,
): WatcherView {
  const socket = loopbackSocket(input, purpose);
  const healthCheck = ["CMD", "wget", "-q", "-T", "5", "-O", "/dev/null", `http://${socket}${livePath}`];
  return {
    image,
    memoryMiB: input.memoryMiB,
    goMemoryMiB: input.memoryMiB === undefined ? undefined : Math.floor(input.memoryMiB * GO_MEMORY_SHARE),
    listen: `--web.listen-address=${socket}`,
    // The images have busybox, by all its names.
    healthCheck: `[${healthCheck.map((word) => JSON.stringify(word)).join(", ")}]`,
  };
}
