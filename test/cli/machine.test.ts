import { session } from "../../lib/cli/commands/machine";
import { cloneProject } from "../support/clone";

const clone = cloneProject({ "environments/local/.env": "INFRASTRUCTURE_PROVIDER=libvirt\n" });

test.each([
  ["ssh", "ssh without a command needs a terminal.", "fix   Give it a command: `ssh -- uptime`.\n"],
  ["logs --tail some", '--tail wants a number of lines or all, found "some".', ""],
])("%s is refused before anything is asked", async (args, message, fix) => {
  expect(await clone.run(args)).toEqual({
    status: 2,
    stdout: "",
    stderr: `error USAGE: ${message}\n${fix}see   docs/reference/errors.md#usage\n`,
  });
});

test("logs --follow has no end, so it makes no document", async () => {
  const { status, stdout } = await clone.run("logs --follow --json");

  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    command: "logs",
    error: { code: "USAGE", message: "--follow has no end, so there is no document for --json." },
  });
});

test("a command has a terminal only where both ends are one: what goes to a file comes as it is", () => {
  const target = { address: "192.0.2.1", port: 22, user: "torrust", knownHostsFile: "known_hosts" };
  const [terminal, file] = [{ isTTY: true }, {}];
  const asked = (streams: Parameters<typeof session>[2]): string[] =>
    session(target, "cat root.crt", streams).args.filter((word) => /^-[tT]$/.test(word));

  expect(asked({ stdin: terminal, stdout: terminal })).toEqual(["-t"]);
  expect(asked({ stdin: terminal, stdout: file })).toEqual(["-T"]);
  expect(asked({ stdin: file, stdout: terminal })).toEqual(["-T"]);
});
