import { ProcessRunner } from "../../lib/shell/process-runner";

/* Run by process-runner.test.ts as a process of its own, to be killed while its child runs. */
void new ProcessRunner().run({ program: "bash", args: ["-c", process.argv[2] ?? ""] });
process.stdout.write("the child runs and is watched\n");
