import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../lib/config/load";
import { deriveTopology } from "../../lib/topology/topology";
import type { WorkflowContext } from "../../lib/workflow/context";
import { projectPaths, statePaths } from "../../lib/workflow/paths";
import { temporaryFolder, writeFiles } from "./folder";
import { type Answer, RecordingRunner } from "./recording-runner";
import { RecordingReporter } from "./recording-reporter";
import type { Command } from "../../lib/shell/runner";

export interface RecordedContext extends WorkflowContext {
  readonly runner: RecordingRunner;
  readonly report: RecordingReporter;
}

/** A workflow's context in a folder of its own, with one environment, whose commands are only recorded. */
export function recordedContext(
  environment: string,
  files: Readonly<Record<string, string>>,
  answer?: (command: Command) => Answer | undefined,
): RecordedContext {
  const root = temporaryFolder("context");
  writeFiles(join(root, "environments", environment), files);
  const paths = projectPaths(root, {});
  const state = statePaths(paths, environment);
  mkdirSync(state.directory, { recursive: true });
  const reload = () =>
    loadEnvironment(environment, { environmentsDirectory: paths.environments, processEnv: {} });
  const loaded = reload();
  return {
    environment: loaded,
    topology: deriveTopology(loaded.settings),
    paths,
    state,
    runner: new RecordingRunner(answer),
    report: new RecordingReporter(),
    confirm: () => Promise.resolve(true),
    reload,
  };
}
