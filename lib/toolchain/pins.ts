import { resolve } from "node:path";

/** Folder of the committed pins: `go.mod` and `go.sum` per Go program, hashed Python requirements. */
export const PINS_FOLDER = resolve(__dirname, "..", "..", "toolchain");

/** A program of the public Go modules; its sums are in `toolchain/<folder>/go.sum`. */
export interface GoPin {
  readonly folder: string;
  readonly package: string;
  readonly linkerFlags: string;
}

const STRIPPED = "-s -w";

export const OPENTOFU = {
  version: "1.12.6",
  /** Older ones lack what the stacks use (state encryption, `removed` blocks). */
  oldestAccepted: "1.8",
  /** SHA-256 of `tofu_<version>_<platform>.tar.gz`, from the release's SHA256SUMS. */
  archives: new Map([
    ["linux_amd64", "50a6106fa4de523d09c87af85f3db1dd47535fc005727fdca6852146476b88ec"],
    ["linux_arm64", "9bd0228a81bcd0c88f7045c74378f45a815779f19897191dff7d9efba9976b9e"],
  ]),
  go: {
    folder: "opentofu",
    package: "github.com/opentofu/opentofu/cmd/tofu",
    // Without `dev=no` the binary calls itself a development build and refuses version constraints.
    linkerFlags: `${STRIPPED} -X github.com/opentofu/opentofu/version.dev=no`,
  },
} as const;

export const TERRAFORM = { oldestAccepted: "1.6" } as const;

export type ProviderName = "hcloud" | "libvirt" | "lxd" | "null";

export interface ProviderPin {
  /** Namespace and name in a provider registry. */
  readonly source: string;
  readonly version: string;
  /** Where it is built from when no registry can be reached; absent when it is not among the public Go modules. */
  readonly go?: GoPin;
}

export const PROVIDERS: Readonly<Record<ProviderName, ProviderPin>> = {
  hcloud: {
    source: "hetznercloud/hcloud",
    version: "1.68.0",
    go: {
      folder: "provider-hcloud",
      package: "github.com/hetznercloud/terraform-provider-hcloud",
      linkerFlags: STRIPPED,
    },
  },
  libvirt: {
    source: "dmacvicar/libvirt",
    version: "0.8.3",
    go: {
      folder: "provider-libvirt",
      package: "github.com/dmacvicar/terraform-provider-libvirt",
      linkerFlags: STRIPPED,
    },
  },
  lxd: { source: "terraform-lxd/lxd", version: "2.7.1" },
  null: {
    source: "hashicorp/null",
    version: "2.1.2",
    go: {
      folder: "provider-null",
      package: "github.com/terraform-providers/terraform-provider-null",
      linkerFlags: STRIPPED,
    },
  },
};

export const GO = {
  version: "1.26.8",
  /** What `go.mod` of OpenTofu 1.12.6 asks for. */
  oldestAccepted: "1.26.6",
  /** Checksum of the module `golang.org/toolchain` per platform, from the Go checksum database. */
  toolchainSums: new Map([
    ["linux_amd64", "h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM="],
    ["linux_arm64", "h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc="],
  ]),
} as const;

export const ANSIBLE_CORE = { version: "2.19.14", oldestPython: "3.11" } as const;

export const TRACKER = {
  crate: "torrust-tracker",
  version: "3.0.0",
  image: "torrust/tracker:3.0.0",
  /** What the dependencies locked in the published crate compile with. */
  oldestRust: "1.80",
} as const;
