import { forwardingFacts, forwardingFinding } from "../../../lib/workflow/doctor/forwarding";
import { says } from "../../toolchain/fake-machine";
import { fakeHost } from "./fake-host";

/** What Docker leaves of `iptables -S`. */
const DOCKER = `-P INPUT ACCEPT
-P FORWARD DROP
-P OUTPUT ACCEPT
-N DOCKER-USER
-A FORWARD -j DOCKER-USER
-A FORWARD -i docker0 -o docker0 -j ACCEPT
-A DOCKER-USER -j RETURN
`;
/** What libvirt adds with its iptables backend. */
const LIBVIRT = `-A LIBVIRT_FWO -s 10.1.2.0/24 -i torrust-1a2b3c -j ACCEPT
-A LIBVIRT_FWX -i torrust-1a2b3c -o torrust-1a2b3c -j ACCEPT
`;

const accept = (bridge: string): string =>
  `sudo iptables -I DOCKER-USER -i ${bridge} -j ACCEPT && sudo iptables -I DOCKER-USER -o ${bridge} -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT`;

test.each([
  ["no iptables", undefined, ["virbr0"], "no iptables here"],
  ["no Docker", "-P FORWARD ACCEPT\n", ["virbr0"], "not dropped by policy"],
  ["no machine yet", DOCKER, ["docker0"], "dropped by policy, no machine's bridge yet"],
  [
    "libvirt's own rules",
    DOCKER + LIBVIRT,
    ["docker0", "torrust-1a2b3c"],
    "dropped by policy, machines' bridges accepted",
  ],
  [
    "a rule of the administrator",
    `${DOCKER}-A DOCKER-USER -i lxdbr0 -j ACCEPT\n`,
    ["lxdbr0"],
    "dropped by policy, machines' bridges accepted",
  ],
  ["no root, and no Docker", null, ["virbr0"], "not looked at: it takes root, and there is no Docker"],
])("no clash with %s", (_name, rules, bridges, found) => {
  expect(forwardingFinding({ rules, bridges })).toEqual({ name: "forwarding", status: "ok", found });
});

test("Docker drops what the bridges of machines forward", () => {
  const bridges = ["br-0123456789ab", "docker0", "lxdbr0", "torrust-1a2b3c"];

  expect(forwardingFinding({ rules: DOCKER, bridges })).toEqual({
    name: "forwarding",
    status: "problem",
    found:
      "dropped by policy (Docker does that), and no rule accepts lxdbr0, torrust-1a2b3c: machines there have no way out",
    fix: `${accept("lxdbr0")} && ${accept("torrust-1a2b3c")}`,
  });
});

test("a rule between machines of one bridge is no way out", () => {
  const rules = `${DOCKER}-A FORWARD -i virbr0 -o virbr0 -j ACCEPT\n`;

  expect(forwardingFinding({ rules, bridges: ["virbr0"] })).toMatchObject({ status: "problem" });
});

test("without root and with Docker it is said that nobody looked", () => {
  expect(forwardingFinding({ rules: null, bridges: ["docker0", "virbr0"] })).toEqual({
    name: "forwarding",
    status: "warning",
    found: "not looked at: it takes root, and Docker may keep machines from the outside",
    fix: "Look for `-P FORWARD DROP` in `sudo iptables -S FORWARD`, or run doctor as root.",
  });
});

describe("the facts", () => {
  const ip = says('[{"ifname":"docker0"},{},{"ifname":"virbr0"}]');

  test("as root", async () => {
    const host = fakeHost({ root: true, programs: { iptables: says(DOCKER), ip } });

    expect(await forwardingFacts(host)).toEqual({ rules: DOCKER, bridges: ["docker0", "virbr0"] });
  });

  test("as a user whose sudo asks for a password", async () => {
    const host = fakeHost({ programs: { sudo: () => ({ status: 1 }), ip: says("") } });

    expect(await forwardingFacts(host)).toEqual({ rules: null, bridges: [] });
  });

  test("without the programs", async () => {
    expect(await forwardingFacts(fakeHost({ root: true }))).toEqual({ rules: undefined, bridges: [] });
  });
});
