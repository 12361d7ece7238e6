import { ExitCode } from "../../lib/errors";
import type { Command } from "../../lib/shell/runner";
import type { ToolchainContext } from "../../lib/toolchain/context";
import { ensureLibvirtHost } from "../../lib/toolchain/libvirt-host";
import { type Computer, HOST_PACKAGES } from "../../lib/toolchain/libvirt-host-facts";
import { rejectionOf } from "../support/failure";
import { type Answer, RecordingRunner } from "../support/recording-runner";

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const FEDORA = 'PRETTY_NAME="Fedora Linux 42"\nID=fedora\n';
const PLAIN_CPU = "flags\t\t: fpu vme hypervisor\n";
const KVM_CPU = "flags\t\t: fpu vmx\n";
const VERSION =
  "Compiled against library: libvirt 9.0.0\nUsing library: libvirt 9.0.0\nUsing API: QEMU 9.0.0\n";
const RUNNING_POOL = "Name:           default\nState:          running\n";
const INSTALLED = HOST_PACKAGES.map((name) => `${name} installed`).join("\n");

function computer(files: Record<string, string>): Computer {
  return {
    root: true,
    read: (path) => Promise.resolve(files[path]),
    exists: (path) => Promise.resolve(path in files),
  };
}

function context(runner: RecordingRunner, notes: string[] = []): ToolchainContext {
  return {
    directory: "/nowhere",
    runner,
    confirm: () => Promise.resolve(true),
    report: { step: (_title, _expectation, work) => work(), note: (text) => notes.push(text) },
  };
}

/** A computer on which everything is there, except for what a test answers itself. */
function runner(
  answer: (line: string, command: Command) => Answer | undefined = () => undefined,
): RecordingRunner {
  return new RecordingRunner((command) => {
    const line = [command.program, ...command.args].join(" ");
    const own = answer(line, command);
    if (own !== undefined) return own;
    if (line.startsWith("dpkg-query")) return { stdout: INSTALLED };
    if (line.endsWith(" version")) return { stdout: VERSION };
    if (line.includes("pool-info")) return { stdout: RUNNING_POOL };
    return undefined;
  });
}

const DOWN: Answer = {
  status: 1,
  stderr: "error: Failed to connect socket to '/var/run/libvirt/libvirt-sock'",
};

describe("a computer that is ready", () => {
  it("is asked three questions and left as it is", async () => {
    const commands = runner();
    const host = await ensureLibvirtHost(context(commands), computer({ "/etc/os-release": DEBIAN }));
    expect(host).toEqual({ domainType: "qemu", version: "9.0.0" });
    expect(commands.lines.slice(1)).toEqual([
      "virsh --connect qemu:///system --quiet version",
      "virsh --connect qemu:///system --quiet pool-info default",
    ]);
  });

  it("serves on any system when libvirt answers", async () => {
    const host = await ensureLibvirtHost(context(runner()), computer({ "/etc/os-release": FEDORA }));
    expect(host.version).toBe("9.0.0");
  });

  it.each([
    ["device, processor and libvirt", KVM_CPU, 0, "kvm"],
    ["libvirt refuses", KVM_CPU, 1, "qemu"],
    ["the processor cannot", PLAIN_CPU, 0, "qemu"],
  ])("decides about acceleration: %s", async (_case, cpuInfo, status, expected) => {
    const commands = runner((line) => (line.includes("domcapabilities") ? { status } : undefined));
    const files = { "/etc/os-release": DEBIAN, "/proc/cpuinfo": cpuInfo, "/dev/kvm": "" };
    expect((await ensureLibvirtHost(context(commands), computer(files))).domainType).toBe(expected);
  });
});

