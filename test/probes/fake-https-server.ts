import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import { temporaryFolder } from "../support/folder";
import { type Handler, listeningOn } from "./fake-http-server";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate that is its own authority, for one name and 90 days from now. */
export function selfSigned(hostName: string): Certificate {
  const folder = temporaryFolder("certificate");
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/O=Authority of this test", "-addext", `subjectAltName=DNS:${hostName}`];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "90"];
  execFileSync("openssl", ["req", "-x509", ...curve, ...subject, "-keyout", key, "-out", cert], {
    stdio: "ignore",
  });
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
}

export interface FakeHttpsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What Caddy is to a probe, on the loopback address. */
export async function fakeHttpsServer(certificate: Certificate, handle: Handler): Promise<FakeHttpsServer> {
  const server: Server = createServer(certificate, (request, response) => {
    handle(request.url ?? "", response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: listeningOn(server.address()).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
