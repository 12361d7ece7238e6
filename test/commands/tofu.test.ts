import { apply, init, output, plan, showPlan, validate } from "../../lib/commands/tofu";
import { Secret } from "../../lib/config/secret";
import { display } from "../../lib/shell/runner";

const context = { program: "tofu", directory: "cdktf.out/stacks/local" };

test.each([
  ["init", init(context), "tofu -chdir=cdktf.out/stacks/local init -no-color -input=false"],
  [
    "plan",
    plan(context, "state/plan"),
    "tofu -chdir=cdktf.out/stacks/local plan -json -input=false -lock-timeout=90s -detailed-exitcode -out=state/plan",
  ],
  [
    "plan of a destruction",
    plan(context, "state/plan", { destroy: true }),
    "tofu -chdir=cdktf.out/stacks/local plan -json -input=false -lock-timeout=90s -detailed-exitcode -out=state/plan -destroy",
  ],
  [
    "apply",
    apply(context, "state/plan"),
    "tofu -chdir=cdktf.out/stacks/local apply -json -input=false -lock-timeout=90s state/plan",
  ],
  ["show", showPlan(context, "state/plan"), "tofu -chdir=cdktf.out/stacks/local show -no-color state/plan"],
  ["output", output(context), "tofu -chdir=cdktf.out/stacks/local output -json"],
  ["validate", validate(context), "tofu -chdir=cdktf.out/stacks/local validate -json"],
])("%s", (_what, command, line) => {
  expect(display(command)).toBe(line);
});

test("asks nothing, calls nobody, and takes providers from the mirror when there is one", () => {
  const quiet = { TF_IN_AUTOMATION: "1", TF_INPUT: "0", CHECKPOINT_DISABLE: "1" };

  expect(init(context).env).toEqual(quiet);
  expect(init({ ...context, cliConfigFile: "tofu.rc" }).env).toEqual({
    ...quiet,
    TF_CLI_CONFIG_FILE: "tofu.rc",
  });
});

test("credentials go by the environment, never by arguments", () => {
  const command = apply({ ...context, credentials: { HCLOUD_TOKEN: new Secret("hidden") } }, "plan");

  expect(display(command)).not.toContain("hidden");
  expect(command.env?.["HCLOUD_TOKEN"]).toBeInstanceOf(Secret);
});
