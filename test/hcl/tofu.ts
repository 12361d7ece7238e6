import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

const toolchain = resolve(process.env["TOOLCHAIN_DIR"] ?? join(__dirname, "..", "..", ".toolchain"));
const mirrorConfig = join(toolchain, "tofu.rc");

function findTofu(): string | undefined {
  const own = existsSync(toolchain)
    ? readdirSync(toolchain).filter((name) => name.startsWith("opentofu-"))
    : [];
  const candidates = [
    ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "tofu")),
    ...own.map((name) => join(toolchain, name, "tofu")),
  ];
  return candidates.find((file) => existsSync(file));
}

const binary = findTofu();

function providerInMirror(source: string): boolean {
  return existsSync(join(toolchain, "mirror", "registry.opentofu.org", source));
}

/**
 * A group of tests that needs OpenTofu, and providers from the toolchain's mirror. Where they are missing it is
 * skipped by name; in CI it fails.
 */
export function describeWithTofu(name: string, providers: readonly string[], tests: () => void): void {
  const missing = [
    ...(binary === undefined ? ["tofu (neither on PATH nor in the toolchain)"] : []),
    ...providers.filter((source) => !providerInMirror(source)).map((source) => `provider ${source}`),
  ];
  if (missing.length === 0) describe(name, tests);
  else if (process.env["CI"] === "true") {
    test(name, () => {
      throw new Error(`Needed in CI: ${missing.join(", ")}`);
    });
  } else {
    console.warn(`SKIPPED: ${name}: missing ${missing.join(", ")}`);
    describe.skip(`${name} [skipped: missing ${missing.join(", ")}]`, tests);
  }
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly output: string;
}

/** Runs `tofu` in a folder, without the person's own configuration and variables. */
export function tofu(folder: string, ...args: readonly string[]): Run {
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith("TF_"));
  const result = spawnSync(binary ?? "tofu", args, {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...Object.fromEntries(inherited),
      TF_CLI_CONFIG_FILE: existsSync(mirrorConfig) ? mirrorConfig : "/dev/null",
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    },
  });
  if (result.error !== undefined) throw result.error;
  return { status: result.status ?? -1, stdout: result.stdout, output: `${result.stdout}${result.stderr}` };
}

/** As `tofu`, for what must succeed. */
export function tofuOk(folder: string, ...args: readonly string[]): string {
  const { status, stdout, output } = tofu(folder, ...args);
  if (status !== 0) throw new Error(`tofu ${args.join(" ")} failed:\n${output}`);
  return stdout;
}

/** A folder of these files that goes away after `use`. */
export function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "hcl-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
