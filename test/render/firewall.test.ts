import { spawnSync } from "node:child_process";
import type { HetznerSettings, Settings } from "../../lib/config/settings";
import { renderTemplate } from "../../lib/render/engine";
import { firewallView } from "../../lib/render/views/firewall";
import { SETTINGS, renderInput, settings } from "../release/fixtures";
import { userErrorOf } from "../release/user-error-of";

function rules(of: Settings = SETTINGS): string {
  return renderTemplate("firewall/firewall.nft.hbs", firewallView(renderInput(of)));
}

const CASES: readonly (readonly [string, Settings])[] = [
  ["the defaults", SETTINGS],
  ["several ports", settings({ tracker: { udpPorts: [6969, 6868], httpPorts: [7070, 80] } })],
  ["no UDP", settings({ tracker: { udpPorts: [] } })],
  ["no public port at all", settings({ tracker: { udpPorts: [], httpPorts: [] } })],
  ["networks", settings({ access: { sshPort: 2222, allowedCidrs: ["203.0.113.0/24", "2001:db8::/32"] } })],
  ["a limit for each source", settings({ firewall: { udpRateLimit: 200, dropCidrs: [] } })],
  [
    "a limit without UDP",
    settings({ firewall: { udpRateLimit: 200, dropCidrs: [] }, tracker: { udpPorts: [] } }),
  ],
  [
    "networks that overlap, to be dropped",
    settings({
      firewall: { dropCidrs: ["198.51.100.0/24", "198.51.100.7/32", "198.51.100.0/24", "2001:db8:bad::/48"] },
    }),
  ],
  ["any IPv4 network", settings({ access: { allowedCidrs: ["0.0.0.0/0"] } })],
];

