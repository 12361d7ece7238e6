import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { takeLock } from "../../lib/workflow/lock";
import { failureOf } from "../support/failure";
import { temporaryFolder } from "../support/folder";
import { until } from "../support/until";

jest.setTimeout(60_000);
const folder = temporaryFolder("lock");
const file = join(folder, "lock");
const holder = {
  pid: process.pid,
  host: hostname(),
  user: "alice",
  command: "deploy",
  since: "2026-01-02T03:04:05.000Z",
};

/** A process id that was given to a child that is gone. */
async function gonePid(): Promise<number> {
  const child = spawn("true");
  await new Promise((resolve) => child.once("close", resolve));
  return child.pid ?? 0;
}

afterEach(() => {
  rmSync(file, { force: true });
});

test("a lock says who holds it, is read by nobody else, and is gone when it is given back", () => {
  const release = takeLock(file, "provision");

  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    pid: process.pid,
    host: hostname(),
    user: userInfo().username,
    command: "provision",
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test("who comes second is told who holds it", () => {
  writeFileSync(file, JSON.stringify(holder));
  const error = failureOf(() => takeLock(file, "destroy"));

  expect(error).toMatchObject({
    code: "ENVIRONMENT_LOCKED",
    exitCode: 1,
    message: `The environment is in use: alice on ${hostname()} (process ${process.pid}) runs "deploy" since 2026-01-02T03:04:05.000Z.`,
  });
  expect(error.fix).toMatch(/^Wait until it ends\. If you know that it is gone, remove .*lock\.$/);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(holder);
  expect(readdirSync(folder)).toEqual(["lock"]);
});

test("a lock of another computer is never taken over", async () => {
  writeFileSync(file, JSON.stringify({ ...holder, host: "elsewhere", pid: await gonePid() }));

  expect(failureOf(() => takeLock(file, "destroy")).message).toContain("alice on elsewhere");
});

test.each<[string, () => Promise<string>]>([
  ["of a process that is gone", async () => JSON.stringify({ ...holder, pid: await gonePid() })],
  ["that cannot be read", () => Promise.resolve("{")],
  ["that is empty", () => Promise.resolve("")],
])("a lock %s is taken over", async (_which, content) => {
  writeFileSync(file, await content());
  const release = takeLock(file, "deploy");

  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid, command: "deploy" });
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["free", undefined],
  ["stale", { ...holder, pid: 4_194_304 }],
])("of processes that want a %s lock at the same moment, one at a time has it", async (_which, left) => {
  const start = join(folder, "start");
  if (left) writeFileSync(file, JSON.stringify(left));
  const loader = join(__dirname, "../../node_modules/tsx/dist/loader.mjs");
  const children = Array.from({ length: 3 }, () => {
    const args = ["--import", loader, join(__dirname, "take-lock.ts"), file, start];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const said = { text: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.text += text));
    return { said, ended: new Promise((resolve) => child.once("close", resolve)) };
  });
  await until(() => children.every(({ said }) => said.text === "ready\n"), 30_000);
  writeFileSync(start, "");
  await Promise.all(children.map(({ ended }) => ended));
  rmSync(start);
  const answers = children.map(({ said }) => said.text.trim().split("\n")[1]);

  expect(answers.filter((answer) => answer !== "ENVIRONMENT_LOCKED" && answer !== "held")).toEqual([]);
  expect(answers.filter((answer) => answer === "held").length).toBeGreaterThanOrEqual(1);
  expect(existsSync(file)).toBe(false);
});
