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
  ["any IPv4 network", settings({ access: { allowedCidrs: ["0.0.0.0/0"] } })],
];

/** Runs a shell line in a network namespace of its own, which needs no right over this machine's firewall. */
function isolated(line: string, input = "") {
  const { status, stdout, stderr } = spawnSync("unshare", ["--map-root-user", "--net", "sh", "-ec", line], {
    input,
    encoding: "utf8",
  });
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
  expect(rules()).toMatch(
    /priority raw; policy accept;\n    iif "lo" accept\n    udp dport \{ 6969 \} notrack/,
  );
  expect(rules()).toMatch(
    /priority raw; policy accept;\n    oif "lo" accept\n    udp sport \{ 6969 \} notrack/,
  );
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
