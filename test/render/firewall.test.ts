import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { HetznerSettings, Settings } from "../../lib/config/settings";
import { renderTemplate } from "../../lib/render/engine";
import { firewallView } from "../../lib/render/views/firewall";
import { SETTINGS, renderInput, settings } from "../release/fixtures";
import { userErrorOf } from "../release/user-error-of";

function rules(of: Settings = SETTINGS): string {
  return renderTemplate("firewall/firewall.nft.hbs", firewallView(renderInput(of)));
}

function chain(name: string, of?: Settings): string | undefined {
  return new RegExp(`chain ${name} {\\n([^}]|}(?!\\n  }))*\\n  }\\n`).exec(rules(of))?.[0];
}

const HTTP3 = settings({
  domain: { name: "tracker.example.org" },
  firewall: { udpRateLimit: 200, dropCidrs: [] },
  tls: { authority: "internal", image: "caddy:2.10.2", apiAllowedCidrs: [] },
});

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
  ["HTTP/3", HTTP3],
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

const testWithNft =
  isolated("nft list ruleset && ip link && python3 --version").status === 0 ? test : test.skip;

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
  expect(chain("early")).toMatch(/iif "lo" accept\n[^]*\n    udp dport \{ 6969 \} notrack/);
  expect(chain("early_out")).toMatch(/oif "lo" accept\n    udp sport \{ 6969 \} notrack/);
});

test("HTTP/3 is not tracked either, and not limited as the tracker's UDP is", () => {
  for (const udpPorts of [[6969], []]) {
    const of = { ...HTTP3, tracker: { ...HTTP3.tracker, udpPorts } };
    const ports = [443, ...udpPorts].join(", ");
    expect(chain("early", of)).toContain(`udp dport { ${ports} } notrack`);
    expect(chain("early_out", of)).toContain(`udp sport { ${ports} } notrack`);
    expect(rules(of)).toContain(`udp dport { ${ports} } accept`);
    expect(rules(of)).not.toMatch(/443[^\n]* limit/);
  }
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

/** Loads the rules in a namespace that a veth pair joins to another one, called "out". */
const FIREWALLED = `
  mount -t tmpfs none /run && ip netns add out && ip link set lo up
  ip link add in0 type veth peer name out0 netns out
  ip address add 192.0.2.1/24 dev in0 && ip address add 2001:db8::1/64 dev in0 nodad && ip link set in0 up
  ip -n out address add 192.0.2.2/24 dev out0 && ip -n out address add 2001:db8::2/64 dev out0 nodad
  ip -n out link set out0 up
  nft -f -`;
const HOST_SCRIPT = join(__dirname, "../../templates/host/torrust-host");
const PACKETS = join(__dirname, "packets.py");

testWithNft.each([
  ["nothing", {}, /^100 100$/],
  // 20, the burst of 40 at once, and what a slow machine takes to send them.
  ["a limit of 20 a second", { udpRateLimit: 20 }, /^[4-7]\d [4-7]\d$/],
  ["networks of both families", { dropCidrs: ["192.0.2.0/30", "2001:db8::/32"] }, /^0 0$/],
])("what comes through of 100 packets with %s", (_, firewall, counts) => {
  const text = rules(settings({ firewall: { dropCidrs: [], ...firewall } }));
  const line = `${FIREWALLED}; python3 ${PACKETS} 192.0.2.1 2001:db8::1`;
  const { status, stdout, stderr } = isolated(line, text);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.trim()).toMatch(counts);
});

testWithNft("a source that is shut out by hand stays so when the rules change", () => {
  const add = `nft add element inet torrust abusers_ipv4 { 192.0.2.2 timeout 6h }; nft add element inet torrust abusers_ipv6 { 2001:db8::/64 }`;
  const reload = `bash -c '. ${HOST_SCRIPT} && load_rules "$0"' /run/rules`;
  const line = `${FIREWALLED.replace("nft -f -", "cat > /run/rules; nft -f /run/rules")}; ${add}; ${reload}
    python3 ${PACKETS} 192.0.2.1 2001:db8::1; nft list set inet torrust abusers_ipv4`;
  const { status, stdout, stderr } = isolated(line, rules());
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^0 0\n[^]*192.0.2.2 timeout 6h expires 5h59m/);
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
