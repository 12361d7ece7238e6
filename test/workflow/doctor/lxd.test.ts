import { lxdFacts, lxdFindings } from "../../../lib/workflow/doctor/lxd";
import type { SystemFacts } from "../../../lib/workflow/doctor/system";
import { says } from "../../toolchain/fake-machine";
import { fakeHost } from "./fake-host";

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

test("LXD that answers", async () => {
  const facts = await lxdFacts(
    fakeHost({ programs: { lxc: says("Client version: 5.0.2\nServer version: 5.0.2\n") } }),
  );

  expect(lxdFindings(facts, ada)).toEqual([
    { name: "lxd", status: "ok", found: "5.0.2" },
    { name: "group lxd", status: "ok", found: "ada is no member, and is let in" },
  ]);
});

test("LXD that does not answer", async () => {
  const facts = await lxdFacts(
    fakeHost({ programs: { lxc: says("Client version: 5.0.2\nServer version: unreachable\n") } }),
  );

  expect(lxdFindings(facts, ada)).toEqual([
    {
      name: "lxd",
      status: "problem",
      found: "its client is installed, its server does not answer",
      fix: "Start it: `sudo systemctl start lxd`; then `lxd init --auto`.",
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
  expect(lxdFindings(await lxdFacts(fakeHost()), ada)).toEqual([
    {
      name: "lxd",
      status: "problem",
      found: "not installed",
      fix: "Install it, and run `lxd init --auto`: `sudo apt-get install lxd` (or the snap).",
    },
  ]);
});
