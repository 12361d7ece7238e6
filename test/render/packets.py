"""How many of 100 datagrams come through to port 6969, per address family; sent from the network namespace "out"."""
import socket, subprocess, sys

COUNT = 100


def send(address):
    client = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM)
    for _ in range(COUNT):
        client.sendto(b"x", (address, 6969))


def received(address):
    server = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((address, 6969))
    server.settimeout(0.3)
    subprocess.run(["ip", "netns", "exec", "out", "python3", __file__, "send", address], check=True)
    count = 0
    try:
        while server.recv(10):
            count += 1
    except TimeoutError:
        return count


if sys.argv[1] == "send":
    send(sys.argv[2])
else:
    print(*(received(address) for address in sys.argv[1:]))
