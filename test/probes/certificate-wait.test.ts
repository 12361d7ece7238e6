import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterCertificate } from "../../lib/probes/certificate-wait";
import { type Check, runChecks } from "../../lib/probes/probe";
import { selfSigned } from "./fake-https-server";
import { listeningOn } from "./fake-http-server";

const hostName = "tracker.example.org";
const tls = createTlsServer(selfSigned(hostName));
/** RFC 8446, section 6: a record with the fatal alert internal_error, which is what Caddy sends without a certificate. */
const INTERNAL_ERROR = Buffer.from([0x15, 0x03, 0x03, 0, 2, 2, 80]);

let server: Server;
let handshakes = 0;
let withoutCertificate = 0;

beforeEach(async () => {
  handshakes = 0;
  server = createServer((socket) => {
    handshakes += 1;
    if (handshakes > withoutCertificate) tls.emit("connection", socket);
    else socket.once("data", () => socket.end(INTERNAL_ERROR));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const seen: number[] = [];
const check = (name: string): Check => ({
  name,
  target: "",
  run: () => {
    seen.push(handshakes);
    return Promise.resolve({ result: "passed", detail: "" });
  },
});

async function run(limit?: number): Promise<number[]> {
  seen.length = 0;
  const { port } = listeningOn(server.address());
  const after = afterCertificate({ hostName, address: "127.0.0.1", port, limit });
  await runChecks([after(check("one")), after(check("two"))], { limit: 10_000 });
  return seen;
}

test("all checks of a site begin when its certificate is there, after one wait", async () => {
  withoutCertificate = 2;
  expect(await run()).toEqual([3, 3]);
});

test("without a certificate they begin when the limit is over, to say so", async () => {
  withoutCertificate = 1000;
  expect(await run(1)).toEqual([1, 1]);
});

test("other trouble is not waited for", async () => {
  const { port } = listeningOn(server.address());
  server.close();
  seen.length = 0;
  await runChecks([afterCertificate({ hostName, address: "127.0.0.1", port })(check("one"))], {
    limit: 2000,
  });
  expect(seen).toEqual([0]);
});
