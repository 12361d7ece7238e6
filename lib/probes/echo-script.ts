import { ProbeFailure } from "./probe";

/** Seconds after which the echo service ends by itself, should nobody stop it. */
const LIFETIME = 30;

/**
 * Python 3 source, without single quotes so that a shell can take it between them. Binds the public address, or
 * the wildcard where a network in front of the machine translates it; which of them reaches this machine is
 * found by sending to it. Prints one JSON line, then echoes until it reads "stop" (only when run with `-c`, since
 * standard input holds the script otherwise) or its lifetime ends. An end of input does not stop it: an echo
 * that is gone looks the same from outside as a closed port.
 */
const SOURCE = `
import json, select, socket, sys, time

ADDRESS, PORTS, LIFETIME = @ARGUMENTS@
IPV6 = ":" in ADDRESS
FAMILY = socket.AF_INET6 if IPV6 else socket.AF_INET


def listen(address, port):
    server = socket.socket(FAMILY, socket.SOCK_DGRAM)
    if IPV6:
        server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    try:
        server.bind((address, port))
        return server
    except OSError:
        server.close()


def echo(server):
    data, sender = server.recvfrom(2048)
    try:
        server.sendto(data, sender)
    except OSError:
        pass


def answers(server, address, port):
    with socket.socket(FAMILY, socket.SOCK_DGRAM) as client:
        try:
            client.sendto(b"self-test", (address, port))
            for side, step in ((server, lambda: echo(server)), (client, lambda: client.recv(64))):
                if not select.select([side], [], [], 1)[0]:
                    return False
                step()
            return True
        except OSError:
            return False


def start():
    server, port = None, 0
    for bound, target in ((ADDRESS, ADDRESS), ("::" if IPV6 else "0.0.0.0", "::1" if IPV6 else "127.0.0.1")):
        for port in PORTS:
            server = listen(bound, port)
            if server:
                break
        if server and answers(server, target, port):
            return server, port, True
        if server:
            server.close()
    return None, port, False


server, port, ok = start()
print(json.dumps({"port": port, "answersLocally": ok}), flush=True)
end = time.monotonic() + LIFETIME
sources = [server] + ([sys.stdin] if sys.argv[0] == "-c" else [])
while ok and time.monotonic() < end:
    ready = select.select(sources, [], [], 1)[0]
    if server in ready:
        echo(server)
    if sys.stdin in ready:
        words = sys.stdin.buffer.read1(4096)
        if b"stop" in words:
            break
        if not words:
            sources.remove(sys.stdin)
`.trimStart();

/** @returns the source of an echo service on the first free one of `ports` */
export function echoScript(address: string, ports: readonly number[]): string {
  return SOURCE.replace("@ARGUMENTS@", JSON.stringify([address, ports, LIFETIME]));
}

/**
 * What the echo service's first line of output says.
 * @throws ProbeFailure when it is another program's line, such as an error
 */
export function parseEchoLine(line: string): { readonly port: number; readonly answersLocally: boolean } {
  const match = /^\{"port": ([0-9]+), "answersLocally": (true|false)\}$/.exec(line.trim());
  if (match === null) {
    throw new ProbeFailure(
      `expected the echo service to start on the machine, found "${line.trim()}"`,
      "see that python3 is installed on the machine",
    );
  }
  return { port: Number(match[1]), answersLocally: match[2] === "true" };
}
