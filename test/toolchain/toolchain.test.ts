import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExitCode } from "../../lib/errors";
import { inspectToolchain } from "../../lib/toolchain/inspect";
import { type EnsureToolchainProps, ensureToolchain } from "../../lib/toolchain/toolchain";
import {
  argumentOf,
  contextOf,
  machineWith,
  networkThatIs,
  type Programs,
  writeProgram,
} from "./fake-machine";

const PROGRAMS: Programs = {
  go: (command) => {
    if (command.args[0] === "version") return { stdout: "go version go1.26.8 linux/amd64\n" };
    writeProgram(argumentOf(command, "-o"));
    return {};
  },
  python3: ({ args }) => {
    if (args[0] === "-c") return { stdout: "3.11\n" };
    writeProgram(join(args[2] ?? "", "bin", "python"));
    return {};
  },
  python: ({ program }) => {
    writeProgram(program.replace(/python$/, "ansible-playbook"));
    return {};
  },
};

function propsOf(programs: Programs, change: Partial<EnsureToolchainProps> = {}) {
  const runner = machineWith(programs);
  const context = contextOf(runner);
  const searchPath = mkdtempSync(join(tmpdir(), "path-"));
  writeProgram(join(searchPath, "ssh-keygen"));
  const props: EnsureToolchainProps = {
    ...context,
    need: { providers: ["libvirt", "null"], trackerImage: false },
    network: networkThatIs(false),
    platform: { architecture: "amd64", name: "linux_amd64" },
    searchPath,
    ...change,
  };
  return { runner, context, props };
}

test("without internet all is built, into folders that name their pins, and pointed to", async () => {
  const { context, props } = propsOf(PROGRAMS);
  const toolchain = await ensureToolchain(props);
  expect(toolchain).toEqual({
    tofu: join(props.directory, "opentofu-1.12.6", "tofu"),
    tofuVersion: "1.12.6",
    flavor: "opentofu",
    cliConfigFile: join(props.directory, "tofu.rc"),
    mirrored: { libvirt: "0.8.3", null: "2.1.2" },
    ansiblePlaybook: join(props.directory, "venv", "bin", "ansible-playbook"),
    ansibleVersion: "2.19.14",
    images: [],
  });
  expect(context.titles).toEqual([
    "build OpenTofu 1.12.6 from the Go modules",
    "build provider libvirt 0.8.3 from the Go modules",
    "build provider null 2.1.2 from the Go modules",
    "install ansible-core 2.19.14 from PyPI",
  ]);
  expect(readFileSync(join(props.directory, "env"), "utf8")).toContain(
    `'${props.directory}/opentofu-1.12.6'`,
  );
  expect(readdirSync(join(props.directory, "tmp"))).toEqual([]);
});

test("OpenSSH's client, which a bare Debian lacks, is installed before anything is built", async () => {
  const { context, props } = propsOf({
    ...PROGRAMS,
    "dpkg-query": () => ({ status: 1 }),
    env: ({ args }) => {
      if (args.includes("openssh-client")) writeProgram(join(props.searchPath ?? "", "ssh-keygen"));
      return {};
    },
  });
  rmSync(join(props.searchPath ?? "", "ssh-keygen"));
  await ensureToolchain(props);
  expect(context.questions).toEqual(["Install Debian packages with apt: openssh-client?"]);
  expect(context.titles[0]).toBe("install packages openssh-client");
});

test("a second run starts no program and asks no network", async () => {
  const { runner, props } = propsOf(PROGRAMS);
  await ensureToolchain(props);
  const before = runner.commands.length;
  const online = jest.fn(() => Promise.resolve(true));
  const again = await ensureToolchain({ ...props, network: { ...networkThatIs(true), online } });
  expect(runner.commands).toHaveLength(before);
  expect(online).not.toHaveBeenCalled();
  expect(again.cliConfigFile).toBe(join(props.directory, "tofu.rc"));
});

