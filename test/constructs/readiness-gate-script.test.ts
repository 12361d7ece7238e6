import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one call of ssh does: what it prints, what it says on standard error, and how it ends. */
interface Call {
  readonly out?: string;
  readonly err?: string;
  readonly status?: number;
}

const GATE = join(__dirname, "../../templates/gate/wait-until-ready.sh");
const refused = { err: "ssh: connect to host 192.0.2.1 port 22: Connection refused", status: 255 };
const denied = { err: "torrust@192.0.2.1: Permission denied (publickey).", status: 255 };

const changed = "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @";

jest.setTimeout(30_000);

let folder: string;
let knownHosts: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gate-"));
  knownHosts = join(folder, "state/known_hosts");
  // Answers call number n from the files n.out, n.err and n.status; the last answer repeats.
  // Where a file `host-key` stands, it treats the known hosts as OpenSSH does with accept-new.
  const stub = `#!/bin/sh
    cd "${folder}"
    for word; do case $word in UserKnownHostsFile=*) known=\${word#*=} ;; esac; done
    n=$(($(cat count 2>/dev/null || echo 0) + 1)); echo $n > count
    echo "$@" >> arguments
    while [ ! -f $n.status ]; do n=$((n - 1)); done
    if [ -f host-key ] && [ "$(cat $n.status)" = 0 ]; then
      if ! grep -q "^192.0.2.1 " "$known"; then cat host-key >> "$known"
      elif ! grep -qxFf host-key "$known"; then echo "${changed}" >&2; exit 255; fi
    fi
    cat $n.out; cat $n.err >&2; exit $(cat $n.status)`;
  writeFileSync(join(folder, "ssh"), stub);
  chmodSync(join(folder, "ssh"), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function runGate(calls: readonly Call[], env: Readonly<Record<string, string>> = {}) {
  rmSync(join(folder, "count"), { force: true });
  calls.forEach(({ out = "", err = "", status = 0 }, index) => {
    writeFileSync(join(folder, `${index + 1}.out`), out);
    writeFileSync(join(folder, `${index + 1}.err`), err);
    writeFileSync(join(folder, `${index + 1}.status`), String(status));
  });
  const result = spawnSync("bash", [GATE], {
    encoding: "utf8",
    env: {
      PATH: `${folder}:${process.env["PATH"] ?? ""}`,
      MACHINE_ID: "machine-1",
      MACHINE_ADDRESS: "192.0.2.1",
      SSH_PORT: "22",
      SSH_USER: "torrust",
      SSH_PRIVATE_KEY_FILE: "",
      KNOWN_HOSTS_FILE: knownHosts,
      READY_LIMIT_SECONDS: "0",
      DENIED_LIMIT_SECONDS: "0",
      ...env,
    },
  });
  return {
    status: result.status,
    out: result.stdout,
    fix: /^fix: (.*)$/m.exec(result.stderr)?.[1],
    lastWord: result.stderr.trimEnd().split("\n").at(-1) ?? "",
  };
}

test("waits for SSH, then for cloud-init, and says so once each", () => {
  const result = runGate([refused, { out: "waiting\n" }, { out: "done\n" }], { READY_LIMIT_SECONDS: "60" });

  expect(result.status).toBe(0);
  expect(result.out.trimEnd().split("\n")).toEqual([
    expect.stringMatching(/^waiting for SSH at torrust@192.0.2.1 port 22 \(\d+ s\)$/),
    expect.stringMatching(/^waiting for cloud-init \(\d+ s\)$/),
    expect.stringMatching(/^host key accepted/),
    expect.stringMatching(/^machine ready \(\d+ s\)$/),
  ]);
});

test("recoverable errors of cloud-init are a warning with the end of its log", () => {
  const result = runGate([{ out: "degraded\nlog line\n" }]);

  expect(result.status).toBe(0);
  expect(result.out).toContain("log line\nwarning: cloud-init finished with recoverable errors");
});

test("a failed cloud-init is an error with the end of its log", () => {
  const result = runGate([{ out: "failed\nlog line\n" }]);

  expect(result.status).toBe(1);
  expect(result.out).toContain("log line");
  expect(result.lastWord).toBe(
    "error CLOUD_INIT_FAILED: cloud-init failed on 192.0.2.1; the end of its log stands above",
  );
});

test.each<[string, Call, string]>([
  ["refused", refused, "SSH_REFUSED: nothing listens on 192.0.2.1 port 22"],
  [
    "silent",
    { err: "ssh: connect to host 192.0.2.1 port 22: Connection timed out", status: 255 },
    "SSH_TIMEOUT: 192.0.2.1 does not answer",
  ],
  ["a refused key", denied, "SSH_KEY_REFUSED: torrust@192.0.2.1 port 22 refuses the key of your ssh agent"],
  [
    "anything else",
    { err: "kex_exchange: reset", status: 255 },
    "SSH_FAILED: ssh to torrust@192.0.2.1 port 22",
  ],
  ["cloud-init without end", { out: "waiting\n" }, "CLOUD_INIT_TIMEOUT: cloud-init has not finished"],
])("tells %s apart", (_name, call, words) => {
  const result = runGate([call]);

  expect(result.status).toBe(1);
  expect(result.lastWord).toContain(`error ${words}`);
});

test("a key with a passphrase that no agent holds is an error before any attempt", () => {
  const key = join(folder, "key");
  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "secret", "-f", key]);

  const result = runGate([{ out: "done\n" }], { SSH_PRIVATE_KEY_FILE: key });

  expect(result.lastWord).toBe(
    `error SSH_KEY_PASSPHRASE: the private key ${key} has a passphrase and no agent holds it`,
  );
  expect(existsSync(join(folder, "count"))).toBe(false);
});

