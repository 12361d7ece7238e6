import { type ChildProcess, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type RemoteEcho, udpClosedProbe } from "../../lib/probes/closed-udp";
import { echoScript, parseEchoLine } from "../../lib/probes/echo-script";
import { firstLine } from "./first-line";
import { loopbacks } from "./ipv6";

const children: ChildProcess[] = [];
afterEach(() => {
  children.splice(0).forEach((child) => child.kill());
});

/** Runs the script as a machine does. */
async function startHere(script: string): Promise<RemoteEcho> {
  const child = spawn("python3", ["-c", script], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  const exited = once(child, "exit");
  const stop = async () => {
    child.stdin.end("stop\n");
    await exited;
  };
  return { ...parseEchoLine(await firstLine(child.stdout)), stop };
}

/** An echo that works on the machine and that no packet from here reaches. */
function behindFirewall(answersLocally: boolean, stopped: string[]): RemoteEcho {
  const stop = () => {
    stopped.push("stopped");
    return Promise.resolve();
  };
  return { port: 9, answersLocally, stop };
}

test.each(loopbacks)("an echo on %s that can be reached fails the check and is stopped", async (address) => {
  let port = 0;
  const startEcho = async (script: string) => {
    const echo = await startHere(script);
    port = echo.port;
    expect(echo.answersLocally).toBe(true);
    return echo;
  };
  const failure = await udpClosedProbe({ address, usedPorts: [6969], startEcho }).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({
    message: `expected ${port}/udp, outside the topology, to be closed, found that it answers`,
    fix: "configure the machine again; its firewall lets every UDP port through",
  });
  expect(port).toBeGreaterThanOrEqual(10000);
  expect(port).toBeLessThan(30000);
  expect(children[0]?.exitCode).toBe(0);
});

test("an echo that answers only on its machine passes", async () => {
  const stopped: string[] = [];
  const startEcho = () => Promise.resolve(behindFirewall(true, stopped));
  await expect(udpClosedProbe({ address: "127.0.0.1", usedPorts: [], startEcho, limit: 50 })).resolves.toBe(
    9,
  );
  expect(stopped).toEqual(["stopped"]);
});

test("an echo that does not even answer on its machine proves nothing", async () => {
  const stopped: string[] = [];
  const startEcho = () => Promise.resolve(behindFirewall(false, stopped));
  await expect(udpClosedProbe({ address: "127.0.0.1", usedPorts: [], startEcho })).rejects.toMatchObject({
    message: "expected the echo service on 9/udp to answer on the machine itself, found silence",
    fix: "see that the machine's firewall accepts its own loopback traffic: sudo nft list ruleset",
  });
  expect(stopped).toEqual(["stopped"]);
});

test("the echo is stopped when the probe is aborted", async () => {
  const stopped: string[] = [];
  const startEcho = () => Promise.resolve(behindFirewall(true, stopped));
  const probing = udpClosedProbe({
    address: "127.0.0.1",
    usedPorts: [],
    startEcho,
    signal: AbortSignal.abort(),
  });
  await expect(probing).rejects.toThrow("interrupted while waiting for an echo");
  expect(stopped).toEqual(["stopped"]);
});

test("the echo takes the wildcard when the public address is not the machine's own", async () => {
  const echo = await startHere(echoScript("192.0.2.1", [20001, 20002]));
  expect(echo).toMatchObject({ port: 20001, answersLocally: true });
  await echo.stop();
});

test("the echo takes the next port when one is in use", async () => {
  const other = createSocket("udp4");
  other.bind(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address();
  const echo = await startHere(echoScript("127.0.0.1", [port, 20003]));
  other.close();
  expect(echo).toMatchObject({ port: 20003, answersLocally: true });
  await echo.stop();
});

test("the end of its input does not stop the echo", async () => {
  const child = spawn("python3", ["-c", echoScript("127.0.0.1", [20004])], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  child.stdin.end();
  await once(child.stdout, "data");
  const client = createSocket("udp4");
  const answered = once(client, "message");
  client.send("hello", 20004, "127.0.0.1");
  await answered;
  client.close();
  expect(child.exitCode).toBeNull();
});

test("the script fits between a shell's single quotes", () => {
  expect(echoScript("2001:db8::1", [20000])).not.toContain("'");
  expect(echoScript("2001:db8::1", [20000])).toContain(
    'ADDRESS, PORTS, LIFETIME = ["2001:db8::1",[20000],30]\n',
  );
});

test("another program's line is refused", () => {
  expect(() => parseEchoLine("bash: python3: command not found\n")).toThrow(
    'expected the echo service to start on the machine, found "bash: python3: command not found"',
  );
});
