import type { Result } from "./phase";

/** Milliseconds of processor for 1,000 announces. */
function perThousand(milliseconds: number, { answered }: Result): number {
  return (milliseconds / answered) * 1000;
}

function withRatio(value: number | undefined, base: number | undefined, digits: number): string {
  if (value === undefined || !Number.isFinite(value)) return "-";
  const ratio = base === undefined || base === 0 ? "" : ` (${(value / base).toFixed(2)})`;
  return `${value.toFixed(digits)}${ratio}`;
}

const HEAD = ["announces/s", "p50 ms", "p90 ms", "p99 ms", "tracker cpu", "whole cpu", "tracked", "lost"];

/** One line for each result; ratios are to the first. */
export function table(title: string, results: readonly Result[]): string {
  const [first] = results;
  const row = (name: string, cells: readonly string[]): string =>
    name.padEnd(26) + cells.map((cell) => cell.padStart(16)).join("");
  const line = (result: Result): string => {
    const { perSecond, latency, tracked, lost } = result;
    const whole = (of: Result) => of.cpu && perThousand(of.cpu.container + of.cpu.sender, of);
    const tracker = (of: Result) => of.cpu && perThousand(of.cpu.tracker, of);
    return row(`  ${result.name}`, [
      withRatio(perSecond, first?.perSecond, 0),
      withRatio(latency.p50, first?.latency.p50, 2),
      withRatio(latency.p90, first?.latency.p90, 2),
      withRatio(latency.p99, first?.latency.p99, 2),
      withRatio(tracker(result), first && tracker(first), 0),
      withRatio(whole(result), first && whole(first), 0),
      String(tracked ?? "-"),
      String(lost),
    ]);
  };
  return [row(title, HEAD), ...results.map(line)].join("\n");
}
