import { FloatingIp } from "@cdktf/provider-hcloud/lib/floating-ip";
import { FloatingIpAssignment } from "@cdktf/provider-hcloud/lib/floating-ip-assignment";
import { PrimaryIp } from "@cdktf/provider-hcloud/lib/primary-ip";
import type { Server } from "@cdktf/provider-hcloud/lib/server";
import { Fn, TerraformOutput, Token } from "cdktf";
import type { Construct } from "constructs";
import type { HetznerProps, Labels } from "./machine";
import { protection } from "./protection";

/** An address of each family. */
export interface AddressPair<Resource extends PrimaryIp | FloatingIp> {
  readonly ipv4: Resource;
  readonly ipv6: Resource;
  readonly ipv4Address: string;
  /** Hetzner gives a /64; the machine has its first address. */
  readonly ipv6Address: string;
}

export type PrimaryPair = AddressPair<PrimaryIp>;
export type FloatingPair = AddressPair<FloatingIp> & { readonly hostName: string };

/** The server's own addresses, apart from it so that they survive a rebuild. */
export function primaryAddresses(scope: Construct, props: HetznerProps, labels: Labels): PrimaryPair {
  return pair((type) => {
    return new PrimaryIp(scope, type, {
      name: `${props.name}-${type}`,
      type,
      location: props.settings.location,
      autoDelete: false,
      labels,
      ...protection(props.settings),
    });
  });
}

/** The addresses that single host names have to themselves. */
export function floatingAddresses(
  scope: Construct,
  { name, settings }: HetznerProps,
  labels: Labels,
): readonly FloatingPair[] {
  return settings.floatingHostNames.map((hostName) => {
    const made = pair((type) => {
      return new FloatingIp(scope, `${identifier(hostName)}_${type}`, {
        name: `${name}-${hostName.replaceAll(".", "-")}-${type}`,
        description: hostName,
        type,
        homeLocation: settings.location,
        labels,
        ...protection(settings),
      });
    });
    return { ...made, hostName };
  });
}

/** Leads floating addresses to the server; the system on it must be told of them, hence the output. */
export function assignFloating(scope: Construct, floating: readonly FloatingPair[], server: Server): void {
  for (const made of floating) {
    for (const type of ["ipv4", "ipv6"] as const) {
      new FloatingIpAssignment(made[type], "assignment", {
        floatingIpId: Token.asNumber(made[type].id),
        serverId: Token.asNumber(server.id),
      });
    }
  }
  if (floating.length === 0) return;
  new TerraformOutput(scope, "floating_addresses", {
    description: "Addresses that the machine must be given besides its own.",
    value: floating.map(({ hostName, ipv4Address, ipv6Address }) => ({
      host_name: hostName,
      ipv4_address: ipv4Address,
      ipv6_address: ipv6Address,
    })),
  });
}

/** A host name as part of a name in HCL: `udp1_example_org`. */
export function identifier(hostName: string): string {
  return hostName.replaceAll(".", "_");
}

function pair<Resource extends PrimaryIp | FloatingIp>(
  make: (type: "ipv4" | "ipv6") => Resource,
): AddressPair<Resource> {
  const [ipv4, ipv6] = [make("ipv4"), make("ipv6")];
  return {
    ipv4,
    ipv6,
    ipv4Address: ipv4.ipAddress,
    ipv6Address: Token.asString(Fn.cidrhost(ipv6.ipNetwork, 1)),
  };
}
