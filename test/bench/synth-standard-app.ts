import { App } from "cdktf";
import { StackSynthesizer } from "cdktf/lib/synthesize/synthesizer";
import { listEnvironments, loadEnvironment } from "../../lib/config/load";
import { TrackerStack } from "../../lib/constructs/tracker-stack";
import { deriveTopology } from "../../lib/topology/topology";

/** The same stacks as `main.ts` gives, written by CDKTF's own synthesizer, to compare with. */
const environmentsDirectory = process.env["ENVIRONMENTS_DIR"] ?? "environments";
const app = new App({ outdir: process.env["CDKTF_OUTDIR"] });
for (const name of listEnvironments(environmentsDirectory)) {
  const environment = loadEnvironment(name, { environmentsDirectory, processEnv: process.env });
  const topology = deriveTopology(environment.settings);
  const stack = new TrackerStack(app, name, { environment, topology });
  // CDKTF's HCL renderer fails on the null in it.
  stack.node.tryRemoveChild("machine");
  stack.synthesizer = new StackSynthesizer(stack, false, process.env["SYNTH_HCL_OUTPUT"] === "true");
}
app.synth();
