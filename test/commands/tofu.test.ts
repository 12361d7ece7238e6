import {
  apply,
  bareTofu,
  init,
  output,
  plan,
  showPlan,
  statePull,
  statePush,
  validate,
} from "../../lib/commands/tofu";
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
  ["state pull", statePull(context), "tofu -chdir=cdktf.out/stacks/local state pull"],
  [
    "state push",
    statePush(context, "{}", { force: true }),
    "tofu -chdir=cdktf.out/stacks/local state push -force -lock-timeout=90s -",
  ],
  [
    "a person's own",
    bareTofu(context, ["force-unlock", "5b1e"], { color: true }),
    "tofu -chdir=cdktf.out/stacks/local force-unlock 5b1e",
  ],
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

test("a person's own command may ask, and has colours only where a terminal shows them", () => {
  const environmentOf = (color: boolean) => bareTofu(context, ["state", "list"], { color }).env;
  expect(environmentOf(true)).toEqual({ CHECKPOINT_DISABLE: "1" });
  expect(environmentOf(false)).toEqual({ CHECKPOINT_DISABLE: "1", TF_CLI_ARGS: "-no-color" });
});

test("credentials go by the environment, never by arguments", () => {
  const command = apply({ ...context, credentials: { HCLOUD_TOKEN: new Secret("hidden") } }, "plan");

  expect(display(command)).not.toContain("hidden");
  expect(command.env?.["HCLOUD_TOKEN"]).toBeInstanceOf(Secret);
});
