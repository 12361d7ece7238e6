import { HetznerEmulator, MemoryBackend } from "../emulators/hetzner";
import { Workspace, testWithProvider } from "./tofu";

let emulator: HetznerEmulator;
let workspace: Workspace | undefined;
let backend: MemoryBackend;

beforeEach(async () => {
  backend = new MemoryBackend();
  emulator = await HetznerEmulator.start({ backend });
});

afterEach(async () => {
  workspace?.remove();
  workspace = undefined;
  await emulator.stop();
});

testWithProvider("the real provider makes everything, plans no change, and destroys it all", async (tofu) => {
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

  await workspace.destroy();
  expect(emulator.remaining).toEqual({});
  expect([...backend.machines]).toEqual([]);
});
