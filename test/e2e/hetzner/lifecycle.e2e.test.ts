import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remote, SSH_FAILED } from "../../../lib/commands/ssh";
import { HetznerEmulator, TOKEN } from "../../emulators/hetzner";
import { LxdBackend, containerName } from "../../emulators/hetzner/lxd-backend";
import { ensureTestImages, TEST_IMAGES } from "../../images/images";
import { lxc } from "../lxd/lxc";
import { Deployment, type Finished, ROOT, run, waitFor } from "../support/deployment";
import { Scenario } from "../support/scenario";

/*
 * Production as it is filled in, with the real provider and a real machine; only the API is not Hetzner's. One
 * scenario; each step builds on the one before.
 */

const MINUTE = 60_000;
const DATA = "/opt/torrust/shared/data";
const scenario = new Scenario();
const keys = mkdtempSync(join(tmpdir(), "torrust-hcloud-keys-"));

let deployment: Deployment;
let images = "";
let backend: LxdBackend;
let emulator: HetznerEmulator;

beforeAll(async () => {
  const key = join(keys, "alice");
  for (const name of ["alice", "bob"]) {
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(keys, name)]);
  }
  const cache = join(process.env["TOOLCHAIN_DIR"] ?? join(ROOT, ".toolchain"), "images");
  const { caddy } = await ensureTestImages(["caddy"], cache);
  images = `--images ${caddy.archive}`;
  backend = await LxdBackend.open(cache);
  emulator = await HetznerEmulator.start({ backend });
  deployment = new Deployment(`hetzner-e2e-${randomBytes(2).toString("hex")}`, {
    INFRASTRUCTURE_PROVIDER: "hetzner",
    INFRASTRUCTURE_REGION: "nbg1",
    INFRASTRUCTURE_INSTANCE_TYPE: "ccx13",
    INFRASTRUCTURE_DATA_VOLUME_GB: "10",
    INFRASTRUCTURE_PROTECTION: "true",
    INFRASTRUCTURE_FLOATING_ADDRESSES: "udp1.tracker-e2e.internal,http1.tracker-e2e.internal",
    INFRASTRUCTURE_DNS_ZONE: "tracker-e2e.internal",
    INFRASTRUCTURE_DNS_ZONE_CREATE: "true",
    SSH_PUBLIC_KEYS: publicKeys("alice"),
    SSH_PRIVATE_KEY_FILE: key,
    SSH_ALLOWED_CIDRS: "0.0.0.0/0,::/0",
    DOMAIN_NAME: "tracker.tracker-e2e.internal",
    TORRUST_TRACKER_MODE: "public",
    TORRUST_TRACKER_HOST_NAMES: '"udp:6969=udp1.tracker-e2e.internal,http:7070=http1.tracker-e2e.internal"',
    TORRUST_TRACKER_UDP_PORTS: "6969",
    TORRUST_TRACKER_HTTP_PORTS: "7070",
    TLS_MODE: "internal",
    CADDY_IMAGE: TEST_IMAGES.caddy.reference,
  });
}, 10 * MINUTE);

afterAll(async () => {
  if (scenario.failed)
    process.stderr.write(`\nthe machine's own logs:\n${await inside(LOGS).catch(String)}\n`);
  await emulator.stop();
  await backend.close();
  deployment.remove();
  rmSync(keys, { recursive: true, force: true });
}, 5 * MINUTE);

const LOGS =
  "journalctl -b -n 80 --no-pager; ip address; findmnt; docker ps -a; docker logs --tail 30 torrust-tracker-1; true";

function make(target: string, args?: string): Promise<Finished> {
  return deployment.make(target, {
    ...(args === undefined ? {} : { args }),
    env: access(),
  });
}

function access(): Record<string, string> {
  return { HCLOUD_ENDPOINT: emulator.endpoint, HCLOUD_TOKEN: TOKEN };
}

/** Runs a command line on the server, not over its network. */
function inside(line: string): Promise<string> {
  const [server] = emulator.state.servers.all;
  if (server === undefined) throw new Error("there is no server");
  return lxc(["exec", containerName(server.id), "--", "bash", "-c", line]);
}

/** The public keys of these operators, as a value in `.env`. */
function publicKeys(...names: readonly string[]): string {
  return `"${names.map((name) => readFileSync(join(keys, `${name}.pub`), "utf8").trim()).join(",")}"`;
}

/** Exit status of a login with an operator's key. */
async function login(name: string): Promise<number> {
  const address = emulator.state.primaryIps.all.find(({ type }) => type === "ipv4")?.ip ?? "";
  const target = {
    address,
    port: 22,
    user: "torrust",
    knownHostsFile: deployment.state.knownHosts,
    privateKeyFile: join(keys, name),
  };
  const { program, args } = remote(target, "true");
  return (await run(program, args)).status;
}

/** Number of the capability in Linux. */
const CAP_SYS_RESOURCE = 24n;

