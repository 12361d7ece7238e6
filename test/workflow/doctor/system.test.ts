import { type SystemFacts, systemFacts, systemFindings } from "../../../lib/workflow/doctor/system";
import { says } from "../../toolchain/fake-machine";
import { fakeHost } from "./fake-host";

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n';

const healthy: SystemFacts = {
  osRelease: DEBIAN,
  system: "linux",
  processor: "x64",
  nodeVersion: "20.19.0",
  user: "ada",
  groups: ["ada"],
  groupsAtLogin: ["ada"],
  root: false,
  sudo: "asks",
  ssh: "9.2",
  git: "2.39.5",
};

/** The one finding that differs from a healthy computer's. */
function findingWith(facts: Partial<SystemFacts>): unknown {
  const before = systemFindings(healthy).map((finding) => JSON.stringify(finding));
  return systemFindings({ ...healthy, ...facts }).filter(
    (finding) => !before.includes(JSON.stringify(finding)),
  );
}

test("a healthy computer", () => {
  expect(systemFindings(healthy)).toEqual([
    { name: "operating system", status: "ok", found: "Debian GNU/Linux 13 (trixie), x64" },
    { name: "node", status: "ok", found: "20.19.0" },
    { name: "root rights", status: "ok", found: "sudo, which asks for a password" },
    { name: "ssh", status: "ok", found: "OpenSSH 9.2" },
    { name: "git", status: "ok", found: "2.39.5" },
  ]);
});

test.each<[string, Partial<SystemFacts>, object]>([
  [
    "another Linux",
    { osRelease: 'PRETTY_NAME="Fedora Linux 43"\nID=fedora\n' },
    {
      name: "operating system",
      status: "warning",
      found: "Fedora Linux 43, x64",
      fix: "Only on Debian and Ubuntu are missing packages installed for you.",
    },
  ],
  [
    "another system",
    { osRelease: undefined, system: "darwin", processor: "arm64" },
    {
      name: "operating system",
      status: "problem",
      found: "darwin, arm64",
      fix: "Run the deployer on Linux on x86-64 or ARM64, in a virtual machine if need be.",
    },
  ],
  [
    "an old Node.js",
    { nodeVersion: "18.20.0" },
    {
      name: "node",
      status: "problem",
      found: "18.20.0, expected 20.10 or newer",
      fix: "Install Node.js 20 or 22.",
    },
  ],
  [
    "no sudo",
    { sudo: "absent" },
    {
      name: "root rights",
      status: "warning",
      found: "ada is not root, and there is no sudo",
      fix: "Have an administrator install what is missing, or install sudo.",
    },
  ],
  [
    "a sudo that does not ask",
    { sudo: "silent" },
    { name: "root rights", status: "ok", found: "sudo, without a password" },
  ],
  ["root", { root: true }, { name: "root rights", status: "ok", found: "this is root" }],
  [
    "no ssh",
    { ssh: undefined },
    {
      name: "ssh",
      status: "problem",
      found: "not installed",
      fix: "Install it: `sudo apt-get install openssh-client`.",
    },
  ],
  [
    "no git",
    { git: undefined },
    {
      name: "git",
      status: "warning",
      found: "not installed",
      fix: "Only `make hcl-diff` needs it: `sudo apt-get install git`.",
    },
  ],
])("%s", (_name, facts, finding) => {
  expect(findingWith(facts)).toEqual([finding]);
});

test("the facts come from id, sudo, ssh and git, and nothing is changed", async () => {
  const host = fakeHost({
    files: { "/etc/os-release": DEBIAN },
    programs: {
      id: ({ args }) => ({
        stdout: args[0] === "-un" ? "ada\n" : args.length === 1 ? "ada\n" : "ada libvirt\n",
      }),
      sudo: () => ({ status: 1, stderr: "sudo: a password is required" }),
      ssh: () => ({ stderr: "OpenSSH_9.2p1 Debian-2+deb12u7, OpenSSL 3.0.17\n" }),
      git: says("git version 2.39.5\n"),
    },
  });

  expect(await systemFacts(host)).toEqual({ ...healthy, groupsAtLogin: ["ada", "libvirt"] });
});

test("a computer without any program", async () => {
  expect(await systemFacts(fakeHost())).toMatchObject({ sudo: "absent", ssh: undefined, git: undefined });
});
