import { resolve } from "node:path";
import { loginLine, outputsLines } from "../../lib/cli/outputs-view";
import { StackOutputs } from "../../lib/inventory/stack-outputs";

const machine = {
  provider_id: "1",
  ipv4_address: "192.0.2.55",
  ipv6_address: null,
  ssh_port: 22,
  ssh_user: "torrust",
};
const bare = StackOutputs.parse({ machine });
const full = StackOutputs.parse({
  machine,
  data_volume: { device: "/dev/disk/by-id/scsi-0HC_Volume_7", size_gb: 50 },
  floating_addresses: [
    { host_name: "udp1.example.org", ipv4_address: "192.0.2.60", ipv6_address: "2001:db8::1" },
  ],
  dns_records: [{ name: "udp1.example.org", type: "A", value: "192.0.2.60" }],
  dns_nameservers: ["helium.ns.hetzner.de."],
});

test("volume, floating addresses, records and name servers are told", () => {
  expect(outputsLines(full, true)).toEqual([
    "data volume   /dev/disk/by-id/scsi-0HC_Volume_7, 50 GB",
    "floating      192.0.2.60, 2001:db8::1   udp1.example.org",
    "dns record    udp1.example.org A 192.0.2.60",
    "name server   helium.ns.hetzner.de.   (delegate the zone to it at your registrar)",
  ]);
});

test("without a managed zone a person must set the records", () => {
  expect(outputsLines(full, false)).toContain(
    "dns record    udp1.example.org A 192.0.2.60   (set it where your domain is kept)",
  );
});

test("a machine that has nothing of it has no lines of it", () => {
  expect(outputsLines(bare, false)).toEqual([]);
});

const target = { address: "192.0.2.55", port: 2222, user: "torrust" };

test("how to log in is one line to paste: paths from here, and whole ones elsewhere", () => {
  const knownHostsFile = resolve(".state/local/known_hosts");

  expect(
    loginLine({ ...target, knownHostsFile, privateKeyFile: resolve(".state/local/ssh/id_ed25519") }),
  ).toBe(
    "ssh -o UserKnownHostsFile=.state/local/known_hosts -i .state/local/ssh/id_ed25519 -p 2222 torrust@192.0.2.55",
  );
  expect(loginLine({ ...target, port: 22, knownHostsFile: "/a folder/known_hosts" })).toBe(
    "ssh -o 'UserKnownHostsFile=\"/a folder/known_hosts\"' torrust@192.0.2.55",
  );
});
