import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { SECRETS_VARIABLE, ansibleVars } from "../../lib/release/ansible-vars";
import { release } from "../release/fixtures";
import { HOST_SCRIPTS } from "../release/host-scripts";

const ROOT = join(__dirname, "..", "..");
const ANSIBLE = join(ROOT, "ansible");
const ROLES = readdirSync(join(ANSIBLE, "roles")).sort();

const taskFiles = readdirSync(ANSIBLE, { recursive: true, encoding: "utf8" })
  .filter((path) => path.includes("/tasks/"))
  .map((path) => join(ANSIBLE, path));

type Task = Readonly<Record<string, unknown>>;

function isTask(value: unknown): value is Task {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Tasks of a list, those of its blocks among them. */
function tasksOf(value: unknown): Task[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isTask)
    .flatMap((task) => [task, ...["block", "rescue", "pre_tasks"].flatMap((key) => tasksOf(task[key]))]);
}

const tasks = [...taskFiles, join(ANSIBLE, "site.yml")].flatMap((file) =>
  tasksOf(parse(readFileSync(file, "utf8"))).map((task) => ({ file: relative(ROOT, file), task })),
);

test("four roles, each with tasks, defaults and an argument specification", () => {
  expect(ROLES).toEqual(["base", "docker", "firewall", "release"]);
  for (const role of ROLES) {
    for (const part of ["tasks/main.yml", "defaults/main.yml", "meta/argument_specs.yml"]) {
      expect(existsSync(join(ANSIBLE, "roles", role, part))).toBe(true);
    }
  }
});

test("every module is ansible-core's own, by its full name", () => {
  const keywords =
    /^(?:name|hosts|become|gather_facts|vars|pre_tasks|roles|tags|when|register|changed_when|loop|loop_control|no_log|block|rescue)$/;
  const modules = tasks.flatMap(({ task }) => Object.keys(task).filter((key) => !keywords.test(key)));
  expect(modules.length).toBeGreaterThan(8);
  expect(modules.filter((name) => !name.startsWith("ansible.builtin."))).toEqual([]);
});

test("every task has a name", () => {
  expect(tasks.filter(({ task }) => !("name" in task) && !("block" in task))).toEqual([]);
});

test("modes are quoted, so that no YAML reader takes them for decimal numbers", () => {
  for (const file of taskFiles) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      if (/\bmode:/.test(line)) expect(line).toMatch(/mode: "0\d{3}"/);
    }
  }
});

test("each role's tasks are few: every one is a round trip of seconds on a slow machine", () => {
  const remote = tasks.filter(({ task }) =>
    Object.keys(task).some((key) => /^ansible\.builtin\.(?:copy|command|apt|systemd_service)$/.test(key)),
  );
  expect(remote.length).toBeLessThanOrEqual(8);
});

test("secrets come from the process environment and go to standard input, in a task that is not logged", () => {
  const holders = tasks.filter(
    ({ task }) => JSON.stringify(task).includes(SECRETS_VARIABLE) && !("block" in task),
  );
  expect(holders).toHaveLength(1);
  expect(holders[0]?.task).toMatchObject({
    no_log: true,
    "ansible.builtin.command": { stdin: `{{ lookup('ansible.builtin.env', '${SECRETS_VARIABLE}') }}` },
  });
});

test("the variables that the deployer gives are those that the playbook documents", () => {
  const vars = ansibleVars({
    bundle: release(),
    archivePath: "/a.tar.gz",
    imageArchives: [],
    verb: "deploy",
  });
  const site = readFileSync(join(ANSIBLE, "site.yml"), "utf8");
  for (const name of Object.keys(vars)) expect(site).toMatch(new RegExp(`^#   ${name} `, "m"));
});

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

const venv = join(process.env.TOOLCHAIN_DIR ?? join(ROOT, ".toolchain"), "venv", "bin", "ansible-playbook");
const ansiblePlaybook = [venv, "ansible-playbook"].find(has);

// CI has installed both.
const inCi = process.env["CI"] === "true";

(ansiblePlaybook || inCi ? test : test.skip)("ansible-playbook accepts the playbook", () => {
  const { status, stderr } = spawnSync(
    ansiblePlaybook ?? "ansible-playbook",
    ["--syntax-check", "-i", "tracker,", "site.yml"],
    {
      cwd: ANSIBLE,
      encoding: "utf8",
      env: { ...process.env, ANSIBLE_CONFIG: join(ANSIBLE, "ansible.cfg") },
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

(has("shellcheck") || inCi ? test : test.skip)("shellcheck finds nothing in the host's scripts", () => {
  const { status, stdout } = spawnSync("shellcheck", HOST_SCRIPTS, { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});
