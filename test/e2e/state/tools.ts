import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { TextReporter } from "../../../lib/cli/text-reporter";
import { ProcessRunner } from "../../../lib/shell/process-runner";
import { ensureAptPackages } from "../../../lib/toolchain/apt";
import type { ToolchainContext } from "../../../lib/toolchain/context";
import { goBuildCommand, goProgram } from "../../../lib/toolchain/go";
import { PINS_FOLDER } from "../../../lib/toolchain/pins";
import { currentPlatform } from "../../../lib/toolchain/platform";
import { runStep } from "../../../lib/toolchain/run";
import { ensureToolchain } from "../../../lib/toolchain/toolchain";
import { projectPaths } from "../../../lib/workflow/paths";
import { ROOT } from "../support/deployment";

/** Where Debian puts PostgreSQL, a folder for each version. */
const POSTGRES = "/usr/lib/postgresql";
const MODULE = "github.com/versity/versitygw";
const PINS = join(__dirname, "versitygw");

const context: ToolchainContext = {
  directory: projectPaths(ROOT, process.env).toolchain,
  runner: new ProcessRunner(),
  report: new TextReporter({ stream: process.stderr, quiet: false, verbosity: 0, color: false }),
  confirm: () => Promise.resolve(true),
};

/** Folder of PostgreSQL's programs, installed by apt when they are not there. */
export async function postgresPrograms(): Promise<string> {
  if (installedPostgres() === undefined) await ensureAptPackages(["postgresql"], context);
  const found = installedPostgres();
  if (found === undefined) throw new Error(`no PostgreSQL in ${POSTGRES}`);
  return found;
}

/** The newest that is installed. */
export function installedPostgres(): string | undefined {
  const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(POSTGRES, version, "bin"))
    .find((bin) => existsSync(join(bin, "initdb")));
}

/** The S3 server, built once from the pinned Go module. */
export async function versitygwProgram(): Promise<string> {
  const program = builtVersitygw();
  if (existsSync(program)) return program;
  const go = await goProgram(context, currentPlatform());
  mkdirSync(resolve(program, ".."), { recursive: true });
  const pin = {
    folder: join("..", PINS.slice(resolve(PINS_FOLDER, "..").length + 1)),
    package: `${MODULE}/cmd/versitygw`,
    linkerFlags: "-s -w",
  };
  const draft = `${program}.${process.pid}`;
  await context.report.step("build versitygw from the Go modules", "two minutes", () =>
    runStep(context.runner, goBuildCommand(go, pin, draft), "building versitygw"),
  );
  renameSync(draft, program);
  return program;
}

/** Its name holds the version, so that another pin is built anew. */
export function builtVersitygw(): string {
  const pinned = readFileSync(join(PINS, "go.mod"), "utf8").split("\n");
  const version =
    pinned
      .find((line) => line.includes(`${MODULE} v`))
      ?.split(" ")
      .at(-1) ?? "unknown";
  return join(context.directory, "test-tools", `versitygw-${version}`);
}

/** OpenTofu of the toolchain. */
export async function opentofuProgram(): Promise<string> {
  const need = { providers: ["null"], trackerImage: false, allowTerraform: false } as const;
  return (await ensureToolchain({ ...context, need })).tofu;
}
