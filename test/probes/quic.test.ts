import { createSocket, type Socket } from "node:dgram";
import { ProbeFailure } from "../../lib/probes/probe";
import { decodeVersions, encodeUnknownVersion, probeQuic } from "../../lib/probes/quic";

const servers: Socket[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers each packet with what `answer` makes of it; returns its port. */
function serve(answer: (packet: Buffer) => Buffer | undefined): Promise<number> {
  const server = createSocket("udp4");
  servers.push(server);
  server.on("message", (packet, { port, address }) => {
    const reply = answer(packet);
    if (reply) server.send(reply, port, address);
  });
  return new Promise((resolve) => {
    server.bind(0, "127.0.0.1", () => {
      resolve(server.address().port);
    });
  });
}

/** As RFC 9000, section 17.2.1 has it, with the client's ids exchanged. */
function negotiation(packet: Buffer, versions: readonly number[]): Buffer {
  const [destination, source] = [packet.subarray(5, 14), packet.subarray(14, 23)];
  const list = Buffer.alloc(4 * versions.length);
  versions.forEach((version, index) => list.writeUInt32BE(version, 4 * index));
  return Buffer.concat([Buffer.from([0x9a, 0, 0, 0, 0]), source, destination, list]);
}

const probe = (port: number) => probeQuic({ address: "127.0.0.1", port, timeout: 100, retries: 1 });

test("a server of version 1 passes, also when the first packet is lost", async () => {
  let packets = 0;
  const port = await serve((packet) => {
    packets += 1;
    return packets === 1 ? undefined : negotiation(packet, [0xff00001d, 1]);
  });
  await probe(port);
  expect(packets).toBe(2);
});

test("the packet is of a reserved version and large enough not to be dropped", () => {
  const packet = encodeUnknownVersion(Buffer.alloc(8, 1), Buffer.alloc(8, 2));
  expect(packet).toHaveLength(1200);
  expect(packet.readUInt32BE(1) & 0x0f0f0f0f).toBe(0x0a0a0a0a);
});

test("a server without version 1 fails with the versions it has", async () => {
  const port = await serve((packet) => negotiation(packet, [0xff00001d]));
  await expect(probe(port)).rejects.toThrow(
    "expected QUIC version 1 among those of the server, found 0xff00001d",
  );
});

test("something that only echoes is no QUIC server", async () => {
  const port = await serve((packet) => packet);
  await expect(probe(port)).rejects.toThrow(
    "expected a QUIC server's list of versions, found 1200 bytes of something else",
  );
});

test("a list for another connection is not taken", () => {
  const ids = { destination: Buffer.alloc(8, 1), source: Buffer.alloc(8, 2) };
  const packet = negotiation(encodeUnknownVersion(Buffer.alloc(8, 3), Buffer.alloc(8, 1)), [1]);
  expect(() => decodeVersions(packet, ids)).toThrow(ProbeFailure);
});

test("silence and a closed port fail with what to open", async () => {
  const silent = await serve(() => undefined);
  await expect(probe(silent)).rejects.toMatchObject({
    message: `expected a QUIC server on ${silent}/udp, found silence (2 packets, 100 ms each)`,
    fix: `see that ${silent}/udp is open in every firewall on the way and that Caddy runs`,
  });
  servers.pop()?.close();
  await expect(probe(silent)).rejects.toThrow(/found: .*ECONNREFUSED/);
});
