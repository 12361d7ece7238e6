import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ExitCode, UserError } from "../errors";
import type { Command } from "../shell/runner";
import { ensureAptPackages, hasApt } from "./apt";
import type { ToolchainContext } from "./context";
import { GO, type GoPin, PINS_FOLDER } from "./pins";
import type { Platform } from "./platform";
import { outputOf, runStep } from "./run";
import { atLeast, versionIn } from "./version";

const downloadedModule = z.object({ Dir: z.string(), Sum: z.string() });

/** The build of a pinned program from the public Go modules; every module must match the committed `go.sum`. */
export function goBuildCommand(go: string, pin: GoPin, output: string): Command {
  return {
    program: go,
    args: [
      "build",
      "-mod=readonly",
      "-trimpath",
      "-buildvcs=false",
      "-ldflags",
      pin.linkerFlags,
      "-o",
      output,
      pin.package,
    ],
    cwd: join(PINS_FOLDER, pin.folder),
    env: { CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off", GOTOOLCHAIN: "local" },
  };
}

/**
 * A `go` that is new enough: the one on PATH, or the pinned one fetched by it as a Go module. Any Go from
 * 1.16 on can fetch it, so the `golang-go` of Debian 12 (1.19) will do.
 * @throws UserError TOOL_MISSING (exit 5) when there is no Go and no apt to install it with
 */
export async function goProgram(context: ToolchainContext, platform: Platform): Promise<string> {
  if (!(await goVersion(context))) await installGo(context);
  const version = await goVersion(context);
  if (version === undefined) throw goMissing();
  if (atLeast(version, GO.oldestAccepted)) return "go";
  return context.report.step(`fetch Go ${GO.version} with Go ${version}`, "half a minute, 75 MB", () =>
    fetchGo(context, platform),
  );
}

async function goVersion({ runner }: ToolchainContext): Promise<string | undefined> {
  const output = await outputOf(runner, { program: "go", args: ["version"], env: { GOTOOLCHAIN: "local" } });
  return output === undefined ? undefined : versionIn(output);
}

async function installGo(context: ToolchainContext): Promise<void> {
  if (!(await hasApt(context))) throw goMissing();
  await ensureAptPackages(["golang-go"], context);
}

async function fetchGo({ runner }: ToolchainContext, platform: Platform): Promise<string> {
  const version = `v0.0.1-go${GO.version}.${platform.name.replace("_", "-")}`;
  const command = {
    program: "go",
    args: ["mod", "download", "-json", `golang.org/toolchain@${version}`],
    env: { GOTOOLCHAIN: "local", GOWORK: "off", GOFLAGS: "-modcacherw" },
  };
  const { stdout } = await runStep(runner, command, `fetching Go ${GO.version}`);
  const found = downloadedModule.parse(JSON.parse(stdout));
  const expected = GO.toolchainSums.get(platform.name) ?? "none";
  if (found.Sum !== expected) {
    throw new UserError(
      "CHECKSUM_MISMATCH",
      `golang.org/toolchain ${version}: expected ${expected}, found ${found.Sum}`,
      {
        fix: "Check GOPROXY and GOSUMDB: `go env GOPROXY GOSUMDB`.",
      },
    );
  }
  // Module archives carry no modes; a Go older than 1.21 does not know that these files are programs.
  const tools = join(found.Dir, "pkg", "tool", platform.name);
  for (const folder of [join(found.Dir, "bin"), tools]) {
    for (const name of await readdir(folder)) await chmod(join(folder, name), 0o755);
  }
  return join(found.Dir, "bin", "go");
}

function goMissing(): UserError {
  return new UserError(
    "TOOL_MISSING",
    "The provider registry cannot be reached, so OpenTofu and its providers must be built, and there is no Go to build them with.",
    {
      exitCode: ExitCode.missing,
      fix: "Install Go 1.16 or newer (Debian: `sudo apt-get install golang-go`; the pinned version is then fetched from the Go module proxy), or give access to registry.opentofu.org and github.com.",
    },
  );
}