test("a build that fails leaves nothing, keeps what came before it, and is made again", async () => {
  let broken = true;
  const go = (command: Parameters<NonNullable<Programs["go"]>>[0]) => {
    const isNull = command.args.some((word) => word.endsWith("provider-null"));
    if (isNull && broken) return { status: 1, stderr: "verifying module: checksum mismatch" };
    return PROGRAMS["go"]?.(command) ?? {};
  };
  const { context, props } = propsOf({ ...PROGRAMS, go });
  await expect(ensureToolchain(props)).rejects.toMatchObject({
    code: "TOOLCHAIN_STEP_FAILED",
    message: "building provider null 2.1.2: expected go to exit with 0, it exited with 1",
    evidence: "verifying module: checksum mismatch",
  });
  expect(existsSync(join(props.directory, "tofu.rc"))).toBe(false);
  expect(readdirSync(join(props.directory, "tmp"))).toEqual([]);
  broken = false;
  context.titles.length = 0;
  await ensureToolchain(props);
  expect(context.titles[0]).toBe("build provider null 2.1.2 from the Go modules");
});

test("with internet no provider and no image is made: they come from their registries", async () => {
  const { props } = propsOf(PROGRAMS, {
    need: { providers: ["hcloud", "lxd", "null"], trackerImage: true },
    network: networkThatIs(true),
  });
  writeProgram(join(props.directory, "opentofu-1.12.6", "tofu"));
  const toolchain = await ensureToolchain(props);
  expect(toolchain).toMatchObject({ cliConfigFile: undefined, mirrored: {}, images: [] });
  expect(existsSync(join(props.directory, "mirror"))).toBe(false);
});

const LXD = { need: { providers: ["lxd"], trackerImage: false } } as const;
const LXD_ARCHIVE = "terraform-lxd/lxd/terraform-provider-lxd_2.7.1_linux_amd64.zip";

test("a provider that no Go proxy has is named when the registry cannot be reached", async () => {
  const { props } = propsOf(PROGRAMS, LXD);
  await expect(ensureToolchain(props)).rejects.toMatchObject({
    code: "PROVIDER_UNAVAILABLE",
    exitCode: ExitCode.missing,
    message:
      "the provider terraform-lxd/lxd comes only from a provider registry, and registry.opentofu.org cannot be reached",
    fix: `Give access to registry.opentofu.org, or put the archive terraform-provider-lxd_2.7.1_linux_amd64.zip of its release 2.7.1, as it is, into the folder ${props.directory}/mirror/registry.opentofu.org/terraform-lxd/lxd.`,
  });
});

test.each([
  ["its release's archive", LXD_ARCHIVE],
  ["its program", "terraform-lxd/lxd/2.7.1/linux_amd64/terraform-provider-lxd_v2.7.1"],
])("%s, brought by hand for one registry, serves both", async (_, file) => {
  const { props } = propsOf(PROGRAMS, LXD);
  const mirror = join(props.directory, "mirror");
  writeProgram(join(mirror, "registry.opentofu.org", file));
  const toolchain = await ensureToolchain(props);
  expect(toolchain.mirrored).toEqual({ lxd: "2.7.1" });
  expect(existsSync(join(mirror, "registry.terraform.io", file))).toBe(true);
  expect(readFileSync(toolchain.cliConfigFile ?? "", "utf8")).toContain(
    '"registry.terraform.io/terraform-lxd/lxd"',
  );
});

test("the report says what is there and where the rest comes from, and makes nothing", async () => {
  const { props, runner } = propsOf(PROGRAMS, { need: { providers: ["null", "lxd"], trackerImage: true } });
  writeProgram(join(props.directory, "opentofu-1.12.6", "tofu"));
  const statuses = await inspectToolchain(props);
  expect(statuses.map(({ name, version, path }) => [name, version, path !== undefined])).toEqual([
    ["opentofu", "1.12.6", true],
    ["provider null", "2.1.2", false],
    ["provider lxd", "2.7.1", false],
    ["ansible-core", "2.19.14", false],
    ["image torrust-tracker", "3.0.0", false],
  ]);
  expect(statuses[2]?.source).toBe("the provider registry only");
  expect(runner.commands).toEqual([]);
});
