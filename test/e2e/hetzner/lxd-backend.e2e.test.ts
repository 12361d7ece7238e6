import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { HetznerEmulator, TOKEN } from "../../emulators/hetzner";
import { hostAddress } from "../../emulators/hetzner/addresses";
import { Json } from "../../emulators/hetzner/client";
import { LxdBackend, containerName } from "../../emulators/hetzner/lxd-backend";
import { lxc, run, waitFor } from "../lxd/lxc";

/** Minutes would mean that something hangs; the image alone takes one when it is made. */
const TIMEOUT = 300_000;
const CACHE = join(process.env["TOOLCHAIN_DIR"] ?? resolve(__dirname, "../../../.toolchain"), "images");

let keys: string;
let backend: LxdBackend | undefined;
let emulator: HetznerEmulator | undefined;
let server: number;
let ipv4: string;
let ipv6: string;

beforeAll(async () => {
  keys = mkdtempSync(join(tmpdir(), "torrust-hcloud-keys-"));
  await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(keys, "id")]);
  // As a run leaves it that was killed.
  await run("ip", ["route", "replace", "unreachable", "10.97.212.10"]);
  backend = await LxdBackend.open(CACHE);
  emulator = await HetznerEmulator.start({ backend });
  const public_key = readFileSync(join(keys, "id.pub"), "utf8");
  const key = (await call("POST", "/ssh_keys", { name: "me", public_key })).at("ssh_key", "id").number;
  const user_data = `#cloud-config\nhostname: tracker\nwrite_files: [{ path: /etc/from-user-data, content: "yes" }]\n`;
  const made = await call("POST", "/servers", {
    name: "tracker",
    server_type: "ccx13",
    image: "debian-13",
    location: "nbg1",
    ssh_keys: [key],
    user_data,
  });
  server = made.at("server", "id").number;
  ipv4 = String(made.at("server", "public_net", "ipv4", "ip").value);
  ipv6 = hostAddress(String(made.at("server", "public_net", "ipv6", "ip").value));
  await done();
}, TIMEOUT);

afterAll(async () => {
  await emulator?.stop();
  await backend?.close();
  rmSync(keys, { recursive: true, force: true });
}, TIMEOUT);

async function call(method: string, path: string, body?: object): Promise<Json> {
  const response = await fetch(`${String(emulator?.endpoint)}${path}`, {
    method,
    headers: { Authorization: `Bearer ${TOKEN}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
  return new Json(text === "" ? undefined : JSON.parse(text));
}

/** Until no action runs; an action that ended in error fails the test. */
async function done(): Promise<void> {
  await waitFor("the actions", 120, async () =>
    (await call("GET", "/actions?status=running")).at("actions").items.length === 0 ? true : undefined,
  );
  expect((await call("GET", "/actions?status=error")).at("actions").value).toEqual([]);
}

const inside = (line: string) => lxc(["exec", containerName(server), "--", "sh", "-ec", line]);

function ssh(address: string, line: string): Promise<string> {
  const options = [
    "BatchMode=yes",
    "StrictHostKeyChecking=no",
    "UserKnownHostsFile=/dev/null",
    "ConnectTimeout=5",
  ];
  const flags = options.flatMap((option) => ["-o", option]);
  return run("ssh", [...flags, "-i", join(keys, "id"), `root@${address}`, line]);
}

/** Whether a TCP connection is made within a second. */
function connects(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (result: boolean) => {
      socket.destroy();
      answer(result);
    };
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
    socket.on("timeout", () => end(false));
  });
}

test(
  "a server is a machine: it answers at both addresses to the key, with its user-data applied",
  async () => {
    const answer = (address: string) =>
      waitFor(`ssh to ${address}`, 90, () => ssh(address, "hostname").catch(() => undefined));
    expect(await answer(ipv4)).toBe("tracker\n");
    expect(await answer(ipv6)).toBe("tracker\n");
    await inside("cloud-init status --wait");
    expect(await inside("cat /etc/from-user-data")).toBe("yes");
  },
  TIMEOUT,
);

test(
  "a volume is a block device under its name, keeps its content over a reboot, and grows",
  async () => {
    const made = await call("POST", "/volumes", { name: "data", size: 10, server, format: "ext4" });
    const volume = made.at("volume", "id").number;
    const device = String(made.at("volume", "linux_device").value);
    await done();
    await inside(`mkdir -p /data && mount ${device} /data && echo kept > /data/file`);
    await call("POST", `/servers/${server}/actions/reboot`, {});
    await done();
    await waitFor("the reboot", 60, () => inside(`mount ${device} /data`).catch(() => undefined));
    expect(await inside("cat /data/file")).toBe("kept\n");
    await call("POST", `/volumes/${volume}/actions/resize`, { size: 20 });
    await done();
    expect(Number(await inside(`blockdev --getsize64 ${device}`))).toBe(20 * 2 ** 30);
    await inside("umount /data");
    await call("POST", `/volumes/${volume}/actions/detach`, {});
    await done();
    await call("DELETE", `/volumes/${volume}`);
  },
  TIMEOUT,
);

test(
  "a floating address reaches the server that it is assigned to, once that has configured it",
  async () => {
    for (const type of ["ipv4", "ipv6"]) {
      const made = await call("POST", "/floating_ips", { name: type, type, server });
      await done();
      const floating = made.at("floating_ip", "id").number;
      const address = hostAddress(String(made.at("floating_ip", "ip").value));
      expect(await connects(address, 22)).toBe(false);
      // Again and again, since networkd drops foreign addresses until it has configured the interface.
      await waitFor(`ssh at ${address}`, 30, async () => {
        await inside(`ip address replace ${address}/${type === "ipv4" ? 32 : 128} dev eth0`);
        return (await connects(address, 22)) ? true : undefined;
      });
      await call("POST", `/floating_ips/${floating}/actions/unassign`, {});
      await done();
      expect(await connects(address, 22)).toBe(false);
      await call("DELETE", `/floating_ips/${floating}`);
    }
  },
  TIMEOUT,
);

test(
  "a firewall lets in what its rules say, in both families, and follows a change",
  async () => {
    await waitFor("sshd", 60, async () => ((await connects(ipv4, 22)) ? true : undefined));
    const rule = (port: string) => ({
      direction: "in",
      protocol: "tcp",
      port,
      source_ips: ["0.0.0.0/0", "::/0"],
    });
    const apply_to = [{ type: "server", server: { id: server } }];
    const made = await call("POST", "/firewalls", { name: "wall", rules: [rule("80")], apply_to });
    const firewall = made.at("firewall", "id").number;
    await done();
    expect([await connects(ipv4, 22), await connects(ipv6, 22)]).toEqual([false, false]);
    await call("POST", `/firewalls/${firewall}/actions/set_rules`, { rules: [rule("22")] });
    await done();
    expect([await connects(ipv4, 22), await connects(ipv6, 22)]).toEqual([true, true]);
  },
  TIMEOUT,
);

test(
  "a deleted server is gone",
  async () => {
    await call("DELETE", `/servers/${server}`);
    await done();
    expect(await connects(ipv4, 22)).toBe(false);
    await expect(lxc(["info", containerName(server)])).rejects.toThrow("not found");
  },
  TIMEOUT,
);
