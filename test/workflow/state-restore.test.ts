import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { copiesFolder } from "../../lib/workflow/state-backup";
import { readCopy, restoreState } from "../../lib/workflow/state-restore";
import { recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";
import { writeFiles } from "../support/folder";

const ENV = "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=192.0.2.10\nSTATE_BACKEND=pg\n";
const STATE = '{"version":4,"serial":7,"resources":[{},{}]}';
const tofu = { program: "tofu", directory: "/stack" };

let decrypted: string | undefined;
const context = recordedContext("staging", { ".env": ENV }, ({ args: [directory = "", , action] }) => {
  if (action !== "pull" || directory === "-chdir=/stack") return undefined;
  // OpenTofu finds the copy in the folder it is run in, and decrypts it.
  const file = join(directory.slice("-chdir=".length), "terraform.tfstate");
  if (!readFileSync(file, "utf8").includes("encrypted_data")) throw new Error("not the copy");
  return decrypted === undefined
    ? { status: 1, stderr: "decryption failed for all provided methods" }
    : { stdout: decrypted };
});

beforeEach(() => {
  context.runner.commands.length = 0;
  decrypted = STATE;
  writeFiles(copiesFolder(context), {
    "1.tfstate": STATE,
    "2.tfstate": '{"encrypted_data":"x"}',
    "3.tfstate": "half a sta",
  });
});

test("a copy is put in the place of the state, also of a newer one", async () => {
  const copy = await readCopy(context, tofu, "1.tfstate");
  expect(copy.resources).toBe(2);
  await restoreState(context, tofu, copy);

  expect(context.runner.lines).toEqual([
    "tofu -chdir=/stack state pull",
    "tofu -chdir=/stack state push -force -lock-timeout=90s -",
  ]);
  expect(context.runner.commands.at(-1)?.stdin).toBe(STATE);
});

test("an encrypted one is read by OpenTofu, and no file holds it in clear", async () => {
  expect((await readCopy(context, tofu, "2.tfstate")).text).toBe(STATE);
  decrypted = undefined;
  expect(await rejectionOf(readCopy(context, tofu, "2.tfstate"))).toMatchObject({
    code: "STATE_DECRYPTION_FAILED",
    fix: expect.stringMatching(/^Set STATE_ENCRYPTION_PASSPHRASE/),
  });
});

test("a copy is named by its file; what is none is refused", async () => {
  copyFileSync(
    join(copiesFolder(context), "1.tfstate"),
    join(copiesFolder(context), "..", "terraform.tfstate"),
  );
  expect(await rejectionOf(readCopy(context, tofu, "../terraform.tfstate"))).toMatchObject({
    code: "STATE_COPY_MISSING",
    exitCode: 2,
    message: "There is no copy of the state called terraform.tfstate.",
    fix: "Name a file of .state/staging/backups; the newest is the last.",
  });
  rmSync(join(copiesFolder(context), "..", "terraform.tfstate"));
  expect(await rejectionOf(readCopy(context, tofu, "3.tfstate"))).toMatchObject({
    code: "STATE_COPY_UNREADABLE",
    message: "3.tfstate is no state of OpenTofu's.",
  });
});
