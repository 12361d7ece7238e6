import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import type { Settings } from "../../lib/config/settings";
import { hostError } from "../../lib/release/host-errors";
import { listedKeys } from "../../lib/release/login-keys";
import { temporaryFolder } from "../support/folder";
import { HETZNER, MACHINE, SETTINGS, contentOf, release, settings } from "./fixtures";

const ALICE =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t alice@example.org";
const BOB =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IHRoZXJlIC0t bob@example.org";
const LIST = "host/etc/torrust/authorized_keys/torrust";
const SCRIPT = join(__dirname, "../../templates/host/torrust-keys");

const keysIn = (text: string): string[] => text.split("\n").filter((line) => /^[^#]/.test(line));

describe("in the release", () => {
  const listOf = (of: Settings, generatedPublicKey?: string) => {
    const bundle = release(of, { machine: MACHINE, generatedPublicKey });
    return bundle.files.has(LIST) ? keysIn(contentOf(bundle, LIST)) : undefined;
  };

  test("the environment's keys stand in a list, one a line, and no other", () => {
    const of = settings({ access: { publicKeys: [ALICE, BOB] } });
    expect(listOf(of)).toEqual([ALICE, BOB]);
    expect(listOf({ ...HETZNER, access: of.access })).toEqual([ALICE, BOB]);
    expect(listOf(of, BOB)).toEqual([ALICE, BOB]);
  });

  test("a local environment lists the key that it has made; without a key there is no list", () => {
    expect(listOf(SETTINGS, BOB)).toEqual([BOB]);
    expect(listOf(SETTINGS)).toBeUndefined();
  });

  test("a host that was there before keeps the keys that it has", () => {
    const { access } = settings({ access: { publicKeys: [ALICE] } });
    const machine = { provider: "existing", address: "192.0.2.7" } as const;
    expect(listOf({ ...SETTINGS, access, machine })).toBeUndefined();
    expect(listOf({ ...SETTINGS, machine }, BOB)).toBeUndefined();
  });

  test("another key changes the host and leaves the tracker as it was", () => {
    const before = release(settings({ access: { publicKeys: [ALICE] } }));
    const after = release(settings({ access: { publicKeys: [ALICE, BOB] } }));
    expect(after.manifest.configure).not.toBe(before.manifest.configure);
    expect(after.manifest.services).toEqual(before.manifest.services);
  });

  const printed = temporaryFolder("torrust-fingerprints");

  test("its keys are known by the fingerprints that ssh prints", () => {
    const file = join(printed, "keys");
    writeFileSync(file, `${ALICE}\n${BOB}\n`);
    const { stdout } = spawnSync("ssh-keygen", ["-l", "-f", file], { encoding: "utf8" });
    const bundle = release(settings({ access: { publicKeys: [ALICE, BOB] } }));
    expect(listedKeys(bundle)).toEqual(stdout.match(/SHA256:\S+/g));
    expect(listedKeys(release())).toBeUndefined();
  });
});

describe("on the host", () => {
  const { username } = userInfo();
  const root = temporaryFolder("torrust-keys");
  const list = join(root, "lists", username);
  const folder = join(root, "home/.ssh");
  const rootKeys = join(root, "root-keys");

  beforeEach(() => {
    for (const path of ["bin", "lists"]) mkdirSync(join(root, path), { recursive: true });
    rmSync(join(root, "home"), { recursive: true, force: true });
    mkdirSync(join(root, "home"));
    const getent = `#!/bin/sh\necho "$2:x:1:1::${root}/home:/bin/sh"\n`;
    writeFileSync(join(root, "bin", "getent"), getent, { mode: 0o755 });
    writeFileSync(list, `# header\n${ALICE}\n${BOB}\n`);
  });

  function script(verb: string) {
    const path = `${join(root, "bin")}:${process.env["PATH"] ?? ""}`;
    const env = { PATH: path, TORRUST_ROOT_KEYS: rootKeys };
    const { status, stdout, stderr } = spawnSync("bash", [SCRIPT, verb, list], { encoding: "utf8", env });
    return { status, stdout, stderr };
  }

  const keys = () => join(folder, "authorized_keys");

  test("the user's keys become those of the list, with the right mode, and nothing else is left", () => {
    expect(script("check").status).not.toBe(0);
    expect(script("apply")).toEqual({ status: 0, stdout: `${keys()}\n`, stderr: "" });
    expect(readFileSync(keys(), "utf8")).toBe(readFileSync(list, "utf8"));
    expect([folder, keys()].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    expect(readdirSync(folder)).toEqual(["authorized_keys"]);
    expect(script("check").status).toBe(0);
  });

  test("a second time nothing is written", () => {
    script("apply");
    const before = statSync(keys(), { bigint: true });
    expect(script("apply")).toEqual({ status: 0, stdout: "", stderr: "" });
    const after = statSync(keys(), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  test("a key that was removed from the list, or added by hand, is gone; a mode that others may read is seen", () => {
    script("apply");
    writeFileSync(list, `# header\n${ALICE}\n`);
    expect([script("check").status, script("apply").status]).toEqual([1, 0]);
    expect(keysIn(readFileSync(keys(), "utf8"))).toEqual([ALICE]);
    writeFileSync(keys(), `${ALICE}\n${BOB}\n`);
    expect([script("check").status, script("apply").status]).toEqual([1, 0]);
    expect(keysIn(readFileSync(keys(), "utf8"))).toEqual([ALICE]);
    chmodSync(keys(), 0o644);
    expect([script("check").status, script("apply").status, script("check").status]).toEqual([1, 0, 0]);
  });

  test("a list without a key lets nobody lose theirs", () => {
    script("apply");
    writeFileSync(list, "# header\n\n");
    const { status, stderr } = script("apply");
    expect(status).toBe(1);
    expect(hostError(stderr)).toMatchObject({ code: "HOST_DATA_INCOMPLETE" });
    expect(keysIn(readFileSync(keys(), "utf8"))).toEqual([ALICE, BOB]);
  });

  test("root loses the keys that the provider gave it, which sshd does not let in", () => {
    script("apply");
    writeFileSync(rootKeys, `${BOB}\n`);
    expect(script("check").status).toBe(1);
    expect(script("apply")).toEqual({ status: 0, stdout: `${rootKeys}\n`, stderr: "" });
    expect([existsSync(rootKeys), script("check").status]).toEqual([false, 0]);
  });

  test("an unknown verb shows the usage", () => {
    const { status, stderr } = script("remove");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^torrust-keys apply LIST/);
  });
});
