import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";

const SCRIPT = join(__dirname, "../../templates/host/torrust-tuning");
const HASH_SIZE = "/sys/module/nf_conntrack/parameters/hashsize";
const Report = z.object({
  in_force: z.record(z.string(), z.string()),
  refused: z.record(z.string(), z.string()),
});

interface Machine {
  readonly memoryMiB: number;
  /** As the kernel lists those that are online. */
  readonly cpus: string;
  /** Receive queues of each physical interface. */
  readonly interfaces: Readonly<Record<string, number>>;
}

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "torrust-tuning-"))));
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The files of a machine's kernel; an interface of Docker's is always among them. */
function machine({ memoryMiB, cpus, interfaces }: Machine): void {
  write("proc/meminfo", `MemTotal:        ${memoryMiB * 1024} kB\nMemFree: 1 kB\n`);
  for (const key of ["netfilter/nf_conntrack_max", "core/rps_sock_flow_entries"])
    write(`proc/sys/net/${key}`, "0\n");
  for (const key of ["rmem", "wmem"].flatMap((buffer) => [`${buffer}_default`, `${buffer}_max`])) {
    write(`proc/sys/net/core/${key}`, "212992\n");
  }
  write(HASH_SIZE, "65536\n");
  write("sys/devices/system/cpu/online", `${cpus}\n`);
  write("sys/class/net/docker0/queues/rx-0/rps_cpus", "0\n");
  for (const [name, queues] of Object.entries(interfaces)) {
    write(`sys/class/net/${name}/device/vendor`, "0x1af4\n");
    for (let queue = 0; queue < queues; queue++) {
      write(`sys/class/net/${name}/queues/rx-${queue}/rps_cpus`, "00000000,00000000\n");
      write(`sys/class/net/${name}/queues/rx-${queue}/rps_flow_cnt`, "0\n");
    }
  }
  mkdirSync(join(root, "found/shared/found"), { recursive: true });
}

function tuning(
  verb: string,
  inContainer = false,
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("bash", [SCRIPT, verb], {
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      TORRUST_ROOT: join(root, "found"),
      TORRUST_PROCFS: join(root, "proc"),
      TORRUST_SYSFS: join(root, "sys"),
      TORRUST_SYSCTL: join(root, "sysctl.conf"),
      TORRUST_IN_CONTAINER: String(inContainer),
      TORRUST_REPORT: join(root, "report.json"),
    },
  });
  return { status, stdout, stderr };
}

/** What `show` prints, by name. */
function shown(): Record<string, string> {
  const lines = tuning("show").stdout.trim().split("\n");
  return Object.fromEntries(lines.map((line) => line.split(" = ", 2)));
}

function applied(): z.infer<typeof Report> {
  const { status, stdout, stderr } = tuning("apply");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(read("report.json")).toBe(stdout);
  return Report.parse(JSON.parse(stdout));
}

test.each([
  [500, "65536", "262144", "4194304"],
  [1967, "262144", "1048576", "8388608"],
  [7941, "1048576", "4194304", "33554432"],
  [64000, "2097152", "4194304", "33554432"],
])("%i MiB of memory decide on connection tracking and buffers", (memoryMiB, entries, buffer, largest) => {
  machine({ memoryMiB, cpus: "0", interfaces: { eth0: 1 } });
  expect(shown()).toEqual({
    "net.netfilter.nf_conntrack_max": entries,
    [HASH_SIZE]: entries,
    "net.core.rmem_default": buffer,
    "net.core.wmem_default": buffer,
    "net.core.rmem_max": largest,
    "net.core.wmem_max": largest,
  });
});

