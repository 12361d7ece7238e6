import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";

export interface StatsView {
  /** The tracker's API. */
  readonly port: number;
  /** Where the API's token goes in a request. */
  readonly tokenPlace: "query" | "header";
}

/** Input of the unit that reads the tracker's statistics. */
export function statsView({ settings, topology }: RenderInput): StatsView {
  const [api] = listenersFor(topology, "tracker-api");
  if (!api) throw new Error("the topology has no listener for the tracker's API");
  // The first release knows no other place.
  return { port: api.port, tokenPlace: settings.tracker.generation === "release-3.0.0" ? "query" : "header" };
}
