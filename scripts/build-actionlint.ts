import { resolve } from "node:path";
import { TextReporter } from "../lib/cli/text-reporter";
import { ProcessRunner } from "../lib/shell/process-runner";
import { goBuildCommand, goProgram } from "../lib/toolchain/go";
import { currentPlatform } from "../lib/toolchain/platform";
import { runStep } from "../lib/toolchain/run";
import { projectPaths } from "../lib/workflow/paths";

/** Builds the linter of GitHub's workflows from the pinned Go module: `npx tsx scripts/build-actionlint.ts <file>`. */
async function build(file: string): Promise<void> {
  const runner = new ProcessRunner();
  const context = {
    directory: projectPaths(resolve(__dirname, ".."), process.env).toolchain,
    runner,
    report: new TextReporter({ stream: process.stderr, quiet: false, verbosity: 0, color: false }),
    confirm: () => Promise.resolve(true),
  };
  const go = await goProgram(context, currentPlatform());
  const pin = {
    folder: "actionlint",
    package: "github.com/rhysd/actionlint/cmd/actionlint",
    linkerFlags: "-s -w",
  };
  await context.report.step("build actionlint from the Go modules", "half a minute", () =>
    runStep(runner, goBuildCommand(go, pin, resolve(file)), "building actionlint"),
  );
}

build(process.argv[2] ?? "actionlint").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
