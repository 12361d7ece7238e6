import { hostError } from "../../lib/release/host-errors";
import { hostScript } from "./host-scripts";

/** What `fail` of a host's script prints for a code: its own text, the shell's variables filled in. */
function printed(name: string, code: string, values: Readonly<Record<string, string>> = {}): string {
  const text = new RegExp(`\\bfail ${code} "([^"]*)"`).exec(hostScript(name))?.[1] ?? "";
  return `torrust-error: ${code}: ${text.replace(/\$(\w+)/g, (_, key: string) => values[key] ?? "?")}`;
}

test.each([
  [
    "HOST_BUSY",
    printed("torrust-release", "HOST_BUSY", { BUSY_SECONDS: "600" }),
    "another deployment works on this host for more than 600 s",
    "wait until it has ended, or see with `make ssh` what holds /opt/torrust/.lock (`fuser -v`)",
  ],
  [
    "HOST_COMPOSE_MISSING",
    printed("torrust-release", "HOST_COMPOSE_MISSING"),
    "expected Docker Compose 2, found none",
    "run `make app-redeploy`, which installs Docker and Docker Compose 2",
  ],
  [
    "HOST_FIREWALL_REFUSED",
    `torrust-evidence:\nnftables.conf:12: Error: syntax error\n${printed("torrust-host", "HOST_FIREWALL_REFUSED")}`,
    "nftables refuses the rules of this release",
    "check SSH_ALLOWED_CIDRS and the ports; the rules that were loaded before are still in force",
  ],
  [
    "HOST_PACKAGES_FAILED",
    `torrust-evidence:\ndpkg: error\n${printed("torrust-uninstall", "HOST_PACKAGES_FAILED")}`,
    "the packages that came with the tracker could not be removed",
    "mend it on the host, often with `sudo dpkg --configure -a`, then run the same command again",
  ],
  [
    "HOST_PACKAGES_FAILED",
    "E: dpkg was interrupted, you must manually run 'sudo dpkg --configure -a' to correct the problem.",
    "the host's package manager failed",
    "mend it on the host, often with `sudo dpkg --configure -a`, then run the same command again",
  ],
  [
    "HOST_PACKAGES_FAILED",
    `fatal: [tracker]: FAILED! => {"changed": false, "msg": "No package matching 'unattended-upgrades' is available"}`,
    "the host's package archive lacks a package or is out of reach",
    "see on the host with `sudo apt-get update` whether it reaches Debian's archive or a mirror of it, then run the same command again",
  ],
  [
    "HOST_APT_LOCKED",
    "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (unattended-upgr)",
    "another program has held the host's package manager for 10 minutes",
    "see on the host what it is (`sudo fuser -v /var/lib/dpkg/lock-frontend`), then run the same command again",
  ],
  [
    "HOST_VOLUME_MISSING",
    "torrust-error: HOST_VOLUME_MISSING: expected the data volume at /dev/sdb, found none within 60 s",
    "expected the data volume at /dev/sdb, found none within 60 s",
    "run `make infra-apply`, which attaches it, then the same command again",
  ],
  [
    "HOST_VOLUME_UNUSABLE",
    "torrust-error: HOST_VOLUME_UNUSABLE: the data volume /dev/sdb cannot be read",
    "the data volume /dev/sdb cannot be read",
    "look at it with `make ssh` (`lsblk --fs`, `sudo journalctl -b -u opt-torrust-shared-data.mount`); nothing on it was changed",
  ],
  [
    "HOST_DATA_WOULD_HIDE",
    "torrust-error: HOST_DATA_WOULD_HIDE: expected nothing at /data, found tracker.db",
    "expected nothing at /data, found tracker.db",
    "stop the tracker, move the data away from there, run the same command, and put it back onto the volume",
  ],
  [
    "HOST_NETWORK_MISSING",
    "torrust-error: HOST_NETWORK_MISSING: expected a default route on the host, found none",
    "expected a default route on the host, found none",
    "see on the host what manages its network (`ip route`), then run the same command again",
  ],
])("%s", (code, output, message, fix) => {
  expect(hostError(output)).toMatchObject({
    code,
    message,
    fix,
    exitCode: code === "HOST_COMPOSE_MISSING" ? 5 : 1,
  });
});

test("what the host's programs said is the evidence", () => {
  const output = `torrust-evidence:\nline 12: syntax error\n${printed("torrust-host", "HOST_FIREWALL_REFUSED")}`;
  expect(hostError(output)).toMatchObject({ evidence: "line 12: syntax error" });
});
