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
for (const report of reports) {
  for (const suite of report.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === "pending") console.log(`skipped: ${test.fullName}`);
      if (test.status === "failed") console.log(`failed: ${test.fullName}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
