import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { lxc, run, succeeds, waitFor } from "./lxc";

/** Names of everything that the tests make in LXD, apart from containers. */
export const NETWORK = "torrust-test";
export const POOL = "torrust-test";
export const PROFILE = "torrust-test";

const INSTALL = resolve(__dirname, "../../../scripts/install-test-packages");

/** A host on cgroup v1 needs this; one on v2 does not know the second half and goes on. */
const INIT =
  "lxc.init.cmd = /sbin/init SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1 systemd.unified_cgroup_hierarchy=0";

const PRESEED = `
storage_pools:
  - name: ${POOL}
    driver: dir
networks:
  - name: ${NETWORK}
    type: bridge
    config: { ipv4.address: 10.97.211.1/24, ipv4.nat: "true", ipv6.address: "fd42:97:211::1/64", ipv6.nat: "true" }
profiles:
  - name: ${PROFILE}
    config:
      security.nesting: "true"
      raw.lxc: ${INIT}
    devices:
      root: { type: disk, path: /, pool: ${POOL} }
      eth0: { type: nic, network: ${NETWORK}, name: eth0 }
`;

/** Installs LXD where it is missing, starts it where no service manager did, and makes the tests' pool, network and profile. */
export async function ensureLxd(): Promise<void> {
  if (!(await succeeds(() => lxc(["query", "/1.0"])))) {
    await run(INSTALL, []);
    const log = openSync(join(tmpdir(), "torrust-test-lxd.log"), "a");
    spawn("lxd", ["--group", "root"], { detached: true, stdio: ["ignore", log, log] }).unref();
    await waitFor("LXD to answer", 60, async () =>
      (await succeeds(() => lxc(["query", "/1.0"]))) ? true : undefined,
    );
  }
  if (await succeeds(() => lxc(["profile", "show", PROFILE]))) return;
  await run("lxd", ["init", "--preseed"], PRESEED);
}

/**
 * Gives LXD what `lxd init --auto` gives it, as far as it is missing: the storage pool and the interface of the default
 * profile. Made on the tests' own network.
 * @returns takes away what was given
 */
export async function initializeDefaults(): Promise<() => Promise<void>> {
  const given: string[][] = [];
  const give = async (present: readonly string[], args: string[], undo: string[]): Promise<void> => {
    if (await succeeds(() => lxc(present))) return;
    await lxc(args);
    given.unshift(undo);
  };
  await give(
    ["storage", "show", "default"],
    ["storage", "create", "default", "dir"],
    ["storage", "delete", "default"],
  );
  const profile = ["profile", "device"];
  await give(
    [...profile, "get", "default", "eth0", "type"],
    [...profile, "add", "default", "eth0", "nic", `network=${NETWORK}`, "name=eth0"],
    [...profile, "remove", "default", "eth0"],
  );
  if ((await lxc(["profile", "get", "default", "raw.lxc"])).trim() === "") {
    await lxc(["profile", "set", "default", "raw.lxc", INIT]);
    given.unshift(["profile", "unset", "default", "raw.lxc"]);
  }
  return async () => {
    for (const undo of given) await lxc(undo);
  };
}
