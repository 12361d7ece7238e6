import type { ReleaseBundle } from "./bundle";
import type { HostStatus } from "./host-status";

/** Whether starting a release makes the tracker's container anew; `maybe` where only the host will see. */
export type TrackerRestart = "yes" | "no" | "maybe";

/** @param status absent when the host knows nothing of us yet */
export function trackerRestart(status: HostStatus | undefined, { manifest }: ReleaseBundle): TrackerRestart {
  if (!status || status.containers === null) return "no";
  const running = status.containers?.["tracker"];
  if (running === undefined) return "maybe";
  if (running !== manifest.containers["tracker"]) return "yes";
  // Other secrets, or another image of the same name: the tracker's or another service's.
  return status.secrets && status.missing_images.length === 0 ? "no" : "maybe";
}

/** What a person should know before it happens; undefined when the tracker stays as it is. */
export function restartNotice(restart: TrackerRestart): string | undefined {
  if (restart === "no") return undefined;
  return `${restart === "yes" ? "the tracker restarts" : "the tracker may restart"}: its peers live in memory, so swarms are empty until clients announce again, for up to one announce interval`;
}
