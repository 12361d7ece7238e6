import { constants, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { once } from "node:events";
import { type Socket, createServer } from "node:net";
import { listeningOn } from "../probes/fake-http-server";

/** What a client logged in with. */
export interface Login {
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface FakeMysql {
  readonly port: number;
  /** The first login. */
  readonly login: Promise<Login>;
  stop(): void;
}

/** What users of MySQL 8.4 have unless said otherwise. */
const PLUGIN = "caching_sha2_password";
const SALT = "01234567abcdefghijkl";

/** LONG_PASSWORD, CONNECT_WITH_DB, PROTOCOL_41, TRANSACTIONS, SECURE_CONNECTION, PLUGIN_AUTH. */
const CAPABILITIES = 0x0001 | 0x0008 | 0x0200 | 0x2000 | 0x8000 | 0x80000;
const UTF8MB4 = 45;

const AUTH_MORE_DATA = 1;
const PERFORM_FULL_AUTHENTICATION = 4;
const REQUEST_PUBLIC_KEY = 2;

const KEY = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

/**
 * How MySQL 8.4 lets a client in that it does not remember, over a connection without TLS: the client asks for the
 * server's public key and sends its password encrypted.
 */
export async function startFakeMysql(): Promise<FakeMysql> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const login = new Promise<Login>((resolve, reject) => {
    server.on("connection", (socket) => {
      readLogin(socket)
        .then((found) => found && resolve(found), reject)
        .finally(() => socket.destroy());
    });
  });
  return { port: listeningOn(server.address()).port, login, stop: () => server.close() };
}

/** Undefined when the client hangs up before its end: it opens several connections at once. */
async function readLogin(socket: Socket): Promise<Login | undefined> {
  const packets = packetsOf(socket);
  const next = async () => (await packets.next()).value;
  socket.write(packet(0, greeting()));
  const response = await next();
  socket.write(packet(2, Buffer.from([AUTH_MORE_DATA, PERFORM_FULL_AUTHENTICATION])));
  const request = await next();
  socket.write(packet(4, Buffer.concat([Buffer.from([AUTH_MORE_DATA]), Buffer.from(KEY.publicKey)])));
  const encrypted = await next();
  if (!response || !request || !encrypted) return undefined;
  if (request[0] !== REQUEST_PUBLIC_KEY) throw new Error("the client did not ask for the public key");
  return { ...namesIn(response), password: decrypted(encrypted) };
}

function decrypted(password: Buffer): string {
  const masked = privateDecrypt(
    { key: KEY.privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" },
    password,
  );
  const bytes = masked.map((byte, index) => byte ^ SALT.charCodeAt(index % SALT.length));
  return Buffer.from(bytes).toString("utf8").replace(/\0$/, "");
}

function packet(sequence: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUIntLE(payload.length, 0, 3);
  header.writeUInt8(sequence, 3);
  return Buffer.concat([header, payload]);
}

async function* packetsOf(socket: Socket): AsyncGenerator<Buffer, undefined> {
  let read = Buffer.alloc(0);
  socket.on("error", () => undefined);
  for await (const chunk of socket) {
    read = Buffer.concat([read, Buffer.from(chunk)]);
    while (read.length >= 4 && read.length >= 4 + read.readUIntLE(0, 3)) {
      const end = 4 + read.readUIntLE(0, 3);
      yield read.subarray(4, end);
      read = read.subarray(end);
    }
  }
}

/** Protocol::HandshakeV10 */
function greeting(): Buffer {
  const middle = Buffer.alloc(18);
  middle.writeUInt16LE(CAPABILITIES & 0xffff, 0);
  middle.writeUInt8(UTF8MB4, 2);
  middle.writeUInt16LE(CAPABILITIES >>> 16, 5);
  middle.writeUInt8(SALT.length + 1, 7);
  return Buffer.concat([
    Buffer.from(`\x0a8.4.6\0\x01\0\0\0${SALT.slice(0, 8)}\0`),
    middle,
    Buffer.from(`${SALT.slice(8)}\0${PLUGIN}\0`),
  ]);
}

/** Of Protocol::HandshakeResponse41: behind 32 bytes the user, a proof with its length, the database. */
function namesIn(response: Buffer): Pick<Login, "user" | "database"> {
  const userEnd = response.indexOf(0, 32);
  const databaseStart = userEnd + 2 + response.readUInt8(userEnd + 1);
  return {
    user: response.toString("utf8", 32, userEnd),
    database: response.toString("utf8", databaseStart, response.indexOf(0, databaseStart)),
  };
}
