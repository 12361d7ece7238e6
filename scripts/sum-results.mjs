// Prints the last line of CI from jest's reports: `sum-results.mjs <folder of reports> <failed lanes>`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = ".", failedLanes = "0"] = process.argv.slice(2);
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);

const passed = sum("numPassedTests");
const skipped = sum("numPendingTests");
// A suite that could not even be loaded counts as one failure; so does a lane that failed outside its tests.
const failed = sum("numFailedTests") + sum("numRuntimeErrorTestSuites") || Number(failedLanes);
const suites = reports.flatMap((report) => report.testResults);
for (const suite of suites) {
  const tests = suite.assertionResults;
  for (const test of tests) {
    if (test.status === "pending") console.log(`skipped: ${test.fullName}`);
    if (test.status === "failed") tell(`failed: ${test.fullName}`, test.failureMessages.join("\n"));
  }
  if (suite.status === "failed" && tests.length === 0) tell(`failed: ${suite.name}`, suite.message);
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** The end of a long log is what is kept of it: the cause stands here once more. */
function tell(what, why) {
  const lines = why.replace(/\x1b\[[0-9;]*m/g, "").split("\n");
  console.log([what, ...lines.slice(0, 20).map((line) => `    ${line}`)].join("\n"));
}
