import { createSocket } from "node:dgram";
import { isIPv6 } from "node:net";
import { z } from "zod";
import { scanTcp, wellKnownPorts } from "../../../lib/probes/closed-ports";
import { encodeConnect, transactionIdOf } from "../../../lib/probes/udp-packets";
import { probeUdpTracker } from "../../../lib/probes/udp-tracker";
import { buildRelease } from "../../../lib/release/bundle";
import { deriveTopology } from "../../../lib/topology/topology";
import { settings } from "../../release/fixtures";
import { NETWORK } from "./daemon";
import { echoService } from "./echo-service";
import { TestHost } from "./host";
import { run, succeeds, waitFor } from "./lxc";

/** A host with several addresses of each family, asked from another network namespace: this machine's. */
const host = new TestHost();
const TOKEN = "a-token-of-the-test";
const NAME = "tracker.example.org";
/** Led to the host by routes of their own, as floating addresses are; in no network of this machine's. */
const EXTRA = ["1", "2", "3"].map((number) => ({
  host_name: NAME,
  ipv4_address: `10.97.214.${number}`,
  ipv6_address: `fd42:97:214:${number}::1`,
}));
const EXTRA_ADDRESSES = EXTRA.flatMap((pair) => [pair.ipv4_address, pair.ipv6_address]);
/** DNS, NTP, SSDP, the tracker's neighbours, memcached, and one nobody has heard of. */
const ECHO_PORTS = [53, 123, 1900, 6968, 6970, 11211, 31337];

const of = settings({
  domain: {
    listenerNames: [
      { purpose: "udp-tracker", port: 6969, hostName: NAME },
      { purpose: "http-tracker", port: 7070, hostName: NAME },
    ],
  },
});
const release = () =>
  buildRelease({
    settings: of,
    topology: deriveTopology(of),
    machine: { ...host.container.machine, floating_addresses: EXTRA },
    deployerVersion: "0.0.0",
  });
const Report = z.object({
  in_force: z.record(z.string(), z.string()),
  refused: z.record(z.string(), z.string()),
});

let delivered = "";

jest.setTimeout(120_000);

beforeAll(async () => {
  await host.start("torrust-test-network");
  for (const address of EXTRA_ADDRESSES) await run("ip", ["route", "replace", address, "dev", NETWORK]);
  const { status, output } = await host.deliver(release(), TOKEN, ["configure", "release"], true);
  if (status !== 0) throw new Error(output);
  delivered = output;
}, 600_000);

afterAll(async () => {
  for (const address of EXTRA_ADDRESSES) await succeeds(() => run("ip", ["route", "del", address]));
  await host.remove();
});

/** The addresses that the host itself says it has. */
async function hostAddresses(): Promise<string[]> {
  const lines = await host.container.sh("ip -o address show dev eth0 scope global");
  return [...lines.matchAll(/inet6? ([^/ ]+)/g)].map(([, address = ""]) => address).sort();
}

/**
 * Sends one packet to each address from one socket that takes answers from anywhere, and gives for each answer
 * where it came from by what was asked; the transaction id tells them apart.
 */
async function askAll(
  addresses: readonly string[],
  port: number,
  question: (id: number) => Buffer = encodeConnect,
): Promise<Record<string, string>> {
  const socket = createSocket(isIPv6(addresses[0] ?? "") ? "udp6" : "udp4");
  const answers: Record<string, string> = {};
  socket.on("message", (message, { address }) => {
    const asked = addresses[transactionIdOf(message) ?? -1];
    if (asked !== undefined) answers[asked] = address;
  });
  const ask = () => {
    for (const [index, address] of addresses.entries()) socket.send(question(index), port, address);
    return Promise.resolve(Object.keys(answers).length === addresses.length ? true : undefined);
  };
  await waitFor("every address to answer", 2, ask).catch(() => undefined);
  socket.close();
  return answers;
}

/** A datagram whose echo reads as the answer of a tracker. */
function toEcho(id: number): Buffer {
  const packet = Buffer.alloc(8);
  packet.writeUInt32BE(id, 4);
  return packet;
}

async function answersEverywhere(): Promise<void> {
  const addresses = await hostAddresses();
  expect(addresses).toEqual(
    [host.container.machine.ipv4_address, host.container.machine.ipv6_address, ...EXTRA_ADDRESSES].sort(),
  );
  for (const family of [addresses.filter(isIPv6), addresses.filter((address) => !isIPv6(address))]) {
    expect(family).toHaveLength(4);
    const themselves = Object.fromEntries(family.map((address) => [address, address]));
    expect(await askAll(family, 6969)).toEqual(themselves);
  }
}

async function tuning(): Promise<z.infer<typeof Report>> {
  return Report.parse(JSON.parse(await host.container.sh("cat /run/torrust-tuning.json")));
}

