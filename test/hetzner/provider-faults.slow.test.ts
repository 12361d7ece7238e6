import { type Orphan, findOrphans, importBlocks } from "../../lib/hetzner/adopt";
import { HetznerEmulator, MemoryBackend, TOKEN } from "../emulators/hetzner";
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
  workspace = undefined;
  await emulator.stop();
});

/** After whatever went wrong: the same command again gives the whole, and destroying it leaves nothing. */
async function recovers(work: Workspace): Promise<void> {
  await work.apply();
  expect(await work.changes()).toEqual([]);
  expect(backend.machines.size).toBe(1);
  await work.destroy();
  expect(emulator.remaining).toEqual({});
  expect(backend.machines.size).toBe(0);
}

testWithTofu("bursts of 429 and 502 are outlasted within one apply", ["hcloud"], async (tofu) => {
  workspace = await Workspace.create(tofu, emulator);
  emulator.fail({ code: "rate_limit_exceeded", times: 2 });
  emulator.fail({ method: "POST", path: "/servers", code: "bad_gateway", times: 1 });
  await recovers(workspace);
});

testWithTofu("an answer 500 ends the apply, and the next one goes on", ["hcloud"], async (tofu) => {
  workspace = await Workspace.create(tofu, emulator);
  emulator.fail({ method: "POST", path: "/servers", code: "server_error" });
  const { status, output } = await workspace.run("apply", "-auto-approve");
  expect(status).not.toBe(0);
  expect(output).toContain("injected: server_error (server_error)");
  await recovers(workspace);
});

testWithTofu("a server whose creation ends in error is made anew", ["hcloud"], async (tofu) => {
  workspace = await Workspace.create(tofu, emulator);
  emulator.actionFails("create_server", { code: "action_failed", message: "host died" });
  const { status, output } = await workspace.run("apply", "-auto-approve");
  expect(status).not.toBe(0);
  expect(output).toContain("host died");
  await recovers(workspace);
});

testWithTofu(
  "a volume that could not be attached is attached by the next apply",
  ["hcloud"],
  async (tofu) => {
    workspace = await Workspace.create(tofu, emulator);
    emulator.actionFails("attach_volume");
    expect((await workspace.run("apply", "-auto-approve")).status).not.toBe(0);
    await recovers(workspace);
  },
);

testWithTofu(
  "a server that vanished is planned and made again, with the same address",
  ["hcloud"],
  async (tofu) => {
    workspace = await Workspace.create(tofu, emulator);
    await workspace.apply();
    const before = await workspace.outputs();
    await emulator.vanishServer("tracker");
    expect(await workspace.changes()).toContain("create hcloud_server.tracker");
    await workspace.apply();
    expect(await workspace.outputs()).toEqual(before);
    await recovers(workspace);
  },
);

testWithTofu(
  "a server that vanishes between plan and apply ends the apply, and the next one makes it again",
  ["hcloud"],
  async (tofu) => {
    workspace = await Workspace.create(tofu, emulator);
    await workspace.apply();
    await workspace.plan({ backups: true });
    await emulator.vanishServer("tracker");
    const { status, output } = await workspace.run("apply", "plan");
    expect(status).not.toBe(0);
    // The provider does not name the cause: it finds nothing where a server was.
    expect(output).toContain("now absent");
    await recovers(workspace);
  },
);

testWithTofu(
  "a location without room is said, and serves once there is room again",
  ["hcloud"],
  async (tofu) => {
    workspace = await Workspace.create(tofu, emulator);
    emulator.setAvailable("nbg1", false);
    const { status, output } = await workspace.run("apply", "-auto-approve");
    expect(status).not.toBe(0);
    expect(output).toContain("(resource_unavailable)");
    emulator.setAvailable("nbg1", true);
    await recovers(workspace);
  },
);

testWithTofu("a location without room is said, and another one serves", ["hcloud"], async (tofu) => {
  workspace = await Workspace.create(tofu, emulator);
  emulator.setAvailable("nbg1", false);
  const { status, output } = await workspace.run("apply", "-auto-approve");
  expect(status).not.toBe(0);
  expect(output).toContain("(resource_unavailable)");
  await workspace.apply({ location: "fsn1" });
  expect(await workspace.changes({ location: "fsn1" })).toEqual([]);
  await workspace.destroy();
  expect(emulator.remaining).toEqual({});
});

testWithTofu(
  "what a killed OpenTofu left is refused by its name, found and imported",
  ["hcloud"],
  async (tofu) => {
    workspace = await Workspace.create(tofu, emulator);
    const killed = workspace.start("apply", "-auto-approve");
    emulator.when({ method: "POST", path: /^\/volumes\/\d+\/actions\/attach$/ }, () => killed.kill());
    expect((await killed.result).status).not.toBe(0);
    const [server] = emulator.state.servers.all;

    const { status, output } = await workspace.run("apply", "-auto-approve");
    expect(status).not.toBe(0);
    expect(output).toContain("name is already used (uniqueness_error)");

    const access = { token: TOKEN, fetch, endpoint: emulator.endpoint };
    const adopted: Orphan[] = [];
    for (let found = await findOrphans(await workspace.plan(), access); found.length > 0;) {
      adopted.push(...found);
      await workspace.write("adopt.tf", importBlocks(adopted));
      found = await findOrphans(await workspace.plan(), access);
    }
    expect(adopted).toContainEqual({ address: "hcloud_server.tracker", id: String(server?.id) });
    await workspace.apply();
    expect(emulator.state.servers.all.map(({ id }) => id)).toEqual([server?.id]);
    await recovers(workspace);
  },
);
