import { firewallScript } from "./firewall";

const ANY = ["0.0.0.0/0", "::/0"];
const rule = { direction: "in", destination_ips: [], description: null } as const;

test("each server's incoming rules stand in a chain of its own, and all else is dropped", () => {
  const script = firewallScript([
    {
      id: 7,
      addresses: ["10.97.212.10", "fd42:97:212:10::1", "fd42:97:212:11::/64"],
      rules: [
        { ...rule, protocol: "tcp", port: "22", source_ips: ["192.0.2.0/24"] },
        { ...rule, protocol: "udp", port: "6969-6970", source_ips: ANY },
        { ...rule, protocol: "icmp", port: null, source_ips: ANY },
        { ...rule, direction: "out", protocol: "tcp", port: "25", source_ips: [], destination_ips: ANY },
      ],
    },
  ]);
  expect(script).toContain(`  chain server_7 {
    ip saddr { 192.0.2.0/24 } tcp dport 22 accept
    ip saddr { 0.0.0.0/0 } udp dport 6969-6970 accept
    ip6 saddr { ::/0 } udp dport 6969-6970 accept
    ip saddr { 0.0.0.0/0 } meta l4proto icmp accept
    ip6 saddr { ::/0 } meta l4proto ipv6-icmp accept
    drop
  }`);
  expect(script).toContain(`    ip daddr 10.97.212.10 jump server_7
    ip6 daddr fd42:97:212:10::1 jump server_7
    ip6 daddr fd42:97:212:11::/64 jump server_7`);
});

test("only the table of the tests is replaced", () => {
  expect(firewallScript([])).not.toContain("flush ruleset");
  expect(firewallScript([]).startsWith("table inet torrust_hcloud\ndelete table inet torrust_hcloud\n")).toBe(
    true,
  );
});
