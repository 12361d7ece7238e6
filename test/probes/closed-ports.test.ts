import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { allPorts, expectTcpClosed, scanTcp, wellKnownPorts } from "../../lib/probes/closed-ports";
import { listeningOn } from "./fake-http-server";
import { testIPv6 } from "./ipv6";
import { firstLine } from "./first-line";

/** Listens without accepting until the kernel drops further connections, as a firewall does; prints the port. */
const FULL_BACKLOG = `
import socket, sys
server = socket.create_server(("127.0.0.1", 0), backlog=0)
clients = []
try:
    while True:
        clients.append(socket.create_connection(server.getsockname(), timeout=0.2))
except TimeoutError:
    print(server.getsockname()[1], flush=True)
sys.stdin.read()
`;

const servers: Server[] = [];
afterEach(() => {
  servers.splice(0).forEach((server) => server.close());
});

async function openPort(host = "127.0.0.1"): Promise<number> {
  const server = createServer((socket) => socket.destroy());
  servers.push(server);
  server.listen(0, host);
  await once(server, "listening");
  return listeningOn(server.address()).port;
}

/** A port that was free a moment ago. */
async function closedPort(): Promise<number> {
  const port = await openPort();
  servers.pop()?.close();
  return port;
}

test("finds the open ports, in the order given", async () => {
  const [first, second, closed] = [await openPort(), await openPort(), await closedPort()];
  const ports = [second, closed, first];
  await expect(scanTcp({ address: "127.0.0.1", ports })).resolves.toEqual([second, first]);
});

testIPv6("scans IPv6", async () => {
  const port = await openPort("::1");
  await expect(scanTcp({ address: "::1", ports: [port] })).resolves.toEqual([port]);
});

test("scans every port of a range with bounded connections", async () => {
  const open = await openPort();
  const ports = allPorts.slice(open - 1500, open + 500);
  await expect(scanTcp({ address: "127.0.0.1", ports, concurrency: 64 })).resolves.toContain(open);
  expect([allPorts.length, allPorts[0], allPorts.at(-1)]).toEqual([65535, 1, 65535]);
});

test("an open port is found also when this process was busy for longer than the limit", async () => {
  const port = await openPort();
  const scan = scanTcp({ address: "127.0.0.1", ports: [port], limit: 20 });
  process.nextTick(() => {
    const end = performance.now() + 100;
    while (performance.now() < end);
  });
  await expect(scan).resolves.toEqual([port]);
});

test("a port that swallows every packet is closed after the limit", async () => {
  const child = spawn("python3", ["-c", FULL_BACKLOG], { stdio: ["pipe", "pipe", "inherit"] });
  const line = await firstLine(child.stdout);
  const scan = scanTcp({ address: "127.0.0.1", ports: [Number(line)], limit: 50 });
  await expect(scan).resolves.toEqual([]);
  child.kill();
});

test("an open port outside the topology fails by name", async () => {
  const [control, open, another] = [await openPort(), await openPort(), await openPort()];
  const ports = [open, another];
  await expect(
    expectTcpClosed({ address: "127.0.0.1", ports, controlPorts: [control] }),
  ).rejects.toMatchObject({
    message: `expected every port outside the topology to be closed, found open: ${open}/tcp, ${another}/tcp`,
    fix: "configure the machine again, or stop what listens there (on the machine: sudo ss -ltnp)",
  });
});

test("closed ports pass only when the address answers at all", async () => {
  const [control, closed] = [await openPort(), await closedPort()];
  const scan = { address: "127.0.0.1", ports: [closed] };
  await expect(expectTcpClosed({ ...scan, controlPorts: [closed, control] })).resolves.toBeUndefined();
  await expect(expectTcpClosed({ ...scan, controlPorts: [closed] })).rejects.toMatchObject({
    message: `expected 127.0.0.1 to answer on ${closed}/tcp, found silence: closed ports cannot be told from a lost address`,
    fix: "mend the failed checks of the listeners first",
  });
});

testIPv6("a fault of this machine is no closed port", async () => {
  // A link-local address without its interface: the kernel refuses to try.
  const scan = scanTcp({ address: "fe80::1", ports: [80] });
  await expect(scan).rejects.toThrow("expected to connect to port 80/tcp, found EINVAL");
});

test("an aborted scan ends at once", async () => {
  const scan = scanTcp({ address: "127.0.0.1", ports: allPorts, signal: AbortSignal.abort() });
  await expect(scan).rejects.toThrow("interrupted while scanning ports");
});

test("the well-known ports are sorted and unique", () => {
  expect(wellKnownPorts).toEqual([...new Set(wellKnownPorts)].sort((a, b) => a - b));
});
