import type { CheckResult } from "../../lib/probes/probe";
import { formatTable, summaryLine } from "../../lib/probes/table";

const results: readonly CheckResult[] = [
  {
    name: "udp announce",
    target: "192.0.2.1:6969",
    result: "passed",
    milliseconds: 3,
    detail: "1 seeder, interval 300 s",
  },
  {
    name: "http announce",
    target: "http://192.0.2.1:7070/announce",
    result: "failed",
    milliseconds: 5012,
    detail: "silence",
    fix: "open 7070/tcp",
  },
  { name: "udp announce", target: "IPv6 6969", result: "skipped", milliseconds: 0, detail: "no IPv6 route" },
];

test("columns are aligned and the summary counts", () => {
  expect(formatTable(results)).toBe(
    [
      "passed   udp announce   192.0.2.1:6969                     3 ms  1 seeder, interval 300 s",
      "failed   http announce  http://192.0.2.1:7070/announce  5012 ms  silence",
      "         fix: open 7070/tcp",
      "skipped  udp announce   IPv6 6969                             -  no IPv6 route",
      "1 passed, 1 failed, 1 skipped",
    ].join("\n"),
  );
});

test("colour only when asked, and never in the alignment", () => {
  expect(formatTable(results)).not.toContain("\u001b");
  const colored = formatTable(results, { color: true });
  expect(colored).toContain("\u001b[31mfailed \u001b[39m  http announce");
  expect(colored.replaceAll(/\u001b\[[0-9]+m/g, "")).toBe(formatTable(results));
});

test("what a remote host said cannot write to the terminal", () => {
  const [first] = results;
  if (first === undefined) throw new Error("no result");
  const detail = 'refused: "\u001b[2J\r\nhello\u009b"';
  expect(formatTable([{ ...first, detail }])).toContain('refused: " [2J hello "');
});

test("no results", () => {
  expect(formatTable([])).toBe("0 passed, 0 failed, 0 skipped");
  expect(summaryLine(results)).toBe("1 passed, 1 failed, 1 skipped");
});