test("UDP replies leave from the address that was asked, for every address of the host", async () => {
  await answersEverywhere();
  for (const address of await hostAddresses()) {
    expect(await probeUdpTracker({ address, port: 6969, interval: 300 })).toMatchObject({ interval: 300 });
  }
});

test("what the kernel has is what it was given; what it refuses to a container is listed", async () => {
  const { in_force, refused } = await tuning();
  for (const [key, value] of Object.entries(in_force)) {
    expect([key, (await host.container.sh(`sysctl -n ${key}`)).trim()]).toEqual([key, value]);
  }
  expect(in_force).toHaveProperty(["net.netfilter.nf_conntrack_tcp_timeout_time_wait"], "30");
  expect(Object.keys(refused)).toEqual(
    expect.arrayContaining(["net.netfilter.nf_conntrack_max", "time-synchronization"]),
  );
  const [, told = ""] = /refused by the host: (.*)"/.exec(delivered) ?? [];
  expect(told.split(", ").sort()).toEqual(Object.keys(refused).sort());
});

test("updates, journal and open files are as the release wants them", async () => {
  const { sh } = host.container;
  expect(await sh("apt-config dump Unattended-Upgrade::Automatic-Reboot")).toContain('"false"');
  expect(await sh("systemctl is-enabled unattended-upgrades apt-daily-upgrade.timer")).toBe(
    "enabled\nenabled\n",
  );
  expect(await sh("systemd-analyze cat-config systemd/journald.conf")).toContain("\nSystemMaxUse=500M");
  const limits = await sh(
    "cat /proc/$(docker inspect -f '{{.State.Pid}}' torrust-tracker-1)/limits | grep 'open files'",
  );
  expect(limits).toMatch(/files +(\d+) +\1 /);
});

test("Docker restarted: UDP ports outside the topology answer on the host and not from outside", async () => {
  const { sh } = host.container;
  await sh("systemctl restart docker");
  await waitFor("the tracker to answer again", 30, async () =>
    (await succeeds(answersEverywhere)) ? true : undefined,
  );
  await sh(
    `cat > /root/echo.py && systemd-run --quiet --unit echo python3 /root/echo.py ${ECHO_PORTS.join(" ")}`,
    echoService,
  );
  await waitFor("every port to answer on the host", 10, async () =>
    (await succeeds(() => sh(`python3 /root/echo.py ask ${ECHO_PORTS.join(" ")}`))) ? true : undefined,
  );
  const { ipv4_address, ipv6_address } = host.container.machine;
  const outside = await Promise.all(
    [[ipv4_address], [ipv6_address ?? ""]].flatMap((to) =>
      ECHO_PORTS.map((port) => askAll(to, port, toEcho)),
    ),
  );
  expect(outside).toEqual(outside.map(() => ({})));
  // The same question is answered where the firewall lets it in, so it was the firewall.
  await sh(`nft insert rule inet torrust input udp dport '{ ${ECHO_PORTS.join(", ")} }' accept`);
  for (const port of ECHO_PORTS) {
    expect(await askAll([ipv4_address], port, toEcho)).toEqual({ [ipv4_address]: ipv4_address });
  }
  await sh("nft -f /etc/torrust/firewall.nft; systemctl stop echo");
});

test("and of the TCP ports that are found open by mistake none is", async () => {
  for (const address of await hostAddresses()) {
    expect(await scanTcp({ address, ports: [22, 1212, 1313, 7070, ...wellKnownPorts] })).toEqual([22, 7070]);
  }
});

test("whoever is shut out by hand is not heard, and is again afterwards", async () => {
  const { sh } = host.container;
  const addresses = (await hostAddresses()).filter((address) => !isIPv6(address));
  await sh("nft add element inet torrust abusers_ipv4 '{ 10.97.211.0/24 timeout 1h }'");
  expect(await askAll(addresses, 6969)).toEqual({});
  await sh("nft delete element inet torrust abusers_ipv4 '{ 10.97.211.0/24 }'");
  await answersEverywhere();
});

test("a restart of the host brings settings, firewall and every address back", async () => {
  await host.container.restart();
  await waitFor("every address to answer", 40, async () =>
    (await succeeds(answersEverywhere)) ? true : undefined,
  );
  expect(await host.container.sh("systemctl is-active torrust-tuning torrust-firewall")).toBe(
    "active\nactive\n",
  );
  expect((await tuning()).in_force).toHaveProperty(
    ["net.netfilter.nf_conntrack_tcp_timeout_time_wait"],
    "30",
  );
  expect(await scanTcp({ address: host.container.machine.ipv4_address, ports: [22, 1212, 1313] })).toEqual([
    22,
  ]);
});