test("a key others can read, and a key that is not there, are errors of their own", () => {
  const key = join(folder, "key");
  expect(runGate([], { SSH_PRIVATE_KEY_FILE: key }).lastWord).toContain("error SSH_KEY_MISSING");

  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  chmodSync(key, 0o644);
  expect(runGate([], { SSH_PRIVATE_KEY_FILE: key }).lastWord).toContain("error SSH_KEY_UNUSABLE");
});

describe("trust", () => {
  const first = "192.0.2.1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPKp6Rgr4e8Z2rHTJ8Wf5oS6mTQhFrYkBkzDkUD0bX2d";
  const second = first.replace("bX2d", "bX2e");
  const other = first.replace("192.0.2.1", "192.0.2.2");
  const done = { out: "done\n" };
  const showHostKey = (line: string) => {
    writeFileSync(join(folder, "host-key"), `${line}\n`);
  };
  const lines = () => readFileSync(knownHosts, "utf8").trimEnd().split("\n");

  test("a new machine's key is accepted when it is ready, and its fingerprint said", () => {
    showHostKey(first);

    expect(runGate([refused]).status).toBe(1);
    expect(existsSync(knownHosts)).toBe(false);

    const { out } = runGate([done]);
    expect(out).toMatch(/^host key accepted: SHA256:\S+ \(ED25519\)$/m);
    expect(lines()).toEqual(["# 192.0.2.1 is machine machine-1", first]);
  });

  test("the same machine is held to the key it showed", () => {
    showHostKey(first);
    runGate([done]);
    showHostKey(second);

    expect(runGate([done]).lastWord).toContain("error HOST_KEY_CHANGED: 192.0.2.1 shows another host key");
    expect(lines()).toEqual(["# 192.0.2.1 is machine machine-1", first]);
  });

  test("a machine that replaces it brings its own key, and others keep theirs", () => {
    showHostKey(first);
    runGate([done]);
    writeFileSync(knownHosts, `${lines().join("\n")}\n${other}\n`);
    showHostKey(second);

    expect(runGate([done], { MACHINE_ID: "machine-2" }).status).toBe(0);
    expect(lines()).toEqual([other, "# 192.0.2.1 is machine machine-2", second]);
  });

  test("keys that an image brought and the first boot replaces do no harm", () => {
    const late = { out: "waiting\n" };
    showHostKey(first);
    // The stub shows the second key from the second call on.
    const stub = readFileSync(join(folder, "ssh"), "utf8").replace(
      "cat $n.out",
      `echo "${second}" > host-key; cat $n.out`,
    );
    writeFileSync(join(folder, "ssh"), stub);

    expect(runGate([late, done], { READY_LIMIT_SECONDS: "60" }).status).toBe(0);
    expect(lines()).toEqual(["# 192.0.2.1 is machine machine-1", second]);
  });

  test("ssh reads no settings but ours", () => {
    runGate([done]);

    expect(readFileSync(join(folder, "arguments"), "utf8")).toMatch(/^-F \/dev\/null /);
  });
});

