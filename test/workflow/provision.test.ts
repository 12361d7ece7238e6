import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  applyPlan,
  makePlan,
  planDocument,
  planText,
  stackMachine,
  stackOutputs,
} from "../../lib/workflow/provision";
import type { Answer } from "../support/recording-runner";
import { recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";

const tofu = { program: "tofu", directory: "/stack", cliConfigFile: "/tools/tofu.rc" };
const machine = {
  provider_id: "1",
  ipv4_address: "192.0.2.55",
  ipv6_address: null,
  ssh_port: 22,
  ssh_user: "torrust",
};
const recordedPlan = readFileSync(join(__dirname, "recorded/plan.jsonl"), "utf8");

let answers: Readonly<Record<string, Answer>> = {};
const context = recordedContext("local", { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" }, ({ args }) => {
  return answers[args[1] ?? ""];
});
const verbs = (): (string | undefined)[] => context.runner.commands.map(({ args }) => args[1]);

beforeEach(() => {
  context.runner.commands.length = 0;
  answers = {
    plan: { status: 2, stdout: recordedPlan },
    show: { stdout: "Plan: 3 to add\n" },
    output: { stdout: JSON.stringify({ machine: { value: machine } }) },
  };
});

test("a plan is made, kept and shown; applied, it gives the machine", async () => {
  const planned = await makePlan(context, tofu);
  expect(await planText(context, tofu)).toBe("Plan: 3 to add");
  const { value, summary } = await applyPlan(context, tofu, planned);

  expect(verbs()).toEqual(["init", "plan", "show", "apply", "output"]);
  expect(context.runner.commands[3]?.args.at(-1)).toBe(context.state.plan);
  expect(value).toMatchObject(machine);
  expect(summary).toBe("+ 3   192.0.2.55");
});

test("with nothing to change, nothing is applied", async () => {
  answers = { ...answers, plan: { status: 0 } };
  const { summary } = await applyPlan(context, tofu, await makePlan(context, tofu));

  expect(verbs()).toEqual(["init", "plan", "output"]);
  expect(summary).toBe("no changes   192.0.2.55");
});

test("a changed output is applied too, though no resource changes", async () => {
  answers = { ...answers, plan: { status: 2 } };
  await applyPlan(context, tofu, await makePlan(context, tofu));

  expect(verbs()).toEqual(["init", "plan", "apply", "output"]);
});

test("a plan is read as a document, and nonsense is told", async () => {
  answers = { show: { stdout: '{"resource_changes":[]}' } };
  expect(await planDocument(context, tofu)).toEqual({ resource_changes: [] });
  answers = { show: { status: 1, stderr: "Error: no such plan\n" } };
  expect(await rejectionOf(planDocument(context, tofu))).toMatchObject({
    code: "TOFU_OUTPUT",
    message: "OpenTofu's plan could not be read.",
    evidence: "Error: no such plan",
  });
});

test("what the machine's system must be given comes with the machine", async () => {
  const data_volume = { device: "/dev/disk/by-id/scsi-0HC_Volume_7", size_gb: 10 };
  const floating_addresses = [
    { host_name: "udp1.example.org", ipv4_address: "192.0.2.9", ipv6_address: "2001:db8:9::1" },
  ];
  const values = { machine, data_volume, floating_addresses };
  const wrapped = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  answers = { output: { stdout: JSON.stringify(wrapped) } };
  expect(stackMachine(await stackOutputs(context, tofu))).toEqual({
    ...machine,
    data_volume,
    floating_addresses,
  });
});

test("providers that cannot be installed", async () => {
  answers = { init: { status: 1, stderr: "Error: Failed to query available provider packages\n" } };

  expect(await rejectionOf(makePlan(context, tofu))).toMatchObject({
    code: "TOFU_INIT_FAILED",
    exitCode: 1,
    message: "OpenTofu could not install the providers or reach its state.",
    evidence: "Error: Failed to query available provider packages",
    fix: "Run `make toolchain`, which finds or makes the providers, then the same command again.",
  });
});

test("no output yet: there is no machine", async () => {
  answers = { output: { stdout: "{}" } };

  expect(await rejectionOf(stackOutputs(context, tofu))).toMatchObject({
    code: "NO_MACHINE",
    exitCode: 1,
    message: 'The environment "local" has no machine yet.',
    fix: "Run `make infra-apply ENVIRONMENT=local`.",
  });
});

test.each<[string, Answer, string]>([
  [
    "a state that is locked",
    { status: 1, stderr: "Error acquiring the state lock\n" },
    "Error acquiring the state lock",
  ],
  ["outputs of another form", { stdout: '{"machine":{"value":{}}}' }, "ipv4_address"],
])("%s is not taken for no machine", async (_what, output, evidence) => {
  answers = { output };

  const error = await rejectionOf(stackOutputs(context, tofu));
  expect(error).toMatchObject({ code: "STACK_OUTPUTS_UNREADABLE", exitCode: 1 });
  expect(error.evidence).toContain(evidence);
});
