import { randomBytes, randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { isIPv6 } from "node:net";
import { echoScript } from "./echo-script";
import { ProbeFailure } from "./probe";
import { settled } from "./settled";

/** An echo service under way on the machine. */
export interface RemoteEcho {
  /** The UDP port it listens on. */
  readonly port: number;
  /** Whether it answered a datagram sent on the machine itself. */
  readonly answersLocally: boolean;
  /** Ends it: writes "stop" to its standard input, or ends the connection it runs on. */
  stop(): Promise<void>;
}

/** Runs the Python 3 script on the machine and reads its first line with `parseEchoLine`. */
export type StartEcho = (script: string) => Promise<RemoteEcho>;

export interface ClosedUdpProps {
  /** The machine's public address, IPv4 or IPv6. */
  readonly address: string;
  /** UDP ports that are in the topology, which the echo must not take. */
  readonly usedPorts: readonly number[];
  readonly startEcho: StartEcho;
  /** Milliseconds to wait for an answer that must not come; 1000 by default. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Datagrams sent within the limit: one lost on the way must not pass for a closed port. */
const DATAGRAMS = 5;

/** Below Linux's ephemeral ports (from 32768) and above the well-known ones. */
const ECHO_PORTS = { from: 10000, to: 30000 };

/**
 * Starts an echo service on a UDP port outside the topology and sees that it answers on the machine and not here.
 * @returns the port that was tried
 * @throws ProbeFailure when it answers from outside, or not even on the machine
 */
export async function udpClosedProbe(props: ClosedUdpProps): Promise<number> {
  const { address, limit = 1000, signal } = props;
  const echo = await props.startEcho(echoScript(address, candidatePorts(props.usedPorts)));
  try {
    if (!echo.answersLocally) {
      throw new ProbeFailure(
        `expected the echo service on ${echo.port}/udp to answer on the machine itself, found silence`,
        "see that the machine's firewall accepts its own loopback traffic: sudo nft list ruleset",
      );
    }
    if (await answers(address, echo.port, limit, signal)) {
      throw new ProbeFailure(
        `expected ${echo.port}/udp, outside the topology, to be closed, found that it answers`,
        "configure the machine again; its firewall lets every UDP port through",
      );
    }
    return echo.port;
  } finally {
    await echo.stop();
  }
}

function candidatePorts(used: readonly number[]): readonly number[] {
  const ports = new Set<number>();
  while (ports.size < 5) {
    const port = randomInt(ECHO_PORTS.from, ECHO_PORTS.to);
    if (!used.includes(port)) ports.add(port);
  }
  return [...ports];
}

/** Whether an echo comes back from any address: the machine may have several to answer from. */
function answers(address: string, port: number, limit: number, signal?: AbortSignal): Promise<boolean> {
  const nonce = randomBytes(16);
  return settled<boolean>(
    { signal, interrupted: "interrupted while waiting for an echo" },
    (resolve, reject) => {
      const socket = createSocket(isIPv6(address) ? "udp6" : "udp4");
      const send = () => {
        socket.send(nonce, port, address);
      };
      const timer = setTimeout(() => {
        resolve(false);
      }, limit);
      const repeat = setInterval(send, limit / DATAGRAMS);
      socket.on("message", (message) => {
        if (message.equals(nonce)) resolve(true);
      });
      socket.on("error", (error) => {
        reject(new ProbeFailure(`expected to send to ${address}, found: ${error.message}`));
      });
      send();
      return () => {
        clearTimeout(timer);
        clearInterval(repeat);
        socket.close();
      };
    },
  );
}