describe("what it asks the machine", () => {
  /** cloud-init's own files, as version 25.1 writes them. */
  const status = (recoverable: object) => ({
    v1: { datasource: "NoCloud", init: { errors: [], recoverable_errors: recoverable }, stage: null },
  });
  const result = (errors: readonly string[]) => ({ v1: { datasource: "NoCloud", errors } });

  test.each<[string, object, object, number]>([
    ["machine ready", status({}), result([]), 0],
    ["recoverable errors", status({ WARNING: ["deprecated key"] }), result([]), 0],
    ["cloud-init failed", status({}), result(["no space left"]), 1],
  ])("%s", (words, statusFile, resultFile, exitStatus) => {
    // The script that would run on the machine runs here, with the machine's folders below ours.
    const stub = `#!/bin/sh
      for script; do :; done
      printf '%s' "$script" | sed 's#/run/cloud-init#${folder}#g; s#/var/log#${folder}#g; s/sudo -n//' | sh`;
    writeFileSync(join(folder, "ssh"), stub);
    writeFileSync(join(folder, "status.json"), JSON.stringify(statusFile, undefined, 1));
    writeFileSync(join(folder, "result.json"), JSON.stringify(resultFile, undefined, 1));
    writeFileSync(join(folder, "cloud-init-output.log"), "its last line\n");

    const gate = runGate([]);

    expect(gate.status).toBe(exitStatus);
    expect(gate.out + gate.lastWord).toContain(words);
    expect(gate.out.includes("its last line")).toBe(words !== "machine ready");
  });
});

describe("a host that was there before", () => {
  const adopted = { ADOPTED: "yes" };

  test("is ready as soon as it lets in, and is asked nothing of cloud-init", () => {
    const { status, out } = runGate([{ out: "done\n" }], adopted);

    expect({ status, lastLine: out.trimEnd().split("\n").at(-1) }).toEqual({
      status: 0,
      lastLine: expect.stringMatching(/^machine ready \(\d+ s\)$/),
    });
    expect(readFileSync(join(folder, "arguments"), "utf8")).not.toContain("cloud-init");
  });

  test("must let its user become root", () => {
    expect(runGate([{ out: "no-sudo\n" }], adopted)).toMatchObject({
      status: 1,
      lastWord: "error SUDO_REFUSED: torrust may not use sudo without a password on 192.0.2.1",
    });
  });

  test("must have sudo, also for root", () => {
    expect(runGate([{ out: "without-sudo\n" }], { ...adopted, SSH_USER: "root" })).toMatchObject({
      status: 1,
      fix: "install it there, as root: apt-get install sudo",
      lastWord:
        "error SUDO_MISSING: there is no sudo on 192.0.2.1, which everything there is done by, whoever logs in",
    });
  });

  test("says where a refused key belongs", () => {
    expect(runGate([denied], adopted).fix).toContain("~/.ssh/authorized_keys of torrust");
  });
});
