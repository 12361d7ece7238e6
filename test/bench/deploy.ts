/*
 * How long each stage of `make up` takes: the first time, with nothing to do, and after a change of the application
 * alone. Makes a machine of its own on this computer and removes it.
 *
 *   npx tsx test/bench/deploy.ts
 */
import { randomBytes } from "node:crypto";
import { Deployment } from "../e2e/support/deployment";

type Stages = ReadonlyMap<string, number>;

async function up(deployment: Deployment): Promise<Stages> {
  const { status, stderr, seconds } = await deployment.make("up", { args: "--yes" });
  if (status !== 0) throw new Error(`make up: exit status ${status}`);
  const lines = [...stderr.matchAll(/^ {2}(\w+) +(\d+\.\d) s {3}/gm)];
  const stages = lines.map(([, name = "", time = ""]): [string, number] => [name, Number(time)]);
  return new Map([...stages, ["total", seconds]]);
}

function table(columns: Readonly<Record<string, Stages>>): string {
  const runs = Object.values(columns);
  const first = runs[0] ?? new Map<string, number>();
  const row = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(16)).join("");
  const cell = (run: Stages, name: string): string => {
    const [time = 0, base = 0] = [run.get(name), first.get(name)];
    return `${time.toFixed(1)} s ${base === 0 ? "" : `(${(time / base).toFixed(2)})`}`;
  };
  return [
    row(["stage", ...Object.keys(columns)]),
    ...[...first.keys()].map((name) => row([name, ...runs.map((run) => cell(run, name))])),
  ].join("\n");
}

async function main(): Promise<void> {
  const deployment = new Deployment(`local-bench-${randomBytes(2).toString("hex")}`, "local");
  try {
    const first = await up(deployment);
    const again = await up(deployment);
    deployment.set("TORRUST_TRACKER_ANNOUNCE_INTERVAL", "420");
    const changed = await up(deployment);
    process.stdout.write(`${table({ first, "nothing to do": again, "interval changed": changed })}\n`);
    process.stdout.write("in brackets: share of the first run\n");
  } finally {
    await deployment.make("infra-destroy", { args: "--yes" });
    deployment.remove();
  }
}

void main();
