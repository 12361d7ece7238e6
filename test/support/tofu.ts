import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { cliConfigPath } from "../../lib/toolchain/cli-config";
import { PROVIDERS, type ProviderName } from "../../lib/toolchain/pins";
import { currentPlatform } from "../../lib/toolchain/platform";
import { REGISTRIES, mirrorFolder, mirrorPaths } from "../../lib/toolchain/providers";
import { writeFiles } from "./folder";

const TOOLCHAIN = resolve(process.env["TOOLCHAIN_DIR"] || join(__dirname, "../../.toolchain"));

/** Milliseconds; the longest of these tests takes a tenth of it. */
const TIMEOUT = 120_000;

/** Exits with 0 when the registry, its argument, answers within three seconds. */
const ASK = `fetch(process.argv[1], { signal: AbortSignal.timeout(3000) })
  .then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))`;

/** OpenTofu of the toolchain, or else of PATH. */
function findTofu(): string | undefined {
  const own = existsSync(TOOLCHAIN)
    ? readdirSync(TOOLCHAIN).filter((name) => name.startsWith("opentofu-"))
    : [];
  const folders = [
    ...own.sort().map((name) => join(TOOLCHAIN, name)),
    ...(process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""),
  ];
  return folders.map((folder) => join(folder, "tofu")).find((program) => existsSync(program));
}

const binary = findTofu();

function isMirrored(name: ProviderName): boolean {
  const paths = mirrorPaths(name, currentPlatform()).map((path) => join(mirrorFolder(TOOLCHAIN), path));
  return existsSync(cliConfigPath(TOOLCHAIN)) && paths.every((path) => existsSync(path));
}

let online: boolean | undefined;

/** Asked at most once, and only where the mirror lacks something; jest wants to know while tests are declared. */
function isOnline(): boolean {
  online ??=
    spawnSync(process.execPath, ["-e", ASK, `https://${REGISTRIES[0]}/.well-known/terraform.json`]).status ===
    0;
  return online;
}

/** What a test that needs these providers lacks here; empty when it can run. */
function missing(providers: readonly ProviderName[]): string[] {
  const absent = providers.filter((name) => !isMirrored(name));
  return [
    ...(binary === undefined ? ["tofu (neither in the toolchain nor on PATH)"] : []),
    ...(absent.length === 0 || isOnline() ? [] : absent.map((name) => `provider ${PROVIDERS[name].source}`)),
  ];
}

/** Fails in continuous integration; elsewhere skipped aloud, by name. */
function unable(name: string, lacks: readonly string[]): void {
  const message = `needs ${lacks.join(", ")}: run \`make toolchain\``;
  if (process.env["CI"] === "true") {
    test(name, () => {
      throw new Error(message);
    });
    return;
  }
  console.warn(`skipped: "${name}": ${message}`);
  test.skip(name, () => undefined);
}

/** A test that needs OpenTofu, and these providers: of the toolchain's mirror, or else of their registry. */
export function testWithTofu(
  name: string,
  providers: readonly ProviderName[],
  work: (tofu: string) => void | Promise<void>,
): void {
  const lacks = missing(providers);
  if (binary === undefined || lacks.length > 0) unable(name, lacks);
  else test(name, async () => work(binary), TIMEOUT);
}

/** As `testWithTofu`, for a group of tests. */
export function describeWithTofu(name: string, providers: readonly ProviderName[], tests: () => void): void {
  const lacks = missing(providers);
  if (lacks.length > 0) unable(name, lacks);
  else describe(name, tests);
}

/** Variables for OpenTofu: nothing of the person's own configuration; providers from the mirror where there is one. */
export function tofuEnvironment(): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith("TF_"));
  const mirrored = cliConfigPath(TOOLCHAIN);
  return {
    ...Object.fromEntries(inherited),
    TF_CLI_CONFIG_FILE: existsSync(mirrored) ? mirrored : "/dev/null",
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
  };
}

/** How a run of OpenTofu ended. */
export interface TofuRun {
  readonly status: number;
  readonly stdout: string;
  readonly output: string;
}

/** A folder, and further variables for OpenTofu there. */
interface Place {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs OpenTofu in a folder to its end, whatever that is. */
export function tofu(place: string | Place, ...args: readonly string[]): TofuRun {
  const { folder, env } = typeof place === "string" ? { folder: place, env: {} } : place;
  const result = spawnSync(binary ?? "tofu", args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...tofuEnvironment(), ...env },
  });
  if (result.error !== undefined) throw result.error;
  return { status: result.status ?? -1, stdout: result.stdout, output: `${result.stdout}${result.stderr}` };
}

/** As `tofu`, for what must succeed: what it printed. @throws Error with its words when it fails */
export function tofuOk(place: string | Place, ...args: readonly string[]): string {
  const { status, stdout, output } = tofu(place, ...args);
  if (status !== 0) throw new Error(`tofu ${args.join(" ")}: ${output}`);
  return stdout;
}

/** A folder of these files that goes away after `use`. */
export function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tofu-"));
  try {
    writeFiles(folder, files);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
