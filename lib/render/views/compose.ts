import { memoryMiB } from "../../config/machine";
import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";
import { TRACKER_DATA } from "./tracker";

/** Leaves a quarter of the machine to the system, so that a full swarm ends the tracker and not sshd. */
const MEMORY_SHARE = 0.75;

export interface ComposeView {
  readonly tracker: {
    readonly image: string;
    readonly configDigest: string;
    readonly data: string;
    /** Absent when the size of the machine is not known. */
    readonly memoryMiB?: number;
    readonly healthCheck: string;
  };
}

/** Input of `compose.yaml`; `configDigests` holds the digest of each service's configuration directory. */
export function composeView(input: RenderInput, configDigests: { readonly tracker: string }): ComposeView {
  const [health] = listenersFor(input.topology, "tracker-health");
  if (!health) throw new Error("the topology has no listener for the tracker's health check");
  const memory = memoryMiB(input.settings.machine);
  return {
    tracker: {
      image: input.settings.tracker.image,
      configDigest: configDigests.tracker,
      data: TRACKER_DATA,
      memoryMiB: memory === undefined ? undefined : Math.floor(memory * MEMORY_SHARE),
      // The HTTP status is always 200; only the body tells. The image carries busybox and nothing else.
      healthCheck: `/busybox/wget -qO- http://127.0.0.1:${health.port}/health_check | /busybox/grep -q '"status":"Ok"'`,
    },
  };
}