/** Runs a shell line in a network namespace of its own, which needs no right over this machine's firewall. */
function isolated(line: string, input = "") {
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    ["--map-root-user", "--net", "--mount", "sh", "-ec", line],
    {
      input,
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

const testWithNft = isolated("nft list ruleset").status === 0 ? test : test.skip;

testWithNft.each(CASES)("nftables takes the rules for %s, twice, beside another table", (_, of) => {
  const line =
    'rules=$(cat); nft add table inet other; for time in 1 2; do echo "$rules" | nft -f -; done; nft list tables';
  expect(isolated(line, rules(of))).toEqual({
    status: 0,
    stdout: "table inet other\ntable inet torrust\n",
    stderr: "",
  });
});

test("only our table is ever named, and nothing is flushed", () => {
  expect(rules()).not.toMatch(/flush/);
  expect(rules().match(/^(?:delete )?table .*$/gm)).toEqual([
    "table inet torrust {}",
    "delete table inet torrust",
    "table inet torrust {",
  ]);
});

test("the tracker's UDP is not tracked in either direction, except on the machine itself", () => {
  const chain = (name: string) =>
    new RegExp(`chain ${name} {\\n([^}]|} notrack)*\\n  }\\n`).exec(rules())?.[0];
  expect(chain("early")).toMatch(/iif "lo" accept\n[^]*\n    udp dport \{ 6969 \} notrack/);
  expect(chain("early_out")).toMatch(/oif "lo" accept\n    udp sport \{ 6969 \} notrack/);
});

test("without a limit and networks nothing is dropped but by hand", () => {
  expect(rules()).not.toMatch(/udp_ipv|saddr \{/);
  expect(rules()).toContain("ip saddr @abusers_ipv4 drop\n    ip6 saddr @abusers_ipv6 drop");
});

test("a limit counts each IPv4 address and each IPv6 /64, on the tracker's UDP ports only", () => {
  const text = rules(settings({ firewall: { udpRateLimit: 200, dropCidrs: [] } }));
  expect(text).toContain(
    "udp dport { 6969 } update @udp_ipv4 { ip saddr limit rate over 200/second burst 400 packets } drop",
  );
  expect(text).toContain(
    "udp dport { 6969 } update @udp_ipv6 { ip6 saddr & ffff:ffff:ffff:ffff:: limit rate over 200/second burst 400 packets } drop",
  );
});

test("networks are dropped each in its own family", () => {
  const text = rules(settings({ firewall: { dropCidrs: ["2001:db8:bad::/48", "198.51.100.0/24"] } }));
  expect(text).toContain("    ip saddr { 198.51.100.0/24 } drop\n    ip6 saddr { 2001:db8:bad::/48 } drop\n");
});

/** A tracker's port in a namespace that a veth pair joins to another, to send from as others would. */
const FIREWALLED = `
  mount -t tmpfs none /run && ip netns add out && ip link set lo up
  ip link add in0 type veth peer name out0 netns out
  ip address add 192.0.2.1/24 dev in0 && ip address add 2001:db8::1/64 dev in0 nodad && ip link set in0 up
  ip -n out address add 192.0.2.2/24 dev out0 && ip -n out address add 2001:db8::2/64 dev out0 nodad
  ip -n out link set out0 up && nft -f -
  python3 -c '
import socket
for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
    server = socket.socket(family, socket.SOCK_DGRAM); server.bind((address, 6969)); server.settimeout(0.3)
    import subprocess
    send = "import socket, sys\\nfor i in range(100): socket.socket(socket." + family.name + ", socket.SOCK_DGRAM).sendto(b\\"x\\", (\\"" + address + "\\", 6969))"
    subprocess.run(["ip", "netns", "exec", "out", "python3", "-c", send], check=True)
    count = 0
    try:
        while server.recv(10): count += 1
    except TimeoutError: print(count)
'`;

testWithNft.each([
  ["nothing", {}, ["100", "100"]],
  ["a limit of 20 a second, and its burst", { udpRateLimit: 20 }, ["4\\d", "4\\d"]],
  ["a network of each family", { dropCidrs: ["192.0.2.0/30", "2001:db8::/32"] }, ["0", "0"]],
])("of 100 packets at once, what comes through with %s", (_, firewall, counts) => {
  const text = rules(settings({ firewall: { dropCidrs: [], ...firewall } }));
  const { status, stdout, stderr } = isolated(FIREWALLED, text);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^${counts.join("\n")}\n$`));
});

test("ports that are not public stay closed", () => {
  expect(rules()).not.toMatch(/1212|1313/);
});

test("SSH is open to the named networks only, each in its own family", () => {
  const text = rules(settings({ access: { allowedCidrs: ["203.0.113.0/24", "198.51.100.7/32"] } }));
  expect(text).toContain(
    "meta nfproto ipv4 ip saddr { 198.51.100.7/32, 203.0.113.0/24 } tcp dport 22 accept",
  );
  expect(text).not.toContain("meta nfproto ipv6");
});

test("where a cloud firewall enforces the networks the host only counts connections", () => {
  const hetzner: HetznerSettings = {
    provider: "hetzner",
    location: "nbg1",
    serverType: "cx23",
    image: "debian-13",
    protection: false,
    backups: false,
    floatingHostNames: [],
    sshKeyNames: [],
  };
  const of = { ...settings({ access: { allowedCidrs: ["203.0.113.0/24"] } }), machine: hetzner };
  expect(rules(of)).toBe(rules());
});

test("without named networks SSH is open to all, new connections counted by source", () => {
  expect(rules()).toContain("meta nfproto ipv4 tcp dport 22 accept");
  expect(rules()).toContain("meta nfproto ipv6 tcp dport 22 accept");
  expect(rules()).toContain(
    "tcp dport 22 ct state new update @ssh_ipv4 { ip saddr limit rate over 60/minute",
  );
});

test("a network that is no network does not become a rule", () => {
  const of = settings({ access: { allowedCidrs: ["0.0.0.0/1 } accept; #"] } });
  expect(userErrorOf(() => rules(of)).code).toBe("TEMPLATE_VALUE_REFUSED");
});
