import { existsSync } from "node:fs";
import { join } from "node:path";
import { ExitCode } from "../../lib/errors";
import { ensure } from "../../lib/toolchain/provision";
import { cargoInstallCommand, trackerBinaryProvision } from "../../lib/toolchain/rust";
import { argumentOf, contextOf, machineWith, type Programs, says, writeProgram } from "./fake-machine";

beforeEach(() => {
  jest.spyOn(process, "getuid").mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

const ALL_INSTALLED = "build-essential ca-certificates libssl-dev pkg-config zlib1g-dev"
  .split(" ")
  .map((name) => `${name} installed\n`)
  .join("");

/** A machine whose cargo installs, with these versions of Rust; `installed` sees what apt was asked for. */
function machine(version: () => string, others: Programs = {}) {
  return machineWith({
    "dpkg-query": says(ALL_INSTALLED),
    rustc: () => ({ stdout: `rustc ${version()}\n` }),
    cargo: (command) => {
      if (command.args[0] === "--version") return { stdout: `cargo ${version()}\n` };
      writeProgram(join(argumentOf(command, "--root"), "bin", "torrust-tracker"));
      return {};
    },
    ...others,
  });
}

test("the program is built from the published crate and its lock file, without fat link-time optimization", () => {
  const command = cargoInstallCommand("/work");
  expect([command.program, ...command.args].join(" ")).toBe(
    "cargo install torrust-tracker --version 3.0.0 --locked --bin torrust-tracker --root /work/root --force --no-track",
  );
  expect(command.env).toMatchObject({
    CARGO_PROFILE_RELEASE_LTO: "off",
    CARGO_PROFILE_RELEASE_STRIP: "symbols",
  });
});

test("it lands under its version and the building ground is cleared", async () => {
  const context = contextOf(machine(() => "1.95.0"));
  const path = await ensure(trackerBinaryProvision(context));
  expect(path).toBe(join(context.directory, "torrust-tracker-3.0.0", "torrust-tracker"));
  expect(existsSync(join(context.directory, "build", "torrust-tracker-3.0.0"))).toBe(false);
});

test("on Debian 12, whose rustc is too old, the twin that browsers are built with is installed", async () => {
  let version = "1.63.0";
  const candidates: Record<string, string> = {
    rustc: "1.63.0+dfsg1-2",
    "rustc-web": "1.96.0+dfsg1-1~deb12u2",
  };
  const runner = machine(() => version, {
    "apt-get": says("apt 2.6.1"),
    "apt-cache": ({ args }) => ({ stdout: `  Candidate: ${candidates[args[1] ?? ""] ?? "(none)"}\n` }),
    env: () => {
      version = "1.96.0";
      return {};
    },
  });
  const context = contextOf(runner);
  await ensure(trackerBinaryProvision(context));
  expect(context.questions).toEqual(["Install Debian packages with apt: cargo-web rustc-web?"]);
});

test("without Rust and without a package of it the error says how to get it", async () => {
  const context = contextOf(machine(() => "1.63.0"));
  await expect(ensure(trackerBinaryProvision(context))).rejects.toMatchObject({
    code: "TOOL_MISSING",
    exitCode: ExitCode.missing,
    fix: "Install it: `sudo apt-get install rustc cargo` (Debian 13), `sudo apt-get install rustc-web cargo-web` (Debian 12, with its security archive), or rustup; or give access to the container registry.",
  });
});
