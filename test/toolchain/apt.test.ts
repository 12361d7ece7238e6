import { ExitCode } from "../../lib/errors";
import { aptCommand, candidateVersion, ensureAptPackages, parseInstalled } from "../../lib/toolchain/apt";
import { contextOf, machineWith, says } from "./fake-machine";

const APT = "DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300";
const noneInstalled = says("");

function userIs(id: number): void {
  jest.spyOn(process, "getuid").mockReturnValue(id);
}

beforeEach(() => {
  userIs(0);
});
afterEach(() => jest.restoreAllMocks());

test("only packages that dpkg calls installed count, with or without an architecture", () => {
  const output = "gone config-files\nlibssl-dev:amd64 installed\nzlib1g-dev installed\n";
  expect([...parseInstalled(output)]).toEqual(["libssl-dev", "zlib1g-dev"]);
});

test("nothing is asked and nothing installed when all is there", async () => {
  const context = contextOf(machineWith({ "dpkg-query": says("pkg-config installed\n") }));
  await ensureAptPackages(["pkg-config"], context);
  expect(context.questions).toEqual([]);
  expect(context.titles).toEqual([]);
});

test("what is missing is said, asked for once and installed, sorted", async () => {
  const runner = machineWith({ "dpkg-query": says("b installed\n"), env: says("") });
  const context = contextOf(runner);
  await ensureAptPackages(["c", "b", "a", "a"], context);
  expect(context.questions).toEqual(["Install Debian packages with apt: a c?"]);
  expect(runner.lines.slice(1)).toEqual([
    `env ${APT} update`,
    `env ${APT} install -y --no-install-recommends --no-remove a c`,
  ]);
});

test("a user who is not root installs through sudo, which may ask, and stdout stays ours", () => {
  const command = aptCommand(["update"], false);
  expect(command.program).toBe("sudo");
  expect(command.args.slice(0, 4)).toEqual(["sh", "-c", 'exec "$@" >&2', "sh"]);
  expect(command.interactive).toBe(true);
});

test("no means no: the error says what to install", async () => {
  const context = contextOf(machineWith({ "dpkg-query": noneInstalled }), false);
  await expect(ensureAptPackages(["busybox-static"], context)).rejects.toMatchObject({
    code: "PACKAGES_MISSING",
    message: "needed packages are not installed (busybox-static), and the installation was declined",
    exitCode: ExitCode.missing,
  });
});

test("a user who is not root and has no sudo is told so before any question", async () => {
  userIs(1000);
  const context = contextOf(machineWith({ "dpkg-query": noneInstalled }));
  await expect(ensureAptPackages(["a"], context)).rejects.toMatchObject({
    message: "needed packages are not installed (a), and this user is not root and there is no sudo",
  });
  expect(context.questions).toEqual([]);
});

test("a system without dpkg is named", async () => {
  await expect(ensureAptPackages(["a"], contextOf(machineWith({})))).rejects.toMatchObject({
    code: "PACKAGES_MISSING",
    message: "needed packages are not installed (a), and this system has no dpkg",
  });
});

test("apt's own words are the evidence of its failure", async () => {
  const runner = machineWith({
    "dpkg-query": noneInstalled,
    env: ({ args }) =>
      args.includes("update") ? {} : { status: 100, stderr: "E: Unable to locate package a\n" },
  });
  await expect(ensureAptPackages(["a"], contextOf(runner))).rejects.toMatchObject({
    code: "PACKAGES_FAILED",
    message: "apt-get install exited with 100 for: a",
    evidence: "E: Unable to locate package a",
  });
});

test("a failed update alone stops nothing", async () => {
  const runner = machineWith({
    "dpkg-query": noneInstalled,
    env: ({ args }) => ({ status: args.includes("update") ? 100 : 0 }),
  });
  await expect(ensureAptPackages(["a"], contextOf(runner))).resolves.toBeUndefined();
});

test("a package that the archive does not have has no candidate", async () => {
  const runner = machineWith({ "apt-cache": says("x:\n  Installed: (none)\n  Candidate: (none)\n") });
  expect(await candidateVersion("x", { runner })).toBeUndefined();
});
