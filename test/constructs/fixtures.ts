import type { Environment, Settings } from "../../lib/config/settings";

/** A libvirt environment, as `loadEnvironment` would give it; `access` as the test needs it. */
export function environmentNamed(name: string, access: Partial<Settings["access"]> = {}): Environment {
  return {
    name,
    directory: `/nowhere/${name}`,
    settings: {
      machine: { provider: "libvirt", cpus: 2, memoryMiB: 2048, diskGiB: 10, image: "debian-13" },
      access: { user: "torrust", sshPort: 22, publicKeys: [], allowedCidrs: [], ...access },
      firewall: { dropCidrs: [] },
      host: {},
      database: { driver: "sqlite", file: "sqlite3.db" },
      domain: { listenerNames: [] },
      tracker: {
        mode: "public",
        generation: "release-3.0.0",
        logLevel: "info",
        udpPorts: [6969],
        httpPorts: [7070],
        apiPort: 1212,
        announceInterval: 300,
        maxPeerTimeout: 900,
        keepCompleted: false,
        removePeerlessTorrents: true,
        image: "torrust/tracker:3.0.0",
      },
    },
    state: { backend: "local" },
    secrets: {},
    fromProcess: [],
  };
}
