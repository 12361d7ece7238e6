import type { RenderInput } from "../render/input";
import { listenerAddresses } from "../topology/addresses";
import type { Listener } from "../topology/topology";

/**
 * The sockets that the release's containers bind, a line each: `udp 192.0.2.1 6969 tracker`. The host looks whether
 * somebody else holds one before it starts them.
 */
export function socketLines(input: RenderInput): string {
  const lines = input.topology.listeners
    .filter(({ exposure }) => exposure !== "operator")
    .flatMap((listener) =>
      addressesOf(input, listener).map(
        (address) => `${listener.protocol} ${address} ${listener.port} ${listener.service}\n`,
      ),
    );
  return lines.join("");
}

function addressesOf({ settings, addresses }: RenderInput, listener: Listener): string[] {
  if (listener.exposure === "loopback") return ["127.0.0.1"];
  return listenerAddresses(addresses, settings.domain, listener).flatMap(({ ipv4, ipv6 }) =>
    ipv6 === null ? [ipv4] : [ipv4, ipv6],
  );
}
