import { HetznerEmulator, MemoryBackend } from "../emulators/hetzner";
import { testWithTofu } from "../support/tofu";
import { Workspace } from "./workspace";

let emulator: HetznerEmulator;
let workspace: Workspace | undefined;
let backend: MemoryBackend;

beforeEach(async () => {
  backend = new MemoryBackend();
  emulator = await HetznerEmulator.start({ backend });
});

afterEach(async () => {
  workspace?.remove();
  await emulator.stop();
});

testWithTofu(
  "the real provider makes everything, changes it in place, is refused what is protected, and destroys it all",
  ["hcloud"],
  async (tofu) => {
    workspace = await Workspace.create(tofu, emulator);
    await workspace.apply();
    expect(emulator.remaining).toEqual({
      firewall: 1,
      floating_ip: 2,
      network: 1,
      placement_group: 1,
      primary_ip: 2,
      server: 1,
      ssh_key: 1,
      volume: 1,
      zone: 1,
    });
    expect(await workspace.changes()).toEqual([]);
    expect(await workspace.outputs()).toMatchObject({
      ipv4_address: { value: expect.stringMatching(/^203\.0\.113\./) },
      ipv6_address: { value: expect.stringMatching(/^2001:db8:1:\d+::1$/) },
    });
    const serverId = emulator.state.servers.all[0]?.id;

    const listener = { udp_port: 6868 };
    expect(await workspace.changes(listener)).toEqual([
      "update hcloud_firewall.tracker",
      "update hcloud_zone_rrset.bep34",
    ]);
    const changed = {
      ...listener,
      server_type: "ccx33",
      volume_gb: 20,
      ttl: 60,
      backups: true,
      description: "another",
      labels: '{ environment = "changed" }',
      protected: true,
    };
    await workspace.apply(changed);
    expect(await workspace.changes(changed)).toEqual([]);
    expect(emulator.state.servers.all).toMatchObject([
      { id: serverId, type: "ccx33", backups: true, protected: true, labels: { environment: "changed" } },
    ]);
    expect(emulator.state.volumes.all).toMatchObject([{ size: 20, protected: true }]);
    expect(backend.calls).toContainEqual([
      "setFirewall",
      serverId,
      expect.arrayContaining([expect.objectContaining({ protocol: "udp", port: "6868" })]),
    ]);

    const refused = await workspace.run("destroy", "-auto-approve", "-target=hcloud_server.tracker");
    expect(refused.status).not.toBe(0);
    expect(refused.output).toContain("server is protected from deletion (protected)");
    expect(emulator.state.servers.all).toHaveLength(1);

    await workspace.apply({ ...changed, protected: false });
    await workspace.destroy();
    expect(emulator.remaining).toEqual({});
    expect([...backend.machines]).toEqual([]);
  },
);