test.each([
  ["0-1", 1, "3", "32768"],
  ["0-7", 1, "ff", "32768"],
  ["0-3,6-7", 2, "cf", "16384"],
  ["0-39", 3, "ff,ffffffff", "16384"],
  ["0,32-33", 1, "3,00000001", "32768"],
])("processors %s share %i receive queues", (cpus, queues, mask, flows) => {
  machine({ memoryMiB: 2048, cpus, interfaces: { eth0: queues } });
  const settings = Object.entries(shown()).filter(([name]) => /rps/.test(name));
  expect(settings).toEqual([
    ...Array.from({ length: queues }, (_, queue) => `/sys/class/net/eth0/queues/rx-${queue}`).flatMap(
      (queue) => [
        [`${queue}/rps_cpus`, mask],
        [`${queue}/rps_flow_cnt`, flows],
      ],
    ),
    ["net.core.rps_sock_flow_entries", "32768"],
  ]);
});

test("every physical interface with fewer queues than processors is served, and no other", () => {
  machine({ memoryMiB: 2048, cpus: "0-3", interfaces: { ens3: 1, ens4: 4, ens5: 2 } });
  const masks = Object.keys(shown()).filter((name) => name.endsWith("rps_cpus"));
  expect(masks).toEqual(
    ["ens3/queues/rx-0", "ens5/queues/rx-0", "ens5/queues/rx-1"].map(
      (queue) => `/sys/class/net/${queue}/rps_cpus`,
    ),
  );
});

test("settings of the release and those of the machine are written, read back and reported", () => {
  machine({ memoryMiB: 2048, cpus: "0-1", interfaces: { eth0: 1 } });
  write("sysctl.conf", "# why\nvm.swappiness = 10\n");
  write("proc/sys/vm/swappiness", "60\n");
  const { in_force, refused } = applied();
  expect(refused).toEqual({});
  expect(in_force).toEqual({ "vm.swappiness": "10", ...shown() });
  expect(read("proc/sys/vm/swappiness")).toBe("10\n");
  expect(read("sys/class/net/eth0/queues/rx-0/rps_cpus")).toBe("3\n");
});

test("what was in force before is noted once, for the way back", () => {
  machine({ memoryMiB: 2048, cpus: "0-1", interfaces: { eth0: 1 } });
  applied();
  write("proc/sys/net/netfilter/nf_conntrack_max", "1\n");
  applied();
  const noted = read("found/shared/found/settings").split("\n");
  expect(noted).toContain("net.netfilter.nf_conntrack_max = 0");
  expect(noted).toContain("/sys/class/net/eth0/queues/rx-0/rps_cpus = 0");
  expect(noted).not.toContain("net.netfilter.nf_conntrack_max = 1");
});

test("applied again, no file is written", () => {
  machine({ memoryMiB: 2048, cpus: "0-1", interfaces: { eth0: 1 } });
  applied();
  // The kernel pads what it was given.
  write("sys/class/net/eth0/queues/rx-0/rps_cpus", "00000000,00000003\n");
  applied();
  expect(read("sys/class/net/eth0/queues/rx-0/rps_cpus")).toBe("00000000,00000003\n");
});

test("what the kernel keeps or does not know is told with the value in force", () => {
  machine({ memoryMiB: 2048, cpus: "0-1", interfaces: {} });
  rmSync(join(root, HASH_SIZE));
  write("sysctl.conf", "net.core.rmem_max = many\nvm.swappiness = 10\n");
  chmodSync(join(root, "proc/sys/net/netfilter/nf_conntrack_max"), 0o444);
  const { refused } = applied();
  expect(refused).toMatchObject({ "vm.swappiness": "", [HASH_SIZE]: "" });
});

test("a container has its host's clock", () => {
  machine({ memoryMiB: 2048, cpus: "0-1", interfaces: {} });
  const { refused } = Report.parse(JSON.parse(tuning("apply", true).stdout));
  expect(refused).toEqual({ "time-synchronization": "by the host of the container" });
});

test("an unknown verb shows the usage", () => {
  const { status, stderr } = tuning("reset");
  expect(status).toBe(2);
  expect(stderr).toContain("torrust-tuning apply");
});
