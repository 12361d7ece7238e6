import { relative } from "node:path";
import { login, type SshTarget } from "../commands/ssh";
import { display } from "../shell/runner";
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

/** What a person types here to log in, or gives to programs of their own. */
export function loginLine(target: SshTarget): string {
  const { knownHostsFile, privateKeyFile } = target;
  return display(
    login({
      ...target,
      knownHostsFile: shown(knownHostsFile),
      ...(privateKeyFile === undefined ? {} : { privateKeyFile: shown(privateKeyFile) }),
    }),
  );
}

/** A path as it is shortest: from here where it is below, whole elsewhere. */
function shown(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith("..") ? path : here;
}