describe("what is missing", () => {
  it("is refused by name where packages cannot be installed", async () => {
    const commands = runner((line) => (line.endsWith(" version") ? DOWN : undefined));
    await expect(
      ensureLibvirtHost(context(commands), computer({ "/etc/os-release": FEDORA })),
    ).rejects.toMatchObject({
      code: "SYSTEM_UNSUPPORTED",
      exitCode: ExitCode.missing,
      message:
        "a machine on this computer needs libvirt; it is installed by itself on Debian and Ubuntu, found Fedora Linux 42",
    });
  });

  it.each([
    ["systemd", { "/run/systemd/system": "" }, "systemctl start virtlogd.socket libvirtd.service"],
    ["hand", {}, "keep-kvm"],
    ["hand, without a useless /dev/kvm", { "/dev/kvm": "", "/proc/cpuinfo": PLAIN_CPU }, "hide-kvm"],
  ])("is started by %s", async (_case, files, expected) => {
    let started = false;
    const commands = runner((line) => {
      if (line.startsWith("systemctl") || line.startsWith("sh -c")) started = true;
      return line.endsWith(" version") && !started ? DOWN : undefined;
    });
    await ensureLibvirtHost(context(commands), computer({ "/etc/os-release": DEBIAN, ...files }));
    const start = commands.lines.find((line) => /^(systemctl|sh -c)/.test(line)) ?? "";
    expect(start.split("\n").at(-1)).toContain(expected);
  });

  it("accepts a daemon that another session started in the meantime", async () => {
    let questions = 0;
    const commands = runner((line) => {
      if (line.startsWith("sh -c")) return { status: 1, stderr: "Failed to acquire pid file" };
      return line.endsWith(" version") && questions++ === 0 ? DOWN : undefined;
    });
    const host = await ensureLibvirtHost(context(commands), computer({ "/etc/os-release": DEBIAN }));
    expect(host.version).toBe("9.0.0");
  });

  it("says why the daemon does not start, in its own words", async () => {
    const commands = runner((line) => {
      if (line.startsWith("sh -c")) return { status: 6, stderr: "libvirtd: initialisation failed" };
      return line.endsWith(" version") ? DOWN : undefined;
    });
    const files = { "/etc/os-release": DEBIAN, "/var/log/libvirt/libvirtd.log": "error : no such table\n" };
    await expect(ensureLibvirtHost(context(commands), computer(files))).rejects.toMatchObject({
      code: "LIBVIRT_DOWN",
      exitCode: ExitCode.missing,
      evidence: "libvirtd: initialisation failed\nerror : no such table",
    });
  });

  it("tells a user without permission what to do", async () => {
    const refusal: Answer = { status: 1, stderr: "error: Failed to connect socket: Permission denied" };
    const commands = runner((line) => (line.endsWith(" version") ? refusal : undefined));
    const work = ensureLibvirtHost(context(commands), computer({ "/etc/os-release": DEBIAN }));
    const failure = await rejectionOf(work);
    expect([failure.code, failure.exitCode]).toEqual(["LIBVIRT_PERMISSION", ExitCode.missing]);
    expect(failure.fix).toMatch(/^Run `sudo usermod --append --groups libvirt \S+`, then log out/);
  });
});

describe("the storage pool", () => {
  const poolCommands = (commands: RecordingRunner): string[] =>
    commands.lines.flatMap((line) => /(pool-\S+).*/.exec(line)?.[0] ?? []);

  it("is defined and started", async () => {
    const commands = runner((line) => (line.includes("pool-info") ? { status: 1 } : undefined));
    await ensureLibvirtHost(context(commands), computer({ "/etc/os-release": DEBIAN }));
    expect(poolCommands(commands)).toEqual([
      "pool-info default",
      "pool-define-as default dir --target /var/lib/libvirt/images",
      "pool-build default",
      "pool-start default",
      "pool-autostart default",
    ]);
  });

  it("is started again when it is not active, and otherwise left alone", async () => {
    const commands = runner((line) =>
      line.includes("pool-info") ? { stdout: "State: inactive\n" } : undefined,
    );
    await ensureLibvirtHost(context(commands), computer({ "/etc/os-release": DEBIAN }));
    expect(poolCommands(commands)).not.toContain(
      "pool-define-as default dir --target /var/lib/libvirt/images",
    );
  });

  it("names libvirt's reason when it cannot be started", async () => {
    const commands = runner((line) => {
      if (line.includes("pool-info")) return { status: 1 };
      return line.includes("pool-start") ? { status: 1, stderr: "error: cannot open directory" } : undefined;
    });
    await expect(
      ensureLibvirtHost(context(commands), computer({ "/etc/os-release": DEBIAN })),
    ).rejects.toMatchObject({ code: "LIBVIRT_POOL", evidence: "error: cannot open directory" });
  });
});

describe("AppArmor", () => {
  const ENABLED = { "/etc/os-release": DEBIAN, "/sys/module/apparmor/parameters/enabled": "Y\n" };
  const RULES = "/etc/apparmor.d/local/abstractions/libvirt-qemu";

  it("lets machines open their volumes, once, and says so", async () => {
    const commands = runner();
    const notes: string[] = [];
    await ensureLibvirtHost(context(commands, notes), computer({ ...ENABLED, [RULES]: "# Site-specific\n" }));
    expect(commands.commands.at(-1)?.args.slice(-2)).toEqual(['"/var/lib/libvirt/images/**" rwk,', RULES]);
    expect(notes).toEqual([`AppArmor: ${RULES} gets the rule "/var/lib/libvirt/images/**" rwk,`]);
  });

  it.each([
    ["the rule is there", { ...ENABLED, [RULES]: '"/var/lib/libvirt/images/**" rwk,\n' }],
    ["libvirt is not confined", { "/etc/os-release": DEBIAN, [RULES]: "" }],
  ])("is left alone when %s", async (_case, files) => {
    const commands = runner();
    await ensureLibvirtHost(context(commands), computer(files));
    expect(commands.lines.some((line) => line.includes(RULES))).toBe(false);
  });
});
