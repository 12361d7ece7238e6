import { execute } from "../../lib/cli/execute";
import type { Verb, VerbContext, VerbOutcome } from "../../lib/cli/verb";
import { ExitCode, UserError } from "../../lib/errors";
import { captured } from "../support/run-main";

const OPTIONS = { environment: "local", dryRun: false, yes: true, verbose: 0, quiet: true, color: false };

/** What a verb that goes on prints; `end` is how it ends. */
function printed(json: boolean, end: () => VerbOutcome): ReturnType<typeof captured> {
  const run = (context: VerbContext): Promise<VerbOutcome> => {
    context.print({ result: { open: true }, text: "open" });
    return Promise.resolve().then(end);
  };
  const verb: Verb = { name: "going-on", summary: "", changes: false, run };
  return captured(() => execute(verb, { ...OPTIONS, json }));
}

const interrupted = (): VerbOutcome => ({ result: null, text: "", exitCode: ExitCode.interrupted });
const failing = (): VerbOutcome => {
  throw new UserError("SSH_FAILED", "It broke.");
};
const LINE = '{"ok":true,"command":"going-on","environment":"local","result":{"open":true}}\n';
const FAILURE = "error SSH_FAILED: It broke.\nsee   docs/reference/errors.md#ssh_failed\n";

test.each([
  ["as text", false, interrupted, { status: 130, stdout: "open\n", stderr: "" }],
  ["as one document on one line", true, interrupted, { status: 130, stdout: LINE, stderr: "" }],
  ["and then why it ended", false, failing, { status: 1, stdout: "open\n", stderr: FAILURE }],
  ["and a failure makes no second document", true, failing, { status: 1, stdout: LINE, stderr: FAILURE }],
])("a verb that goes on says early what there is, %s", async (_what, json, end, expected) => {
  expect(await printed(json, end)).toEqual(expected);
});
