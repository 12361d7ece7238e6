import { createSocket, type RemoteInfo } from "node:dgram";
import { once } from "node:events";

/** Turns a correct reply into what is sent: nothing, the reply, or several packets. */
export type Fault = (reply: Buffer, request: Buffer) => readonly Buffer[];

export interface FakeUdpTracker {
  readonly port: number;
  /** Requests as they came: [action, event of an announce]. */
  readonly requests: readonly (readonly [action: number, event?: number])[];
  close(): void;
}

const CONNECTION_ID = 0x1122334455667788n;

/** A tracker in this process with one swarm, which answers correctly but for the fault. */
export async function fakeUdpTracker(
  fault: Fault = (reply) => [reply],
  address = "127.0.0.1",
  interval = 300,
): Promise<FakeUdpTracker> {
  const socket = createSocket(address.includes(":") ? "udp6" : "udp4");
  const requests: [number, number?][] = [];
  let seeders = 0;
  const answer = (request: Buffer): Buffer => {
    const action = request.readUInt32BE(8);
    if (action === 0) return words(0, request, CONNECTION_ID);
    if (request.readBigUInt64BE(0) !== CONNECTION_ID)
      return error(request, "connection id could not be verified");
    if (action === 1) seeders = request.readUInt32BE(80) === 3 ? 0 : 1;
    return action === 1 ? words(1, request, interval, 0, seeders) : words(2, request, seeders, 0, 0);
  };
  socket.on("message", (request: Buffer, { port, address: from }: RemoteInfo) => {
    const action = request.readUInt32BE(8);
    requests.push(action === 1 ? [action, request.readUInt32BE(80)] : [action]);
    for (const packet of fault(answer(request), request)) socket.send(packet, port, from);
  });
  socket.bind(0, address);
  await once(socket, "listening");
  return { port: socket.address().port, requests, close: () => socket.close() };
}

/** An error reply to a request. */
export function error(request: Buffer, text: string): Buffer {
  return Buffer.concat([words(3, request), Buffer.from(text)]);
}

function words(action: number, request: Buffer, ...values: (number | bigint)[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(action, 0);
  request.copy(head, 4, 12, 16);
  const parts = values.map((value) => {
    const part = Buffer.alloc(typeof value === "bigint" ? 8 : 4);
    if (typeof value === "bigint") part.writeBigUInt64BE(value);
    else part.writeUInt32BE(value);
    return part;
  });
  return Buffer.concat([head, ...parts]);
}
