import { connect } from "node:net";
import { ProbeFailure } from "./probe";
import { codeOf } from "./route";
import { settled } from "./settled";

export interface TcpScanProps {
  readonly address: string;
  readonly ports: readonly number[];
  /** Connections under way at once; 256 by default, which stays below the usual limit of 1024 open files. */
  readonly concurrency?: number;
  /** Milliseconds per port; 1500 by default, so that a lost SYN is sent again once (Linux repeats after 1 s). */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Every TCP port, for a full scan. */
export const allPorts: readonly number[] = Array.from({ length: 65535 }, (_, index) => index + 1);

/** Ports of services that are found open by mistake: databases, dashboards, Docker, mail, file sharing. */
export const wellKnownPorts: readonly number[] = [
  21, 23, 25, 80, 111, 139, 443, 445, 2375, 2376, 3000, 3306, 5432, 6379, 8080, 8443, 9090, 9091, 9100, 9323,
  11211, 27017,
];

/** Errors with which a port says, or a firewall says for it, that it is closed. */
const CLOSED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "EACCES",
]);

/**
 * The ports that accept a TCP connection, in the order given.
 * @throws ProbeFailure when a connection fails for a reason of this machine, or the signal aborts
 */
export async function scanTcp(props: TcpScanProps): Promise<readonly number[]> {
  const { ports, concurrency = 256 } = props;
  const open = new Set<number>();
  const waiting = ports.values();
  const worker = async (): Promise<void> => {
    for (const port of waiting) {
      if (await isOpen(props, port)) open.add(port);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, ports.length) }, worker));
  return ports.filter((port) => open.has(port));
}

function isOpen({ address, limit = 1500, signal }: TcpScanProps, port: number): Promise<boolean> {
  return settled<boolean>({ signal, interrupted: "interrupted while scanning ports" }, (resolve, reject) => {
    const socket = connect({ host: address, port });
    // Where this process was kept busy, its timers run before the sockets that have connected meanwhile are looked at.
    const timer = setTimeout(() => setImmediate(resolve, false), limit);
    socket.on("connect", () => {
      // On the scanned machine itself the kernel may pick the scanned port as source: a connection to itself.
      const toItself = socket.localPort === port && socket.localAddress === socket.remoteAddress;
      resolve(!toItself);
    });
    socket.on("error", (error) => {
      const code = codeOf(error) ?? "an unknown error";
      if (CLOSED.has(code)) resolve(false);
      else reject(new ProbeFailure(`expected to connect to port ${port}/tcp, found ${code}`));
    });
    return () => {
      clearTimeout(timer);
      socket.destroy();
    };
  });
}

export interface ClosedTcpProps extends TcpScanProps {
  /** Ports that must answer: where none does, closed ports cannot be told from an unreachable address. */
  readonly controlPorts: readonly number[];
}

/** @throws ProbeFailure when one of `ports` is open, or none of `controlPorts` is */
export async function expectTcpClosed(props: ClosedTcpProps): Promise<void> {
  await expectReachable(props);
  const open = await scanTcp(props);
  if (open.length === 0) return;
  const listed = open.map((port) => `${port}/tcp`).join(", ");
  throw new ProbeFailure(
    `expected every port outside the topology to be closed, found open: ${listed}`,
    "configure the machine again, or stop what listens there (on the machine: sudo ss -ltnp)",
  );
}

/** @throws ProbeFailure when none of the control ports accepts a connection */
export async function expectReachable(
  props: Pick<ClosedTcpProps, "address" | "controlPorts" | "limit" | "signal">,
): Promise<void> {
  for (const port of props.controlPorts) {
    if ((await scanTcp({ ...props, ports: [port] })).length > 0) return;
  }
  const listed = props.controlPorts.map((port) => `${port}/tcp`).join(" or ");
  throw new ProbeFailure(
    `expected ${props.address} to answer on ${listed}, found silence: closed ports cannot be told from a lost address`,
    "mend the failed checks of the listeners first",
  );
}