function hasCapability(capability: bigint): boolean {
  const held = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return ((BigInt(`0x${held ?? "0"}`) >> capability) & 1n) === 1n;
}

/** What asked the tracker passed: three pairs of addresses, and each listener on two of them. */
function expectAllPassed({ status, stdout }: Finished): void {
  expect(stdout).not.toMatch(/no IPv[46] route/);
  expect(stdout.match(/passed +udp announce|udp announce .*seeder/g)).toHaveLength(4);
  expect(stdout.match(/passed +https announce|https announce .*seeder/g)).toHaveLength(4);
  expect(stdout).toMatch(/\d+ passed, 0 failed, 0 skipped/);
  expect(status).toBe(0);
}

describe("production at Hetzner", () => {
  scenario.step(
    "infra-apply where there is no room says so, and which keys to change",
    5 * MINUTE,
    async () => {
      emulator.setAvailable("nbg1", false);
      const { status, stderr } = await make("infra-apply");
      expect(status).not.toBe(0);
      expect(stderr).toContain("HETZNER_UNAVAILABLE");
      expect(stderr).toMatch(/fix +Run the same command again later, or change .*INFRASTRUCTURE_REGION/);
      emulator.setAvailable("nbg1", true);
    },
  );

  scenario.step(
    "infra-apply that is killed leaves a server, and no state that names it",
    5 * MINUTE,
    async () => {
      const attached = new Promise<void>((met) =>
        emulator.when({ method: "POST", path: /^\/volumes\/\d+\/actions\/attach$/ }, met),
      );
      const work = async (signal: (name: NodeJS.Signals) => void): Promise<void> => {
        await attached;
        signal("SIGKILL");
      };
      expect((await deployment.during("provision --yes", /synth/, work, access())).status).not.toBe(0);
      expect(emulator.state.servers.all).toHaveLength(1);
    },
  );

  scenario.step("infra-apply again takes what is there and makes the rest", 10 * MINUTE, async () => {
    const [begun] = emulator.state.servers.all;
    emulator.fail({ method: "POST", code: "rate_limit_exceeded", times: 2 });
    emulator.fail({ method: "POST", code: "bad_gateway" });
    expect((await make("infra-apply")).status).toBe(0);
    expect(emulator.requests.map(({ status }) => status)).toEqual(expect.arrayContaining([429, 502]));
    expect(emulator.state.servers.all.map(({ id }) => id)).toEqual([begun?.id]);
    const { state } = emulator;
    expect([state.servers, state.volumes, state.floatingIps].map(({ all }) => all.length)).toEqual([1, 1, 4]);
  });

  scenario.step("app-deploy configures the host, sends the release and starts it", 15 * MINUTE, async () => {
    expect((await make("app-deploy", images)).status).toBe(0);
  });

  scenario.step("the data lies on the volume, without which Docker does not start", MINUTE, async () => {
    expect(await inside(`findmnt -no FSTYPE,TARGET ${DATA}`)).toMatch(
      /^ext4 +\/opt\/torrust\/shared\/data\n$/,
    );
    expect(await inside(`ls ${DATA}/tracker`)).toContain(".db");
    expect(await inside("systemctl show -P Requires docker.service")).toContain(
      "opt-torrust-shared-data.mount",
    );
  });

  scenario.step("health-check passes on every address", 5 * MINUTE, async () => {
    expectAllPassed(await make("health-check"));
  });

  scenario.step("a second plan and a second app-deploy change nothing", 5 * MINUTE, async () => {
    expect((await make("infra-plan")).stdout).toContain("No changes.");
    const { stdout, stderr } = await make("app-deploy", images);
    expect(stdout + stderr).toContain("nothing to do");
  });

  scenario.step("a floating address that was lost comes back by itself", MINUTE, async () => {
    const [address = ""] = (await inside("sed '/^#/d; /^$/d' /etc/torrust/addresses")).split("\n");
    await inside(`ip address delete ${address} dev eth0`);
    await waitFor(
      "the address",
      MINUTE,
      async () => (await inside(`ip -o address show to ${address}`)) !== "",
    );
  });

  // Growing a mounted file system takes CAP_SYS_RESOURCE, which not every computer gives its root.
  if (hasCapability(CAP_SYS_RESOURCE)) {
    scenario.step("a grown volume grows its file system", 5 * MINUTE, async () => {
      deployment.set("INFRASTRUCTURE_DATA_VOLUME_GB", "20");
      expect((await make("up", images)).status).toBe(0);
      expect(Number(await inside(`df --output=size -BG ${DATA} | tail -n 1 | tr -d ' G'`))).toBeGreaterThan(
        15,
      );
    });
  }

  scenario.step(
    "one more listener changes firewall, records and release, nothing else",
    10 * MINUTE,
    async () => {
      const [server] = emulator.state.servers.all;
      deployment.set("TORRUST_TRACKER_UDP_PORTS", "6969,6868");
      const { status, stdout } = await make("infra-plan");
      expect(status).toBe(0);
      expect(stdout).toContain("hcloud_firewall");
      expect(stdout).not.toMatch(/hcloud_(server|volume|floating_ip|primary_ip)\.\w+ (will|must) be/);

      emulator.fail({ method: "POST", path: /^\/firewalls\/\d+\/actions\/set_rules$/, code: "server_error" });
      const failed = await make("up", images);
      expect(failed.status).not.toBe(0);
      expect(failed.stderr).toContain("HETZNER_FAILED");
      expect(failed.stderr).toMatch(
        /hcloud_firewall\.tracker: .*server_error[^]*fix +Run the same command again/,
      );
      expect((await make("up", images)).status).toBe(0);
      expect(emulator.state.servers.all.map(({ id }) => id)).toEqual([server?.id]);
    },
  );

  scenario.step("a reboot brings everything back without help", 5 * MINUTE, async () => {
    const [server] = emulator.state.servers.all;
    if (server === undefined) throw new Error("there is no server");
    await backend.power(server.id, "reboot");
    await waitFor("a healthy tracker", 3 * MINUTE, async () => {
      return (await inside("docker ps --filter health=healthy -q").catch(() => "")).trim() !== "";
    });
    expect(await inside(`findmnt -no FSTYPE ${DATA}`)).toBe("ext4\n");
    expect((await make("health-check")).status).toBe(0);
  });

  scenario.step("an operator's key lets in while it is listed, on the same server", 15 * MINUTE, async () => {
    const [server] = emulator.state.servers.all;
    expect(await login("bob")).toBe(SSH_FAILED);
    deployment.set("SSH_PUBLIC_KEYS", publicKeys("alice", "bob"));
    expect((await make("up", images)).status).toBe(0);
    expect([await login("alice"), await login("bob")]).toEqual([0, 0]);

    deployment.set("SSH_PUBLIC_KEYS", publicKeys("bob"));
    expect(await deployment.codeOf(`deploy ${images}`, access())).toBe("SSH_KEY_UNLISTED");

    deployment.set("SSH_PUBLIC_KEYS", publicKeys("alice"));
    expect((await make("up", images)).status).toBe(0);
    expect([await login("alice"), await login("bob")]).toEqual([0, SSH_FAILED]);
    expect(await inside("wc -c /root/.ssh/authorized_keys 2>&1 || true")).toContain("No such file");
    expect((await make("infra-plan")).stdout).toContain("No changes.");
    expect(emulator.state.servers.all.map(({ id }) => id)).toEqual([server?.id]);
  });

  scenario.step("protected, infra-destroy refuses before any call and names two steps", MINUTE, async () => {
    const asked = emulator.requests.length;
    const { status, stderr } = await make("infra-destroy", "--yes");
    expect(status).not.toBe(0);
    expect(stderr).toContain("ENVIRONMENT_PROTECTED");
    expect(stderr).toContain("Two steps lift it");
    expect(emulator.requests).toHaveLength(asked);
  });

  scenario.step("the first step takes the protection away, and nothing else", 5 * MINUTE, async () => {
    deployment.set("INFRASTRUCTURE_PROTECTION", "false");
    const [server] = emulator.state.servers.all;
    expect(server?.protected).toBe(true);
    expect((await make("infra-apply")).status).toBe(0);
    const [now] = emulator.state.servers.all;
    expect([now?.id, now?.protected]).toEqual([server?.id, false]);
  });

  scenario.step(
    "a plan that replaces server and volume is refused, and changes nothing",
    5 * MINUTE,
    async () => {
      deployment.set("INFRASTRUCTURE_REGION", "fsn1");
      const asked = emulator.requests.length;
      for (const target of ["infra-plan", "infra-apply"]) {
        const { status, stderr } = await make(target);
        expect(status).not.toBe(0);
        expect(stderr).toContain("PLAN_DESTROYS");
        expect(stderr).toContain(
          "INFRASTRUCTURE_REGION: hcloud_server.tracker would be replaced: location changes",
        );
        expect(stderr).toContain("--allow-replace hcloud_volume.tracker_data");
      }
      expect(emulator.requests.slice(asked).filter(({ method }) => method !== "GET")).toEqual([]);
      deployment.set("INFRASTRUCTURE_REGION", "nbg1");
    },
  );

  scenario.step("infra-destroy leaves nothing at Hetzner", 5 * MINUTE, async () => {
    expect((await make("infra-destroy", "--yes")).status).toBe(0);
    const { state } = emulator;
    const left = Object.entries({
      servers: state.servers,
      volumes: state.volumes,
      floatingIps: state.floatingIps,
      primaryIps: state.primaryIps,
      firewalls: state.firewalls,
      placementGroups: state.placementGroups,
      sshKeys: state.sshKeys,
      zones: state.zones,
    }).filter(([, { all }]) => all.length > 0);
    expect(left.map(([kind]) => kind)).toEqual([]);
  });
});
