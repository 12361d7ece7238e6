import fc from "fast-check";
import {
  decodeAnnounce,
  decodeConnect,
  decodeScrape,
  encodeAnnounce,
  encodeConnect,
  encodeScrape,
  Event,
  transactionIdOf,
} from "../../lib/probes/udp-packets";

const word = fc.nat({ max: 2 ** 32 - 1 });
const id64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const bytes20 = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));

function packet(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value, index * 4));
  return buffer;
}

test("a connect request has BEP 15's bytes", () => {
  expect(encodeConnect(0xcafebabe).toString("hex")).toBe("0000041727101980" + "00000000" + "cafebabe");
});

test("an announce request has BEP 15's bytes", () => {
  const announce = encodeAnnounce({
    connectionId: 0x0102030405060708n,
    transactionId: 0xcafebabe,
    infoHash: Buffer.alloc(20, 0xaa),
    peerId: Buffer.alloc(20, 0xbb),
    left: 0n,
    event: Event.started,
    port: 6881,
  });
  expect(announce.toString("hex")).toBe(
    "0102030405060708" +
      "00000001" +
      "cafebabe" +
      "aa".repeat(20) +
      "bb".repeat(20) +
      "00".repeat(24) + // downloaded, left, uploaded
      "00000002" +
      "00000000" + // ip
      "00000000" + // key
      "ffffffff" +
      "1ae1",
  );
});

test("every announce keeps its fields in their places", () => {
  fc.assert(
    fc.property(
      id64,
      word,
      bytes20,
      bytes20,
      id64,
      fc.nat({ max: 65535 }),
      (id, tid, hash, peer, left, port) => {
        const bytes = encodeAnnounce({
          connectionId: id,
          transactionId: tid,
          infoHash: hash,
          peerId: peer,
          left,
          event: Event.stopped,
          port,
        });
        expect(bytes).toHaveLength(98);
        expect(bytes.readBigUInt64BE(0)).toBe(id);
        expect(bytes.readUInt32BE(12)).toBe(tid);
        expect(bytes.subarray(16, 36)).toEqual(hash);
        expect(bytes.subarray(36, 56)).toEqual(peer);
        expect(bytes.readBigUInt64BE(64)).toBe(left);
        expect(bytes.readUInt32BE(80)).toBe(3);
        expect(bytes.readUInt16BE(96)).toBe(port);
      },
    ),
  );
});

test("every scrape asks for one hash", () => {
  fc.assert(
    fc.property(id64, word, bytes20, (id, tid, hash) => {
      const bytes = encodeScrape(id, tid, hash);
      expect(bytes).toHaveLength(36);
      expect(bytes.readBigUInt64BE(0)).toBe(id);
      expect(bytes.readUInt32BE(8)).toBe(2);
      expect(bytes.readUInt32BE(12)).toBe(tid);
      expect(bytes.subarray(16)).toEqual(hash);
    }),
  );
});

test("every reply is read as it was written", () => {
  fc.assert(
    fc.property(word, word, word, word, fc.nat({ max: 74 }), (tid, a, b, c, peers) => {
      expect(transactionIdOf(packet(0, tid, a, b))).toBe(tid);
      expect(decodeConnect(packet(0, tid, a, b))).toBe((BigInt(a) << 32n) | BigInt(b));
      expect(decodeScrape(packet(2, tid, a, b, c))).toEqual({ seeders: a, completed: b, leechers: c });
      const announce = packet(1, tid, a, b, c);
      const expected = { interval: a, leechers: b, seeders: c, peers };
      expect(decodeAnnounce(Buffer.concat([announce, Buffer.alloc(peers * 6)]), "ipv4")).toEqual(expected);
      expect(decodeAnnounce(Buffer.concat([announce, Buffer.alloc(peers * 18)]), "ipv6")).toEqual(expected);
    }),
  );
});

test("any bytes are read or refused as a probe's failure, never as a defect", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 64 }), (bytes) => {
      const reply = Buffer.from(bytes);
      for (const decode of [decodeConnect, decodeScrape, (each: Buffer) => decodeAnnounce(each, "ipv6")]) {
        try {
          decode(reply);
        } catch (error) {
          expect(error).toHaveProperty("name", "ProbeFailure");
        }
      }
    }),
  );
});

test("a packet too short for a transaction id has none", () => {
  expect(transactionIdOf(Buffer.alloc(7))).toBeUndefined();
});
