import {
  isOpen,
  type StorageFacts,
  storageFacts,
  storageFindings,
} from "../../../lib/workflow/doctor/storage";
import { environmentWith } from "./fake-environment";
import { fakeHost } from "./fake-host";

const GIB = 1024 ** 3;
const roomy: StorageFacts = {
  toolchain: 100 * GIB,
  complete: false,
  machine: { free: 100 * GIB, diskGiB: 10 },
  guarded: [],
};

test("enough room", () => {
  expect(storageFindings(roomy)).toEqual([
    { name: "disk of the tools", status: "ok", found: "100.0 GiB free" },
    { name: "disk of the machine", status: "ok", found: "100.0 GiB free in /var/lib/libvirt/images" },
  ]);
});

test.each<[string, Partial<StorageFacts>, object]>([
  [
    "little room for tools that are still to be made",
    { toolchain: 5.5 * GIB },
    {
      name: "disk of the tools",
      status: "warning",
      found: "5.5 GiB free; building the tools may take 6",
      fix: "Make room, or set TOOLCHAIN_DIR to a folder on another disk.",
    },
  ],
  [
    "no room",
    { toolchain: 0.5 * GIB, complete: true },
    {
      name: "disk of the tools",
      status: "problem",
      found: "0.5 GiB free",
      fix: "Make room, or set TOOLCHAIN_DIR to a folder on another disk.",
    },
  ],
  [
    "a machine that may outgrow the disk",
    { machine: { free: 4 * GIB, diskGiB: 10 } },
    {
      name: "disk of the machine",
      status: "warning",
      found: "4.0 GiB free in /var/lib/libvirt/images; the machine's disk may grow to 10",
      fix: "Make room there, or set INFRASTRUCTURE_DISK_GB to less before the machine is made.",
    },
  ],
  [
    "no room for a machine",
    { machine: { free: 1 * GIB, diskGiB: 10 } },
    {
      name: "disk of the machine",
      status: "problem",
      found: "1.0 GiB free in /var/lib/libvirt/images",
      fix: "Make room there: a new machine takes 2 GiB.",
    },
  ],
  [
    "a folder that others may read",
    { guarded: [{ name: ".state/local", path: "/x", mode: 0o755, wanted: 0o700 }] },
    {
      name: ".state/local",
      status: "warning",
      found: "mode 0755: others on this computer may read what is in it",
      fix: "Run `chmod 700 .state/local`; `make doctor ARGS=--fix` does it.",
    },
  ],
])("%s", (_name, facts, finding) => {
  expect(storageFindings({ ...roomy, ...facts }).filter(({ status }) => status !== "ok")).toEqual([finding]);
});

test("tools that are there need no room", () => {
  expect(storageFindings({ ...roomy, toolchain: 2 * GIB, complete: true })[0]).toMatchObject({
    status: "ok",
  });
});

test.each([
  [0o600, 0o600, false],
  [0o400, 0o600, false],
  [0o640, 0o600, true],
  [0o755, 0o700, true],
  [undefined, 0o600, false],
])("mode %d where %d is wanted is open to others: %s", (mode, wanted, open) => {
  expect(isOpen({ name: "", path: "", mode, wanted })).toBe(open);
});

test("the facts are of the environment's own files", async () => {
  const host = fakeHost({ freeGiB: 3, modes: { "/project/.state/local": 0o755 } });

  expect(await storageFacts(host, environmentWith())).toEqual({
    toolchain: 3 * GIB,
    machine: { free: 3 * GIB, diskGiB: 10 },
    guarded: [{ name: ".state/local", path: "/project/.state/local", mode: 0o755, wanted: 0o700 }],
  });
});
