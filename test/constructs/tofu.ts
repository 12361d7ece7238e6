import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const TOOLCHAIN = resolve(process.env["TOOLCHAIN_DIR"] || join(__dirname, "../../.toolchain"));

/** OpenTofu of the toolchain, or else of PATH. */
export function findTofu(): string | undefined {
  const own = existsSync(TOOLCHAIN)
    ? readdirSync(TOOLCHAIN).filter((name) => name.startsWith("opentofu-"))
    : [];
  const folders = [
    ...own.sort().map((name) => join(TOOLCHAIN, name)),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  return folders.map((folder) => join(folder, "tofu")).find((program) => existsSync(program));
}

/** `test` when OpenTofu is there; elsewhere the test is skipped and says why, but fails in continuous integration. */
export function testWithTofu(name: string, work: (tofu: string) => void | Promise<void>): void {
  const tofu = findTofu();
  if (tofu !== undefined) {
    test(
      name,
      async () => {
        await work(tofu);
      },
      60_000,
    );
    return;
  }
  if (process.env["CI"] === "true") {
    test(name, () => {
      throw new Error("no tofu on PATH or in .toolchain: run `make toolchain`");
    });
    return;
  }
  console.warn(`skipped: "${name}": no tofu on PATH or in .toolchain (make toolchain)`);
  test.skip(name, () => undefined);
}

/** The program, and further variables for it. */
interface TofuWith {
  readonly tofu: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs OpenTofu in a folder and returns what it printed. @throws Error with its words when it fails */
export function runTofu(program: string | TofuWith, folder: string, ...args: string[]): string {
  const { tofu, env } = typeof program === "string" ? { tofu: program, env: {} } : program;
  const mirrored = join(TOOLCHAIN, "tofu.rc");
  const config = existsSync(mirrored) ? { TF_CLI_CONFIG_FILE: mirrored } : {};
  const result = spawnSync(tofu, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env, ...config, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" },
  });
  if (result.status !== 0) throw new Error(`tofu ${args.join(" ")}: ${result.stdout}${result.stderr}`);
  return result.stdout;
}
