import { createColors } from "picocolors";
import type { CheckResult, CheckStatus } from "./probe";

export interface TableOptions {
  /** Colour the result words; off by default. */
  readonly color?: boolean;
}

/** The results as aligned lines, a `fix:` line below each failure that has one, and the summary line. */
export function formatTable(results: readonly CheckResult[], options: TableOptions = {}): string {
  const colors = createColors(options.color ?? false);
  const paint = { passed: colors.green, failed: colors.red, skipped: colors.yellow };
  const rows = results.map((each) => ({
    name: printable(each.name),
    target: printable(each.target),
    time: each.result === "skipped" ? "-" : `${each.milliseconds} ms`,
    detail: printable(each.detail),
    status: each.result,
    fix: each.fix === undefined ? undefined : printable(each.fix),
  }));
  const width = (column: "name" | "target" | "time") => Math.max(0, ...rows.map((row) => row[column].length));
  const [name, target, time] = [width("name"), width("target"), width("time")];
  const lines = rows.flatMap((row) => {
    const status = paint[row.status](row.status.padEnd("skipped".length));
    const cells = [row.name.padEnd(name), row.target.padEnd(target), row.time.padStart(time), row.detail];
    const line = [status, ...cells].join("  ").trimEnd();
    return row.fix === undefined ? [line] : [line, `         fix: ${row.fix}`];
  });
  return [...lines, summaryLine(results)].join("\n");
}

/** "12 passed, 0 failed, 2 skipped" */
export function summaryLine(results: readonly CheckResult[]): string {
  const count = (status: CheckStatus) => results.filter((each) => each.result === status).length;
  return `${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`;
}

// Details quote what a remote host sent; it must not be able to write to the terminal.
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
