import { findOrphans, importBlocks } from "../../lib/hetzner/adopt";
import { TOKEN } from "../emulators/hetzner";
import { Bench } from "../emulators/hetzner/client";

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start();
});

afterEach(() => bench.stop());

const creation = (type: string, after: object, actions = ["create"]) => ({
  address: `${type}.tracker`,
  type,
  change: { actions, after },
});

const orphans = (...resource_changes: object[]) =>
  findOrphans({ resource_changes }, { token: TOKEN, fetch, endpoint: bench.emulator.endpoint });

test("what has the planned name and labels is found", async () => {
  const id = await bench.server({ labels: { environment: "production", role: "tracker" } });
  const planned = { name: "tracker", labels: { role: "tracker", environment: "production" } };
  expect(await orphans(creation("hcloud_server", planned))).toEqual([
    { address: "hcloud_server.tracker", id: String(id) },
  ]);
});

test("what has other labels is somebody else's", async () => {
  await bench.server({ labels: { environment: "staging" } });
  expect(
    await orphans(creation("hcloud_server", { name: "tracker", labels: { environment: "production" } })),
  ).toEqual([]);
  expect(await orphans(creation("hcloud_server", { name: "tracker" }))).toEqual([]);
});

test("only what would be created is looked for", async () => {
  await bench.server();
  const planned = { name: "tracker", labels: null };
  expect(await orphans(creation("hcloud_server", planned, ["update"]))).toEqual([]);
  expect(await orphans(creation("hcloud_server", planned, ["delete", "create"]))).toEqual([]);
  expect(await orphans()).toEqual([]);
});

test("subnets, attachments and record sets are found by what they tie", async () => {
  const network = await bench.make("networks", {
    name: "private",
    ip_range: "10.0.0.0/16",
    subnets: [{ type: "cloud", network_zone: "eu-central", ip_range: "10.0.1.0/24" }],
  });
  const server = await bench.server();
  const volume = await bench.make("volumes", { name: "data", size: 10, server });
  await bench.make("zones", { name: "example.org", mode: "primary" });
  expect(
    await orphans(
      creation("hcloud_network_subnet", { network_id: network, ip_range: "10.0.1.0/24" }),
      creation("hcloud_volume_attachment", { volume_id: volume, server_id: server }),
      creation("hcloud_zone_rrset", { zone: "example.org", name: "@", type: "NS" }),
    ),
  ).toEqual([
    { address: "hcloud_network_subnet.tracker", id: `${network}-10.0.1.0/24` },
    { address: "hcloud_volume_attachment.tracker", id: String(volume) },
    { address: "hcloud_zone_rrset.tracker", id: "example.org/@/NS" },
  ]);
});

test("what is not there is no orphan, nor is what cannot be looked for yet", async () => {
  expect(
    await orphans(
      creation("hcloud_server", { name: "tracker" }),
      creation("hcloud_zone_rrset", { zone: "example.org", name: "@", type: "TXT" }),
      creation("hcloud_network_subnet", { ip_range: "10.0.1.0/24" }),
      creation("hcloud_rdns", { ip_address: "203.0.113.1" }),
      creation("null_resource", {}),
    ),
  ).toEqual([]);
});

test("import blocks are HCL", () => {
  expect(importBlocks([{ address: "hcloud_server.tracker", id: "7" }])).toBe(
    'import {\n  to = hcloud_server.tracker\n  id = "7"\n}\n',
  );
});
