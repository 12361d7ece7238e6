import { existsSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Secret } from "../../lib/config/secret";
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
const whole = recordedContext("local", ENV);
const failing = recordedContext("local", ENV, () => ({ status: 1 }));
const PULLED = '{"version":4,"outputs":{"machine":{}}}';
const ON_SERVER = {
  ".env": "INFRASTRUCTURE_PROVIDER=existing\nINFRASTRUCTURE_ADDRESS=192.0.2.10\nSTATE_BACKEND=pg\n",
};
const onServer = () =>
  recordedContext("far", ON_SERVER, ({ args: [directory = "", verb, action] }) => {
    if (verb !== "state") return undefined;
    if (action === "pull") return { stdout: PULLED };
    writeFileSync(join(directory.slice("-chdir=".length), "terraform.tfstate"), '{"encrypted_data":"x"}');
    return {};
  });
const far = onServer();
const plain = onServer();
const encrypted = {
  ...plain,
  environment: {
    ...plain.environment,
    secrets: { STATE_ENCRYPTION_PASSPHRASE: new Secret("correct horse battery") },
  },
};
const empty = recordedContext("far", ON_SERVER);
const refused = recordedContext("far", ON_SERVER, () => ({
  status: 1,
  stderr: 'Error: pq: password authentication failed for user "deployer" (28P01)\n',
}));
const destroying = recordedContext("local", ENV);

const folderOf = (context: typeof first): string => join(context.state.directory, "backups");
const stateIn = (context: typeof first, text: string): void => {
  writeFiles(context.state.directory, { "terraform.tfstate": text });
};

test("before the first apply there is nothing to copy", async () => {
  await backUpState(first, tofu);
  expect(existsSync(folderOf(first))).toBe(false);
});

test("the last 20 states are kept, for the operator's eyes alone", async () => {
  for (let minute = 10; minute < 35; minute += 1) {
    stateIn(many, `state ${minute}`);
    await backUpState(many, tofu, new Date(`2026-11-21T12:${minute}:00Z`));
  }
  const copies = readdirSync(folderOf(many)).sort();

  expect(copies).toHaveLength(20);
  expect(copies[0]).toBe("2026-11-21T121500.000Z.tfstate");
  expect(readFileSync(join(folderOf(many), copies.at(-1) ?? ""), "utf8")).toBe("state 34");
  expect(statSync(folderOf(many)).mode & 0o777).toBe(0o700);
  expect(statSync(join(folderOf(many), copies[0] ?? "")).mode & 0o777).toBe(0o600);
});

test("a copy has its name only once it is whole: nothing is written into a file of that name", async () => {
  stateIn(whole, "new");
  const other = join(whole.state.directory, "other");
  writeFiles(folderOf(whole), { "2026-11-21T120000.000Z.tfstate": "old" });
  linkSync(join(folderOf(whole), "2026-11-21T120000.000Z.tfstate"), other);
  await backUpState(whole, tofu, new Date("2026-11-21T12:00:00Z"));

  expect(readFileSync(other, "utf8")).toBe("old");
  expect(readdirSync(folderOf(whole))).toEqual(["2026-11-21T120000.000Z.tfstate"]);
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

test("a state on a server is fetched and copied alike", async () => {
  await backUpState(far, tofu);
  const [copy = ""] = readdirSync(folderOf(far));

  expect(readFileSync(join(folderOf(far), copy), "utf8")).toBe(PULLED);
  expect(statSync(join(folderOf(far), copy)).mode & 0o777).toBe(0o600);
});

test("of an encrypted one OpenTofu makes an encrypted copy; no file holds it in clear", async () => {
  await backUpState(encrypted, tofu);
  const [copy = "", ...others] = readdirSync(folderOf(encrypted));

  expect(others).toEqual([]);
  expect(readFileSync(join(folderOf(encrypted), copy), "utf8")).toBe('{"encrypted_data":"x"}');
  expect(encrypted.runner.commands.map(({ args, stdin }) => [args.slice(1), stdin])).toEqual([
    [["state", "pull"], undefined],
    [["state", "push", "-lock-timeout=90s", "-"], PULLED],
  ]);
});

test("a server without a state has nothing to copy; one that does not answer stops the apply", async () => {
  await backUpState(empty, tofu);
  expect(existsSync(folderOf(empty))).toBe(false);
  expect(await rejectionOf(backUpState(refused, tofu))).toMatchObject({ code: "STATE_REFUSED" });
});
