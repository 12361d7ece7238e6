import { createHash } from "node:crypto";
import { once } from "node:events";
import { type Socket, createServer } from "node:net";
import { listeningOn } from "../probes/fake-http-server";

/** What a client said of itself when it logged in. */
export interface Login {
  readonly user: string;
  readonly database: string;
  provesToKnow(password: string): boolean;
}

export interface FakeMysql {
  readonly port: number;
  /** The next login; the client is then hung up on. */
  login(): Promise<Login>;
  stop(): void;
}

const PLUGIN = "mysql_native_password";
const SALT = "01234567abcdefghijkl";

/** LONG_PASSWORD, CONNECT_WITH_DB, PROTOCOL_41, TRANSACTIONS, SECURE_CONNECTION, PLUGIN_AUTH. */
const CAPABILITIES = 0x0001 | 0x0008 | 0x0200 | 0x2000 | 0x8000 | 0x80000;
const UTF8MB4 = 45;

/** The first two packets of MySQL's protocol, version 10: greeting and login with the SHA-1 scramble. */
export async function startFakeMysql(): Promise<FakeMysql> {
  const waiting: ((login: Login) => void)[] = [];
  const server = createServer((socket: Socket) => {
    socket.on("error", () => undefined);
    socket.write(packet(greeting()));
    socket.once("data", (data) => {
      socket.destroy();
      waiting.shift()?.(readLogin(data.subarray(4)));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: listeningOn(server.address()).port,
    login: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => server.close(),
  };
}

function packet(payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from([payload.length, 0, 0, 0]), payload]);
}

function greeting(): Buffer {
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(CAPABILITIES & 0xffff, 0);
  tail.writeUInt8(UTF8MB4, 2);
  tail.writeUInt16LE(CAPABILITIES >>> 16, 5);
  tail.writeUInt8(SALT.length + 1, 7);
  return Buffer.concat([
    Buffer.from(`\x0a8.4.6\0\x01\0\0\0${SALT.slice(0, 8)}\0`),
    tail,
    Buffer.from(`${SALT.slice(8)}\0${PLUGIN}\0`),
  ]);
}

function readLogin(payload: Buffer): Login {
  // Capabilities, packet size, character set and 23 bytes of nothing.
  const userEnd = payload.indexOf(0, 32);
  const proofLength = payload.readUInt8(userEnd + 1);
  const proof = payload.subarray(userEnd + 2, userEnd + 2 + proofLength);
  const databaseStart = userEnd + 2 + proofLength;
  return {
    user: payload.toString("utf8", 32, userEnd),
    database: payload.toString("utf8", databaseStart, payload.indexOf(0, databaseStart)),
    provesToKnow: (password) => proof.equals(scramble(password)),
  };
}

function scramble(password: string): Buffer {
  const stage = sha1(Buffer.from(password));
  const mask = sha1(Buffer.concat([Buffer.from(SALT), sha1(stage)]));
  return Buffer.from(stage.map((byte, index) => byte ^ (mask[index] ?? 0)));
}

function sha1(data: Buffer): Buffer {
  return createHash("sha1").update(data).digest();
}
