import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ExitCode, UserError } from "../errors";
import type { Command } from "../shell/runner";
import { candidateVersion, ensureAptPackages, hasApt } from "./apt";
import type { ToolchainContext } from "./context";
import { isExecutable, land } from "./files";
import { TRACKER } from "./pins";
import type { Provision } from "./provision";
import { outputOf, runStep } from "./run";
import { atLeast, versionIn } from "./version";

/** What the crates behind the tracker compile and link with, and what turns the result into an image. */
const BUILD_PACKAGES = [
  "build-essential",
  "ca-certificates",
  "libssl-dev",
  "pkg-config",
  "zlib1g-dev",
] as const;

/** Debian 12's own `rustc` is 1.63; its `-web` twins follow what browsers need. */
const RUST_PACKAGES = [
  ["rustc", "cargo"],
  ["rustc-web", "cargo-web"],
] as const;

/** The tracker's program from its published crate, with the dependencies its own lock file names. */
export function trackerBinaryProvision(context: ToolchainContext): Provision<string> {
  const name = `${TRACKER.crate}-${TRACKER.version}`;
  const own = join(context.directory, name, TRACKER.crate);
  return {
    name: `${TRACKER.crate} ${TRACKER.version}`,
    find: async () => ((await isExecutable(own)) ? own : undefined),
    make: async () => {
      await ensureAptPackages(BUILD_PACKAGES, context);
      await ensureRust(context);
      // Kept until it is done: an interrupted build goes on where it stopped.
      const work = join(context.directory, "build", name);
      await mkdir(work, { recursive: true });
      await context.report.step(
        `build ${TRACKER.crate} ${TRACKER.version} from its crate`,
        "7 to 10 minutes on two cores, once",
        async () => runStep(context.runner, cargoInstallCommand(work), `building ${TRACKER.crate}`),
      );
      await land(join(work, "root", "bin", TRACKER.crate), own);
      await rm(work, { recursive: true, force: true });
    },
  };
}

/** `cargo install` into `work`, without the crate's fat link-time optimization, which doubles the time. */
export function cargoInstallCommand(work: string): Command {
  return {
    program: "cargo",
    args: [
      ...["install", TRACKER.crate, "--version", TRACKER.version, "--locked", "--bin", TRACKER.crate],
      ...["--root", join(work, "root"), "--force", "--no-track"],
    ],
    env: {
      CARGO_TARGET_DIR: join(work, "target"),
      CARGO_PROFILE_RELEASE_LTO: "off",
      CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
      CARGO_PROFILE_RELEASE_DEBUG: "0",
      CARGO_PROFILE_RELEASE_STRIP: "symbols",
    },
  };
}

async function ensureRust(context: ToolchainContext): Promise<void> {
  if (await rustUsable(context)) return;
  if (await hasApt(context)) {
    for (const packages of RUST_PACKAGES) {
      const version = versionIn((await candidateVersion(packages[0], context)) ?? "");
      if (version === undefined || !atLeast(version, TRACKER.oldestRust)) continue;
      await ensureAptPackages(packages, context);
      if (await rustUsable(context)) return;
    }
  }
  throw new UserError(
    "TOOL_MISSING",
    `The tracker's image must be built here (no internet), which needs Rust ${TRACKER.oldestRust} or newer with cargo; found none.`,
    {
      exitCode: ExitCode.missing,
      fix: "Install it: `sudo apt-get install rustc cargo` (Debian 13), `sudo apt-get install rustc-web cargo-web` (Debian 12, with its security archive), or rustup; or give access to the container registry.",
    },
  );
}

async function rustUsable({ runner }: ToolchainContext): Promise<boolean> {
  const versions = await Promise.all(
    ["cargo", "rustc"].map((program) => outputOf(runner, { program, args: ["--version"] })),
  );
  return versions.every((text) => {
    const version = text === undefined ? undefined : versionIn(text);
    return version !== undefined && atLeast(version, TRACKER.oldestRust);
  });
}
