import type { Topology } from "../topology/topology";

/** One line of `ss -Hlntup`: protocol, state, two queues, local address, peer, process. */
const SOCKET = /^(tcp|udp)\s+\S+\s+\d+\s+\d+\s+(\S+):(\d+)\s+\S+\s*(?:users:\(\("([^"]+)")?/;

/** Where a host asks for its own address; the firewall lets the answers in. */
const LEASES = [68, 546];

/**
 * Sockets that other computers reach now and that the firewall will close, as `80/tcp (nginx)`.
 * @param lines what `ss -Hlntup` prints
 */
export function strangers(lines: readonly string[], topology: Topology, sshPort: number): string[] {
  const found = lines.flatMap((line) => {
    const [, protocol, address = "", text, program] = SOCKET.exec(line) ?? [];
    const port = Number(text);
    if (protocol === undefined || /^(127\.|\[::1\])/.test(address)) return [];
    const ours =
      (protocol === "tcp" && port === sshPort) ||
      (protocol === "udp" && LEASES.includes(port)) ||
      topology.listeners.some((listener) => listener.protocol === protocol && listener.port === port);
    return ours ? [] : [`${port}/${protocol}${program === undefined ? "" : ` (${program})`}`];
  });
  return [...new Set(found)].sort();
}
