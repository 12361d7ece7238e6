import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, waitFor } from "../../e2e/lxd/lxc";
import { ensurePebble } from "./binaries";

export interface AcmeServerProps {
  /** An address of this machine that the host under test reaches, such as the LXD bridge's. */
  readonly address: string;
  /** Where every name lives: the host under test, which is asked on ports 80 and 443. */
  readonly host: { readonly ipv4: string; readonly ipv6: string | null };
  readonly toolchainDirectory: string;
}

/** An ACME server that issues real certificates, with an authority of its own, for whatever name is asked for. */
export interface AcmeServer {
  /** What an ACME client is configured with. */
  readonly directoryUrl: string;
  /** PEM of what an ACME client must trust to speak to the server itself. */
  readonly serverCertificate: string;
  /** PEM of the authority that signs, made anew at every start: what a client of the host must trust. */
  rootCertificate(): Promise<string>;
  /** What the server said, such as validations and why they failed. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

export async function startAcmeServer(props: AcmeServerProps): Promise<AcmeServer> {
  const { address, host } = props;
  const binaries = await ensurePebble(props.toolchainDirectory);
  const folder = await mkdtemp(join(tmpdir(), "torrust-test-acme-"));
  const [acme, management, names, namesManagement] = await freePorts(address, 4);
  const serverCertificate = await makeCertificate(folder, address);
  const configuration = {
    pebble: {
      listenAddress: `${address}:${acme}`,
      managementListenAddress: `${address}:${management}`,
      certificate: join(folder, "server.pem"),
      privateKey: join(folder, "server.key"),
      httpPort: 80,
      tlsPort: 443,
      keyAlgorithm: "ecdsa",
      profiles: { default: { description: "90 days", validityPeriod: 90 * 24 * 60 * 60 } },
    },
  };
  await writeFile(join(folder, "pebble.json"), JSON.stringify(configuration));
  const logFile = join(folder, "log");
  const nameServer = `${address}:${names}`;
  const children = [
    start(logFile, binaries.challtestsrv, [
      ...["-dnsserver", nameServer, "-management", `${address}:${namesManagement}`],
      ...["-defaultIPv4", host.ipv4, "-defaultIPv6", host.ipv6 ?? ""],
      ...["-http01", "", "-https01", "", "-tlsalpn01", "", "-doh", ""],
    ]),
    start(logFile, binaries.pebble, ["-config", join(folder, "pebble.json"), "-dnsserver", nameServer]),
  ];
  const ask = (port: number | undefined, path: string) =>
    fetchText(`https://${address}:${port}${path}`, serverCertificate);
  const server: AcmeServer = {
    directoryUrl: `https://${address}:${acme}/dir`,
    serverCertificate,
    rootCertificate: () => ask(management, "/roots/0"),
    log: () => readFile(logFile, "utf8"),
    stop: async () => {
      await Promise.all(children.map(end));
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await waitFor("the ACME server", 30, () => ask(acme, "/dir").catch(() => undefined));
    return server;
  } catch (error) {
    const log = await server.log();
    await server.stop();
    throw new Error(`the ACME server did not start:\n${log}`, { cause: error });
  }
}

function start(logFile: string, program: string, args: readonly string[]): ChildProcess {
  // Pebble waits before it validates and refuses some good requests on purpose, unless told otherwise.
  const env = { ...process.env, PEBBLE_VA_NOSLEEP: "1", PEBBLE_WFE_NONCEREJECT: "0" };
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const log = createWriteStream(logFile, { flags: "a" });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  return child;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });
}

async function makeCertificate(folder: string, address: string): Promise<string> {
  const certificate = join(folder, "server.pem");
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const names = ["-subj", "/CN=ACME test server", "-addext", `subjectAltName=IP:${address}`];
  const files = ["-keyout", join(folder, "server.key"), "-out", certificate];
  await run("openssl", ["req", "-x509", "-days", "2", ...key, ...names, ...files]);
  return readFile(certificate, "utf8");
}

async function freePorts(address: string, count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once("error", reject).listen(0, address, () => {
            const bound = server.address();
            resolve(typeof bound === "object" && bound !== null ? bound.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function fetchText(url: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ca }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks).toString()));
    }).on("error", reject);
  });
}
