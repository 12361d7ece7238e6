import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { destroyMachine } from "../../lib/workflow/destroy";
import { applyPlan } from "../../lib/workflow/provision";
import { backUpState } from "../../lib/workflow/state-backup";
import { recordedContext } from "../support/context";
import { rejectionOf } from "../support/failure";
import { writeFiles } from "../support/folder";

const ENV = { ".env": "INFRASTRUCTURE_PROVIDER=libvirt\n" };
const tofu = { program: "tofu", directory: "/stack" };
const plan = { changes: [], pending: true };

const first = recordedContext("local", ENV);
const many = recordedContext("local", ENV);
const failing = recordedContext("local", ENV, () => ({ status: 1 }));
const destroying = recordedContext("local", ENV);

const folderOf = (context: typeof first): string => join(context.state.directory, "backups");
const stateIn = (context: typeof first, text: string): void => {
  writeFiles(context.state.directory, { "terraform.tfstate": text });
};

test("before the first apply there is nothing to copy", () => {
  backUpState(first.state);
  expect(existsSync(folderOf(first))).toBe(false);
});

test("the last 20 states are kept, for the operator's eyes alone", () => {
  for (let minute = 10; minute < 35; minute += 1) {
    stateIn(many, `state ${minute}`);
    backUpState(many.state, new Date(`2026-11-21T12:${minute}:00Z`));
  }
  const copies = readdirSync(folderOf(many)).sort();

  expect(copies).toHaveLength(20);
  expect(copies[0]).toBe("2026-11-21T121500.000Z.tfstate");
  expect(readFileSync(join(folderOf(many), copies.at(-1) ?? ""), "utf8")).toBe("state 34");
  expect(statSync(folderOf(many)).mode & 0o777).toBe(0o700);
  expect(statSync(join(folderOf(many), copies[0] ?? "")).mode & 0o777).toBe(0o600);
});

test("an apply copies the state first, also one that fails", async () => {
  stateIn(failing, "before");
  await rejectionOf(applyPlan(failing, tofu, plan));
  expect(readdirSync(folderOf(failing))).toHaveLength(1);
});

test("so does a destruction", async () => {
  stateIn(destroying, "before");
  await destroyMachine(destroying, { ...plan, tofu });
  expect(readdirSync(folderOf(destroying))).toHaveLength(1);
});
