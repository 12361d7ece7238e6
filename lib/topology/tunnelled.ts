import { type Listener, type Topology, listenersFor } from "./topology";

/** Of what the machine keeps to itself, what people and probes look at through SSH; each speaks HTTP. */
export function tunnelled(topology: Topology): readonly Listener[] {
  const purposes = ["tracker-api", "prometheus", "alertmanager", "grafana"] as const;
  return purposes.flatMap((purpose) => listenersFor(topology, purpose));
}
