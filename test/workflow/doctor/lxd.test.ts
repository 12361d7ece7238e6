import type { LxdSettings } from "../../../lib/config/settings";
import { type Finding, ok } from "../../../lib/workflow/doctor/finding";
import { lxdFacts, lxdFindings } from "../../../lib/workflow/doctor/lxd";
import type { SystemFacts } from "../../../lib/workflow/doctor/system";
import { type Answer } from "../../support/recording-runner";
import { says } from "../../toolchain/fake-machine";
import { fakeHost, type FakeHostProps } from "./fake-host";

const ada: SystemFacts = {
  system: "linux",
  processor: "x64",
  nodeVersion: "20.19.0",
  user: "ada",
  groups: ["ada"],
  groupsAtLogin: ["ada"],
  root: false,
  sudo: "asks",
};

const settings: LxdSettings = {
  provider: "lxd",
  kind: "container",
  cpus: 2,
  memoryMiB: 2048,
  diskGiB: 10,
  image: "images:debian/13/cloud",
};

const VERSION = "Client version: 5.0.2\nServer version: 5.0.2\n";
const GROUP = ok("group lxd", "ada is no member, and is let in");

function profile(devices: object): string {
  return JSON.stringify({ name: "default", config: {}, devices });
}

function server(driver: string): string {
  return JSON.stringify({ environment: { driver, server_version: "5.0.2" } });
}

/** As `lxd init --auto` leaves it. */
const INITIALIZED = {
  "/1.0": server("lxc"),
  "/1.0/storage-pools/default": JSON.stringify({ name: "default", driver: "dir" }),
  "/1.0/profiles/default": profile({
    eth0: { name: "eth0", network: "lxdbr0", type: "nic" },
    root: { path: "/", pool: "default", type: "disk" },
  }),
};

/** An LXD that answers these questions, by their last word. */
function lxc(answers: Readonly<Record<string, string>>): FakeHostProps["programs"] {
  return {
    lxc: ({ args }): Answer => {
      const stdout = { version: VERSION, ...answers }[args.at(-1) ?? ""];
      return stdout === undefined ? { status: 1, stderr: "Error: not found" } : { stdout };
    },
  };
}

async function findingsOf(props: FakeHostProps, change: Partial<LxdSettings> = {}): Promise<Finding[]> {
  return lxdFindings(await lxdFacts(fakeHost(props), { ...settings, ...change }), ada);
}

test("LXD that answers, and is set up", async () => {
  expect(await findingsOf({ programs: lxc(INITIALIZED), online: ["images.lxd.canonical.com"] })).toEqual([
    ok("lxd", "5.0.2"),
    GROUP,
    ok("lxd storage pool", '"default" is there'),
    ok("lxd network", 'the profile "default" has eth0'),
    ok("lxd image", "images:debian/13/cloud"),
  ]);
});

test("LXD that nobody has set up, and its image server out of reach", async () => {
  const answers = { "/1.0": server("lxc"), "/1.0/profiles/default": profile({}) };
  expect(await findingsOf({ programs: lxc(answers) })).toEqual([
    ok("lxd", "5.0.2"),
    GROUP,
    {
      name: "lxd storage pool",
      status: "problem",
      found: 'there is none called "default"',
      fix: "Run `lxd init --auto`, or where LXD is in use already: `lxc storage create default dir`.",
    },
    {
      name: "lxd network",
      status: "problem",
      found: 'the profile "default" has no interface called eth0: the machine would get no address',
      fix: "Run `lxd init --auto`, or where LXD is in use already: `lxc network create lxdbr0` and `lxc profile device add default eth0 nic network=lxdbr0 name=eth0`.",
    },
    {
      name: "lxd image",
      status: "warning",
      found:
        "images:debian/13/cloud: https://images.lxd.canonical.com cannot be reached; only an image that LXD has kept would serve",
      fix: "Make an image on this computer (docs/guides/lxd.md), and name it in INFRASTRUCTURE_IMAGE.",
    },
  ]);
});

test("a virtual machine names its interface itself", async () => {
  const answers = {
    ...INITIALIZED,
    "/1.0": server("qemu | lxc"),
    "/1.0/profiles/default": profile({ lan: { type: "nic" } }),
  };
  const found = await findingsOf({ programs: lxc(answers) }, { kind: "virtual-machine" });
  expect(found).toContainEqual(ok("lxd network", 'the profile "default" has an interface'));
  expect(found.filter(({ name }) => name === "lxd type")).toEqual([]);
});

test("an LXD that cannot run virtual machines", async () => {
  const found = await findingsOf({ programs: lxc(INITIALIZED) }, { kind: "virtual-machine" });
  expect(found).toContainEqual({
    name: "lxd type",
    status: "problem",
    found: "LXD cannot run a virtual machine here: it takes QEMU and a usable /dev/kvm",
    fix: "Set INFRASTRUCTURE_LXD_TYPE=container, or give this computer hardware acceleration; why not: `lxc warning list`.",
  });
});

test.each(["debian-13-cloud", "local:debian-13-cloud"])("an image of LXD's own store: %s", async (image) => {
  const present = lxc({ ...INITIALIZED, [image]: "Fingerprint: 0123\n" });
  expect((await findingsOf({ programs: present }, { image })).at(-1)).toEqual(ok("lxd image", image));
  expect((await findingsOf({ programs: lxc(INITIALIZED) }, { image })).at(-1)).toEqual({
    name: "lxd image",
    status: "problem",
    found: `LXD has no image called ${image}`,
    fix: "Correct INFRASTRUCTURE_IMAGE (`lxc image list` shows what is there), or make the image: docs/guides/lxd.md.",
  });
});

test("an image of another server is not looked for", async () => {
  const found = await findingsOf({ programs: lxc(INITIALIZED) }, { image: "ubuntu:24.04" });
  expect(found.at(-1)).toEqual(ok("lxd image", "ubuntu:24.04: not looked for"));
});

test("LXD that does not answer", async () => {
  const programs = { lxc: says("Client version: 5.0.2\nServer version: unreachable\n") };
  expect(await findingsOf({ programs })).toEqual([
    {
      name: "lxd",
      status: "problem",
      found: "its client is installed, its server does not answer",
      fix: "Start it: `sudo systemctl start lxd`; then `sudo lxd init --auto`.",
    },
    {
      name: "group lxd",
      status: "problem",
      found: "ada is no member",
      fix: "Run `sudo usermod --append --groups lxd ada`, then log out and in again.",
    },
  ]);
});

test("no LXD", async () => {
  expect(await findingsOf({})).toEqual([
    {
      name: "lxd",
      status: "problem",
      found: "not installed",
      fix: "Install it, and run `lxd init --auto`: `sudo apt-get install lxd` (or the snap).",
    },
  ]);
});
