import type { StackOutputs } from "../inventory/stack-outputs";

/**
 * What a stack tells besides its machine, as a person reads it.
 * @param zoned a managed zone holds the records; otherwise a person must set them
 */
export function outputsLines(outputs: StackOutputs, zoned: boolean): string[] {
  const { data_volume: volume, floating_addresses, dns_records, dns_nameservers } = outputs;
  return [
    ...(volume === undefined ? [] : [`data volume   ${volume.device}, ${volume.size_gb} GB`]),
    ...floating_addresses.map(
      (each) => `floating      ${each.ipv4_address}, ${each.ipv6_address}   ${each.host_name}`,
    ),
    ...dns_records.map(({ name, type, value }) => {
      return `dns record    ${name} ${type} ${value}${zoned ? "" : "   (set it where your domain is kept)"}`;
    }),
    ...dns_nameservers.map((name) => `name server   ${name}   (delegate the zone to it at your registrar)`),
  ];
}
