import type { Settings, TrackerSettings } from "../../lib/config/settings";

/** Settings as the local preset has them; the tracker's as the test needs them. */
export function settingsWith(tracker: Partial<TrackerSettings> = {}): Settings {
  return {
    machine: { provider: "libvirt", cpus: 2, memoryMiB: 2048, diskGiB: 10, image: "debian-13" },
    access: { user: "torrust", sshPort: 22, publicKeys: [], allowedCidrs: [] },
    tracker: {
      mode: "public",
      databaseFile: "tracker.db",
      logLevel: "warn",
      udpPorts: [6969],
      httpPorts: [7070],
      apiPort: 1212,
      announceInterval: 300,
      image: "torrust/tracker:3.0.0",
      ...tracker,
    },
  };
}
