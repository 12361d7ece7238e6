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
  /** As the operator tells it; absent: nobody knows, and containers get no limits of memory. */
  readonly memoryMiB?: number;
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

/** What the host's firewall does beyond what follows from the services. */
export interface FirewallSettings {
  /** Packets a second that one source may send to the UDP trackers; absent: any number. */
  readonly udpRateLimit?: number;
  /** Networks whose packets are dropped. */
  readonly dropCidrs: readonly string[];
}

/** How the host's system is kept. */
export interface HostSettings {
  /** `HH:MM` of the host's clock; absent: it never restarts by itself. */
  readonly automaticReboot?: string;
}

export type TrackerMode = "public" | "private" | "whitelisted";

/** Whose configuration a tracker reads; their files have different keys. */
export type TrackerGeneration = "release-3.0.0" | "develop-2025" | "develop-2026";
export type LogLevel = "off" | "error" | "warn" | "info" | "debug" | "trace";

export interface TrackerSettings {
  readonly mode: TrackerMode;
  readonly generation: TrackerGeneration;
  readonly logLevel: LogLevel;
  readonly udpPorts: readonly number[];
  readonly httpPorts: readonly number[];
  readonly apiPort: number;
  /** Seconds between two announces of a client. */
  readonly announceInterval: number;
  /** Seconds until a silent peer is forgotten; more than the interval. */
  readonly maxPeerTimeout: number;
  /** Whether the counts of completed downloads outlive a restart. */
  readonly keepCompleted: boolean;
  readonly removePeerlessTorrents: boolean;
  readonly image: string;
}

/** Where the tracker keeps what outlives a restart. */
export type DatabaseSettings = SqliteSettings | MysqlSettings;

export interface SqliteSettings {
  readonly driver: "sqlite";
  /** File name below the tracker's data directory. */
  readonly file: string;
}

export interface MysqlSettings {
  readonly driver: "mysql";
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly name: string;
  /** The server that is deployed beside the tracker; absent: one that is there already. */
  readonly server?: { readonly image: string };
}

/** How HTTP is served over TLS, by Caddy. */
export interface TlsSettings {
  /** Where certificates come from. */
  readonly authority: AcmeAuthority | "internal";
  readonly image: string;
  /** Absent: the API is reached through SSH only. */
  readonly apiHostName?: string;
  /** Networks that may reach the API's name; empty means any. */
  readonly apiAllowedCidrs: readonly string[];
}

export interface AcmeAuthority {
  /** Mail address of the account. */
  readonly email: string;
  /** URL of the directory; absent: Let's Encrypt's. */
  readonly directory?: string;
  /** File in the environment's folder with the certificate that the directory's own server is trusted by. */
  readonly rootFile?: string;
  /** Whether clients trust its certificates, so that HSTS is safe to promise. */
  readonly trusted: boolean;
}

/** What watches the tracker; no part of it is there without Prometheus. */
export interface MonitoringSettings {
  readonly prometheus: { readonly image: string; readonly retention: string };
  readonly nodeExporter: { readonly image: string };
  readonly mysqldExporter: { readonly image: string };
  readonly alertmanager?: AlertmanagerSettings;
  readonly grafana?: { readonly image: string; readonly hostName?: string };
}

export interface AlertmanagerSettings {
  readonly image: string;
  /** Whether ALERT_WEBHOOK_URL is to be called. */
  readonly webhook: boolean;
  readonly mail?: {
    readonly to: string;
    readonly from: string;
    /** Host and port. */
    readonly smarthost: string;
    readonly user?: string;
  };
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
  readonly firewall: FirewallSettings;
  readonly host: HostSettings;
  readonly tracker: TrackerSettings;
  readonly database: DatabaseSettings;
  readonly domain: DomainSettings;
  /** Absent: HTTP trackers are reached directly, without TLS. */
  readonly tls?: TlsSettings;
  readonly monitoring?: MonitoringSettings;
}

/** Every secret there can be. */
export const SECRET_KEYS = [
  "HCLOUD_TOKEN",
  "TORRUST_TRACKER_API_TOKEN",
  "TORRUST_TRACKER_DATABASE_PASSWORD",
  "MYSQL_ROOT_PASSWORD",
  "GRAFANA_ADMIN_PASSWORD",
  "ALERT_WEBHOOK_URL",
  "ALERT_SMTP_PASSWORD",
  "STATE_S3_ACCESS_KEY_ID",
  "STATE_S3_SECRET_ACCESS_KEY",
  "STATE_HTTP_USERNAME",
  "STATE_HTTP_PASSWORD",
  "STATE_PG_CONNECTION",
  "STATE_ENCRYPTION_PASSPHRASE",
] as const;
export type SecretKey = (typeof SECRET_KEYS)[number];

/** Secrets by configuration key; a key is absent until its value was given or generated. */
export type Secrets = Readonly<Partial<Record<SecretKey, Secret>>>;

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
