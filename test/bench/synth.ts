/**
 * `test/bench/synth [runs]`: our synth of one environment against CDKTF's own of the same stack, and of 1, 10 and
 * 100 environments. Every run is a cold process; the fastest of its runs counts, and the
 * processor's time stands beside the clock's, since the computer has other work too.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const RUNS = Number(process.argv[2] ?? 5);
const root = resolve(__dirname, "..", "..");
const work = mkdtempSync(join(tmpdir(), "bench-"));

/** A folder of this many environments, all like the local one. */
function environments(count: number): string {
  const folder = join(work, `environments-${count}`);
  for (let index = 0; index < count; index += 1) {
    const environment = join(folder, `local-${index}`);
    mkdirSync(environment, { recursive: true });
    copyFileSync(join(root, "environments", "local", ".env"), join(environment, ".env"));
  }
  return folder;
}

interface Command {
  readonly arguments: readonly string[];
  readonly environments: number;
  readonly env?: NodeJS.ProcessEnv;
}

interface Time {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of the processor, of the process and its children. */
  readonly cpu: number;
}

/** What the fastest run of a command takes. */
function time(command: Command): Time {
  const environmentsDirectory = environments(command.environments);
  const env = {
    ...process.env,
    ENVIRONMENT: "",
    ENVIRONMENTS_DIR: environmentsDirectory,
    CDKTF_HOME: work,
    CHECKPOINT_DISABLE: "1",
    CI: "true",
    ...command.env,
  };
  const times = Array.from({ length: RUNS }, (_, run): Time => {
    const outdir = join(work, `out-${run}`);
    const start = process.hrtime.bigint();
    const { status, stdout, stderr } = spawnSync(
      "sh",
      // `times` prints what the shell and, in the second line, its children used.
      ["-c", '"$@" >&2 && times', "sh", process.execPath, ...command.arguments],
      { cwd: root, encoding: "utf8", env: { ...env, CDKTF_OUTDIR: outdir } },
    );
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    rmSync(outdir, { recursive: true, force: true });
    if (status !== 0) throw new Error(`${command.arguments.join(" ")}:\n${stderr}`);
    const parts = [...(stdout.split("\n")[1] ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
    return {
      wall,
      cpu: parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0),
    };
  });
  return {
    wall: Math.min(...times.map(({ wall }) => wall)),
    cpu: Math.min(...times.map(({ cpu }) => cpu)),
  };
}

const ours = ["--import", "tsx", "main.ts"];
const standard = ["--import", "tsx", "test/bench/synth-standard-app.ts"];
const app = `${process.execPath} ${standard.join(" ")}`;
const cli = [
  join(root, "node_modules", "cdktf-cli", "bundle", "bin", "cdktf"),
  "synth",
  "--app",
  app,
  "--output",
  join(work, "cli"),
];

function main(): void {
  const one = time({ arguments: ours, environments: 1 });
  const row = (name: string, { wall, cpu }: Time): void => {
    const cells = [wall, wall / one.wall, cpu, cpu / one.cpu].map((each) => each.toFixed(2).padStart(9));
    console.log(name.padEnd(28) + cells.join(""));
  };
  console.log(`${`best of ${RUNS}, cold process`.padEnd(28)}  clock s    ratio    cpu s    ratio`);
  console.log("one environment");
  row("  ours, native HCL", one);
  row("  CDKTF's library, JSON", time({ arguments: standard, environments: 1 }));
  row(
    "  CDKTF's library, HCL",
    time({ arguments: standard, environments: 1, env: { SYNTH_HCL_OUTPUT: "true" } }),
  );
  row("  cdktf synth", time({ arguments: cli, environments: 1 }));
  row("  cdktf synth --hcl", time({ arguments: [...cli, "--hcl"], environments: 1 }));
  const hundred = time({ arguments: ours, environments: 100 });
  console.log("environments, ours");
  row("  1", one);
  row("  10", time({ arguments: ours, environments: 10 }));
  row("  100", hundred);
  const further = (count: (time: Time) => number): string =>
    (((count(hundred) - count(one)) / 99) * 1000).toFixed(1);
  console.log(
    `each further environment: ${further(({ wall }) => wall)} ms, cpu ${further(({ cpu }) => cpu)} ms`,
  );
}

try {
  main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
