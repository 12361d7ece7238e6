import type { Secret } from "./secret";

export type Provider = "libvirt";

export interface MachineSettings {
  readonly provider: Provider;
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly diskGiB: number;
  /** `debian-13` (the image the toolchain bakes), a path, or a URL with `#sha256=…`. */
  readonly image: string;
}

export interface AccessSettings {
  readonly user: string;
  readonly sshPort: number;
  /** Authorized keys in OpenSSH format; empty only in `local*` environments, which generate a pair. */
  readonly publicKeys: readonly string[];
  /** The operator's own key file; the generated one is used when absent. */
  readonly privateKeyFile?: string;
  /** Networks that may reach SSH; empty means any. */
  readonly allowedCidrs: readonly string[];
}

export type TrackerMode = "public";
export type LogLevel = "off" | "error" | "warn" | "info" | "debug" | "trace";

export interface TrackerSettings {
  readonly mode: TrackerMode;
  /** File name of the SQLite database below the tracker's data directory. */
  readonly databaseFile: string;
  readonly logLevel: LogLevel;
  readonly udpPorts: readonly number[];
  readonly httpPorts: readonly number[];
  readonly apiPort: number;
  /** Seconds between two announces of a client. */
  readonly announceInterval: number;
  readonly image: string;
}

/** The configuration of one environment, checked: what the rest of the program trusts. */
export interface Settings {
  readonly machine: MachineSettings;
  readonly access: AccessSettings;
  readonly tracker: TrackerSettings;
}

/** Secrets by configuration key; a key is absent until its value was given or generated. */
export type Secrets = Readonly<Partial<Record<SecretKey, Secret>>>;
export type SecretKey = "TORRUST_TRACKER_API_TOKEN";

export interface Environment {
  /** Name of its folder; letters, digits and hyphens. */
  readonly name: string;
  /** Absolute path of its folder. */
  readonly directory: string;
  readonly settings: Settings;
  readonly secrets: Secrets;
  /** Keys whose value came from the process environment. */
  readonly fromProcess: readonly string[];
}
