import type { MonitoringSettings } from "../../config/settings";
import type { RenderInput } from "../../render/input";

/** The settings of a service that is only there with monitoring. */
export function monitoringOf({ settings: { monitoring } }: RenderInput): MonitoringSettings {
  if (!monitoring) throw new Error("a service of monitoring was made without its settings");
  return monitoring;
}

/** User and group of the official images of the Prometheus project. */
export const NOBODY = "65534:65534";
