import { type LibvirtFacts, libvirtFacts, libvirtFindings } from "../../../lib/workflow/doctor/libvirt";
import type { SystemFacts } from "../../../lib/workflow/doctor/system";
import { contextOf, says } from "../../toolchain/fake-machine";
import { RecordingRunner } from "../../support/recording-runner";
import { fakeHost } from "./fake-host";

const ada: SystemFacts = {
  system: "linux",
  processor: "x64",
  nodeVersion: "20.19.0",
  user: "ada",
  groups: ["ada", "libvirt"],
  groupsAtLogin: ["ada", "libvirt"],
  root: false,
  sudo: "asks",
};
const healthy: LibvirtFacts = {
  missing: [],
  daemon: { answer: "version", version: "11.3.0" },
  pool: "running",
  kvmDevice: true,
  kvmFlags: true,
  systemd: true,
};
const FIX = "`make up` does it and asks before it installs; so does `make doctor ARGS=--fix`.";
const USERMOD = "Run `sudo usermod --append --groups libvirt ada`, then log out and in again.";

function notOk(facts: Partial<LibvirtFacts>, system: Partial<SystemFacts> = {}): unknown {
  const found = libvirtFindings({ ...healthy, ...facts }, { ...ada, ...system });
  return found.filter(({ status }) => status !== "ok");
}

test("with everything there", () => {
  expect(libvirtFindings(healthy, ada)).toEqual([
    { name: "libvirt packages", status: "ok", found: "installed" },
    { name: "libvirt", status: "ok", found: "11.3.0, answers at qemu:///system" },
    { name: "group libvirt", status: "ok", found: "ada is a member" },
    { name: "storage pool", status: "ok", found: '"default" is active' },
    { name: "hardware acceleration", status: "ok", found: "KVM" },
  ]);
});

test("nothing installed is only a warning where it can be installed", () => {
  const bare: Partial<LibvirtFacts> = { missing: ["qemu-utils"], daemon: { answer: "none" }, pool: "absent" };

  expect(notOk(bare)).toEqual([
    { name: "libvirt packages", status: "warning", found: "not installed: qemu-utils", fix: FIX },
    { name: "libvirt", status: "warning", found: "does not answer at qemu:///system", fix: FIX },
    {
      name: "storage pool",
      status: "warning",
      found: "cannot be seen while libvirt does not answer",
      fix: FIX,
    },
  ]);
  expect(notOk(bare, { sudo: "absent" })).toContainEqual({
    name: "libvirt packages",
    status: "problem",
    found: "not installed: qemu-utils",
    fix: "As root: `apt-get install --no-install-recommends qemu-utils`.",
  });
});

test.each([
  [true, "Install libvirt with QEMU, and `sudo systemctl start libvirtd`."],
  [false, "Install libvirt with QEMU, and start libvirtd."],
])("without apt nobody installs it but you (systemd: %s)", (systemd, fix) => {
  expect(notOk({ missing: undefined, daemon: { answer: "none" }, systemd })).toContainEqual({
    name: "libvirt",
    status: "problem",
    found: "does not answer at qemu:///system",
    fix,
  });
});

test("a user who is not let in", () => {
  expect(
    notOk({ daemon: { answer: "refusal" }, pool: "absent" }, { groups: ["ada"], groupsAtLogin: ["ada"] }),
  ).toEqual([
    { name: "libvirt", status: "problem", found: 'runs, and does not let "ada" in', fix: USERMOD },
    { name: "group libvirt", status: "problem", found: "ada is no member", fix: USERMOD },
    {
      name: "storage pool",
      status: "warning",
      found: "cannot be seen while libvirt does not answer",
      fix: FIX,
    },
  ]);
});

test("a session that is older than the membership", () => {
  expect(notOk({ daemon: { answer: "refusal" } }, { groups: ["ada"] })).toContainEqual({
    name: "group libvirt",
    status: "problem",
    found: "ada is a member, and this session is older than that",
    fix: "Log out and in again.",
  });
});

test("no group is needed by root, or by whom libvirt lets in anyhow", () => {
  expect(notOk({}, { groups: [], groupsAtLogin: [], root: true })).toEqual([]);
  expect(notOk({}, { groups: [], groupsAtLogin: [] })).toEqual([]);
});

test.each([
  ["absent", '"default" is not defined'],
  ["stopped", '"default" is not active'],
] as const)("a pool that is %s", (pool, found) => {
  expect(notOk({ pool })).toEqual([{ name: "storage pool", status: "warning", found, fix: FIX }]);
});

test.each([
  [
    { kvmDevice: false, kvmFlags: true },
    "the processor can, and there is no /dev/kvm: machines are emulated, ten times slower",
    "Run `sudo modprobe kvm_intel` (or kvm_amd); if that fails, turn virtualization on in the firmware.",
  ],
  [
    { kvmDevice: false, kvmFlags: false },
    "none: machines are emulated, ten times slower",
    "Expect minutes where others wait seconds, or use a computer (or a virtual machine with nested virtualization) that has it.",
  ],
  [
    { kvmDevice: true, kvmFlags: false, systemd: false },
    "/dev/kvm is useless: the processor shows neither vmx nor svm; machines are emulated, ten times slower",
    "Nothing to do: libvirt is started without sight of it. Expect minutes where others wait seconds.",
  ],
  [
    { kvmDevice: true, kvmFlags: false, systemd: true },
    "/dev/kvm is useless: the processor shows neither vmx nor svm; machines are emulated, ten times slower",
    "libvirt stalls on it for a minute or two when it starts; unload what makes it: `sudo modprobe --remove kvm_intel` (or kvm_amd).",
  ],
])("acceleration of %j", (facts, found, fix) => {
  expect(notOk(facts)).toEqual([{ name: "hardware acceleration", status: "warning", found, fix }]);
});

describe("the facts", () => {
  const files = {
    "/etc/os-release": "ID=debian\n",
    "/dev/kvm": "",
    "/proc/cpuinfo": "flags : fpu hypervisor\n",
  };
  const tools = contextOf(new RecordingRunner());

  test("of a computer with libvirt", async () => {
    const host = fakeHost({
      files,
      programs: {
        "dpkg-query": ({ args }) => ({
          stdout: args
            .slice(3)
            .filter((name) => name !== "seabios")
            .map((name) => `${name} installed`)
            .join("\n"),
        }),
        virsh: ({ args }) => ({
          stdout: args.includes("version") ? "Using library: libvirt 9.0.0\n" : "State:          running\n",
        }),
      },
    });

    expect(await libvirtFacts(host, tools)).toEqual({
      missing: ["seabios"],
      daemon: { answer: "version", version: "9.0.0" },
      pool: "running",
      kvmDevice: true,
      kvmFlags: false,
      systemd: false,
    });
  });

  test("of one that lets others in, and of one without", async () => {
    const refusing = fakeHost({
      programs: { virsh: () => ({ status: 1, stderr: "error: authentication unavailable" }) },
    });
    const bare = fakeHost({
      files: { ...files, "/etc/os-release": "ID=fedora\n" },
      programs: { virsh: says("") },
    });

    expect(await libvirtFacts(refusing, tools)).toMatchObject({
      missing: undefined,
      daemon: { answer: "refusal" },
      pool: "absent",
    });
    expect(await libvirtFacts(bare, tools)).toMatchObject({ daemon: { answer: "none" }, pool: "stopped" });
  });
});
