import type { Secret } from "./secret";

/** A virtual machine on this computer. */
export interface LibvirtSettings {
  readonly provider: "libvirt";
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly diskGiB: number;
  /** `debian-13` (the image the toolchain bakes), a path, or a URL with `#sha256=…`. */
  readonly image: string;
}

/** A container or virtual machine on this computer. */
export interface LxdSettings {
  readonly provider: "lxd";
  readonly kind: "container" | "virtual-machine";
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly diskGiB: number;
  /** As LXD writes it: `images:debian/13/cloud`. */
  readonly image: string;
}

/** A server of Hetzner Cloud. */
export interface HetznerSettings {
  readonly provider: "hetzner";
  readonly location: string;
  readonly serverType: string;
  readonly image: string;
  /** GB; absent: the data is on the server's disk. */
  readonly dataVolumeGb?: number;
  readonly protection: boolean;
  readonly backups: boolean;
  /** Host names with a floating address of each family. */
  readonly floatingHostNames: readonly string[];
  /** Zone at Hetzner that holds the records; absent: they are set elsewhere. */
  readonly dnsZone?: { readonly name: string; readonly created: boolean };
  /** SSH keys of the project; empty: those of `access.publicKeys` are put there. */
  readonly sshKeyNames: readonly string[];
}

/** A host that is already there. */
export interface ExistingSettings {
  readonly provider: "existing";
  readonly address: string;
  readonly ipv6Address?: string;
}

export type MachineSettings = LibvirtSettings | LxdSettings | HetznerSettings | ExistingSettings;
export type Provider = MachineSettings["provider"];

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

/** The names that clients know the tracker by. */
export interface DomainSettings {
  /** Name of the machine and of every listener without one of its own. */
  readonly name?: string;
  readonly listenerNames: readonly ListenerName[];
}

export interface ListenerName {
  readonly purpose: "udp-tracker" | "http-tracker";
  readonly port: number;
  readonly hostName: string;
}

/** Where OpenTofu keeps its state. */
export type StateSettings =
  | { readonly backend: "local" | "pg" }
  | {
      readonly backend: "s3";
      readonly bucket: string;
      readonly region: string;
      /** Absent: Amazon's. */
      readonly endpoint?: string;
      readonly lockfile: boolean;
    }
  | {
      readonly backend: "http";
      readonly address: string;
      /** Absent: nothing is locked. */
      readonly lock?: { readonly address: string; readonly method: string; readonly unlockMethod: string };
    };

/** The configuration of one environment, checked: what the rest of the program trusts. */
export interface Settings {
  readonly machine: MachineSettings;
  readonly access: AccessSettings;
  readonly tracker: TrackerSettings;
  readonly domain: DomainSettings;
}

/** Secrets by configuration key; a key is absent until its value was given or generated. */
export type Secrets = Readonly<Partial<Record<SecretKey, Secret>>>;
export type SecretKey =
  | "HCLOUD_TOKEN"
  | "TORRUST_TRACKER_API_TOKEN"
  | "STATE_S3_ACCESS_KEY_ID"
  | "STATE_S3_SECRET_ACCESS_KEY"
  | "STATE_HTTP_USERNAME"
  | "STATE_HTTP_PASSWORD"
  | "STATE_PG_CONNECTION"
  | "STATE_ENCRYPTION_PASSPHRASE";

export interface Environment {
  /** Name of its folder; letters, digits and hyphens. */
  readonly name: string;
  /** Absolute path of its folder. */
  readonly directory: string;
  readonly settings: Settings;
  readonly state: StateSettings;
  readonly secrets: Secrets;
  /** Keys whose value came from the process environment. */
  readonly fromProcess: readonly string[];
}
