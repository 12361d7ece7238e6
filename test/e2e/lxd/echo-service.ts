/**
 * Python 3 source that echoes UDP on the ports given, on every address of both families; with `ask` before them it
 * fails unless each port answers on the machine itself.
 */
export const echoService = `
import select, socket, sys

FAMILIES = ((socket.AF_INET, "0.0.0.0", "127.0.0.1"), (socket.AF_INET6, "::", "::1"))


def bound(family, address, port):
    server = socket.socket(family, socket.SOCK_DGRAM)
    if family == socket.AF_INET6:
        server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    server.bind((address, port))
    return server


def ask(family, address, port):
    client = socket.socket(family, socket.SOCK_DGRAM)
    client.settimeout(1)
    client.sendto(b"hello", (address, port))
    assert client.recv(16) == b"hello"


if sys.argv[1] == "ask":
    for port in map(int, sys.argv[2:]):
        for family, _, loopback in FAMILIES:
            ask(family, loopback, port)
else:
    servers = [bound(family, any, port) for port in map(int, sys.argv[1:]) for family, any, _ in FAMILIES]
    while True:
        for server in select.select(servers, [], [])[0]:
            data, sender = server.recvfrom(2048)
            server.sendto(data, sender)
`;
