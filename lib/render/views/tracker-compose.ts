import { ownMysql } from "../../topology/own-mysql";
import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";
import { TRACKER_DATA } from "./tracker";

export interface TrackerComposeView {
  readonly image: string;
  readonly configDigest: string;
  readonly data: string;
  /** Absent when the size of the machine is not known. */
  readonly memoryMiB?: number;
  readonly healthCheck: string;
  readonly databaseDriver: "sqlite3" | "mysql";
  /** Whether the database is a container beside it, to be waited for. */
  readonly waitsForMysql: boolean;
}

/** Input of the tracker's part of `compose.yaml`. */
export function trackerComposeView(
  { topology, settings, memoryMiB }: RenderInput & { readonly memoryMiB?: number },
  configDigest: string,
): TrackerComposeView {
  const { tracker, database } = settings;
  const [health] = listenersFor(topology, "tracker-health");
  if (!health) throw new Error("the topology has no listener for the tracker's health check");
  return {
    image: tracker.image,
    configDigest,
    data: TRACKER_DATA,
    memoryMiB,
    // The HTTP status is always 200; only the body tells. The image carries busybox and nothing else.
    healthCheck: `/busybox/wget -qO- http://127.0.0.1:${health.port}/health_check | /busybox/grep -q '"status":"Ok"'`,
    databaseDriver: database.driver === "mysql" ? "mysql" : "sqlite3",
    waitsForMysql: ownMysql(settings) !== undefined,
  };
}
