import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (path: string): string => readFileSync(join(__dirname, "..", path), "utf8");

test("GitHub runs the lanes of .ci/run", () => {
  const lanes = [...read(".ci/run").matchAll(/^lane "[^"]*" (.*)$/gm)].map(([, command = ""]) =>
    command.replace(/^failures_only | TEST_REPORT=.*/g, ""),
  );
  const steps = [...read(".github/workflows/ci.yml").matchAll(/^\s*- run: (.*)$/gm)].map(
    ([, run = ""]) => run,
  );

  expect(lanes).toContain("make test");
  expect(lanes.filter((lane) => !steps.includes(lane))).toEqual([]);
});
