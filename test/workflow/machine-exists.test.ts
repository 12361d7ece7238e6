import { Secret } from "../../lib/config/secret";
import type { Toolchain } from "../../lib/toolchain/toolchain";
import { machineInState } from "../../lib/workflow/machine-exists";
import { tofuContext } from "../../lib/workflow/provision";
import { recordedContext } from "../support/context";
import { failureOf, rejectionOf } from "../support/failure";
import { writeFiles } from "../support/folder";
import type { Answer } from "../support/recording-runner";
import { TOOLCHAIN } from "../support/toolchain";

const ENV = "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=192.0.2.10\n";
let listed: Answer = {};
const local = recordedContext("local", { ".env": ENV });
const shared = recordedContext("staging", { ".env": `${ENV}STATE_BACKEND=pg\n` }, ({ args }) =>
  args[1] === "state" ? listed : undefined,
);
const encrypted = {
  ...shared.environment,
  secrets: { STATE_ENCRYPTION_PASSPHRASE: new Secret("four words and a number") },
};

const ask = (): Promise<boolean> => machineInState(shared, () => Promise.resolve(TOOLCHAIN));

test("a plain state on this computer is read without OpenTofu", async () => {
  const none = (): Promise<Toolchain> => Promise.reject(new Error("not asked for"));
  expect(await machineInState(local, none)).toBe(false);
  expect(local.runner.commands).toEqual([]);
});

test.each<[string, Answer, boolean]>([
  ["something", { stdout: "null_resource.readiness_gate\n" }, true],
  ["nothing", {}, false],
  ["no state at all", { status: 1, stderr: "No state file was found!\n" }, false],
])("elsewhere OpenTofu is asked: %s", async (_what, answer, expected) => {
  listed = answer;
  expect(await ask()).toBe(expected);
  expect(shared.runner.commands.at(-1)?.args.slice(1)).toEqual(["state", "list"]);
});

test("a state that cannot be read is not taken for none", async () => {
  listed = { status: 1, stderr: "Error: password authentication failed\n" };
  expect(await rejectionOf(ask())).toMatchObject({
    code: "STATE_UNREADABLE",
    exitCode: 1,
    evidence: "Error: password authentication failed",
  });
});

test.each(['{"resources":[{}]}', '{"encrypted_data":"x"}', "what nobody can read"])(
  "a state that was left behind on this computer is not taken for none either: %s",
  async (text) => {
    listed = {};
    writeFiles(shared.state.directory, { "terraform.tfstate": text });
    expect(await rejectionOf(ask())).toMatchObject({
      code: "STATE_NOT_MOVED",
      exitCode: 3,
      message:
        ".state/staging/terraform.tfstate knows a machine, and the place that STATE_BACKEND=pg names knows none.",
    });
  },
);

test.each(["", '{"resources":[]}'])("one that knows nothing is: %s", async (text) => {
  listed = {};
  writeFiles(shared.state.directory, { "terraform.tfstate": text });
  expect(await ask()).toBe(false);
});

test("the passphrase reaches OpenTofu, and Terraform is refused by name", () => {
  const context = { ...shared, environment: encrypted };
  expect(tofuContext(context, TOOLCHAIN).credentials).toHaveProperty("TF_ENCRYPTION");
  expect(failureOf(() => tofuContext(context, { ...TOOLCHAIN, flavor: "terraform" }))).toMatchObject({
    code: "STATE_ENCRYPTION_TERRAFORM",
    exitCode: 5,
    message: "STATE_ENCRYPTION_PASSPHRASE is set, and Terraform cannot encrypt its state.",
  });
});
