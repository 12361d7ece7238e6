/**
 * `test/bench/synth [runs]`: our synth of one environment against CDKTF's own of the same stack, and of 1, 10 and
 * 100 environments. Every run is a cold process; the fastest of its runs counts, since the computer has other work too.
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

/** Seconds that the fastest run of a command takes. */
function seconds(command: Command): number {
  const environmentsDirectory = environments(command.environments);
  const times = Array.from({ length: RUNS }, (_, run) => {
    const outdir = join(work, `out-${run}`);
    const start = process.hrtime.bigint();
    const { status, stdout, stderr } = spawnSync(process.execPath, command.arguments, {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        ENVIRONMENT: "",
        ENVIRONMENTS_DIR: environmentsDirectory,
        CDKTF_OUTDIR: outdir,
        CDKTF_HOME: work,
        CHECKPOINT_DISABLE: "1",
        CI: "true",
        ...command.env,
      },
    });
    const elapsed = Number(process.hrtime.bigint() - start) / 1e9;
    rmSync(outdir, { recursive: true, force: true });
    if (status !== 0) throw new Error(`${command.arguments.join(" ")}:\n${stdout}${stderr}`);
    return elapsed;
  });
  return Math.min(...times);
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
  const one = seconds({ arguments: ours, environments: 1 });
  const row = (name: string, time: number): void =>
    console.log(`${name.padEnd(46)}${time.toFixed(3).padStart(8)} s${(time / one).toFixed(2).padStart(8)}`);
  console.log(`one environment, cold process, best of ${RUNS}         time   ratio`);
  row("ours (native HCL)", one);
  row("CDKTF's library, JSON", seconds({ arguments: standard, environments: 1 }));
  row(
    "CDKTF's library, HCL",
    seconds({ arguments: standard, environments: 1, env: { SYNTH_HCL_OUTPUT: "true" } }),
  );
  row("cdktf synth", seconds({ arguments: cli, environments: 1 }));
  row("cdktf synth --hcl", seconds({ arguments: [...cli, "--hcl"], environments: 1 }));
  console.log("environments, ours");
  const ten = seconds({ arguments: ours, environments: 10 });
  const hundred = seconds({ arguments: ours, environments: 100 });
  row("1", one);
  row("10", ten);
  row("100", hundred);
  console.log(`each further environment: ${(((hundred - one) / 99) * 1000).toFixed(1)} ms`);
}

try {
  main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
