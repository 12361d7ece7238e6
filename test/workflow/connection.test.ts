import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { freePort, withConnection } from "../../lib/workflow/connection";
import { rejectionOf } from "../support/failure";
import { RecordingRunner } from "../support/recording-runner";

const target = {
  address: "192.0.2.1",
  port: 22,
  user: "torrust",
  knownHostsFile: "known_hosts",
  privateKeyFile: "id",
};
const DENIED = "torrust@192.0.2.1: Permission denied (publickey).\n";

/** A runner whose master connection ends with these words, and whose key opens or does not. */
function refusing(stderr: string, keyWords = ""): RecordingRunner {
  return new RecordingRunner(({ program }) => {
    if (program === "ssh-keygen") return { status: keyWords === "" ? 0 : 255, stderr: keyWords };
    return { status: 255, stderr };
  });
}

test("many commands share one connection, which leads to loopback ports; its socket is gone afterwards", async () => {
  const runner = new RecordingRunner(({ args }) => ({ stdout: args.at(-1) }));
  let port = 0;
  await withConnection(runner, target, [1212], async (connection) => {
    port = connection.localPort(1212);
    expect((await connection.run("uptime")).stdout).toBe("uptime");
  });
  const sockets = runner.commands.map(
    ({ args }) =>
      /^ControlPath="?([^"]+)/.exec(args.find((each) => each.startsWith("ControlPath")) ?? "")?.[1],
  );

  expect(runner.commands[0]?.args).toContain(`127.0.0.1:${port}:127.0.0.1:1212`);
  expect(new Set(sockets).size).toBe(1);
  expect(sockets[0]?.length).toBeLessThan(108);
  expect(existsSync(dirname(sockets[0] ?? ""))).toBe(false);
});

test.each([
  ["a key the machine does not know", refusing(DENIED), "SSH_KEY_REFUSED"],
  [
    "a key with a passphrase, of which ssh says nothing in batch mode",
    refusing(DENIED, 'Load key "id": incorrect passphrase supplied to decrypt private key\n'),
    "SSH_KEY_PASSPHRASE",
  ],
  [
    "a server that is not there yet",
    refusing("ssh: connect to host 192.0.2.1 port 22: Connection refused\n"),
    "SSH_REFUSED",
  ],
])("%s is told by its cause", async (_what, runner, code) => {
  const use = jest.fn();

  expect((await rejectionOf(withConnection(runner, target, [], use))).code).toBe(code);
  expect(use).not.toHaveBeenCalled();
});

/** What ssh says when another program took the port since it was chosen. */
const TAKEN = "bind [127.0.0.1]:4321: Address already in use\nCould not request local forwarding.\n";

test.each([
  [1, "opened with another"],
  [2, "told"],
])("a port that was taken in between is, %i times: %s", async (times) => {
  let masters = 0;
  const runner = new RecordingRunner(({ args }) => {
    if (args.includes("-N")) masters += 1;
    return masters <= times ? { status: 255, stderr: TAKEN } : undefined;
  });
  const ports: number[] = [];
  const choose = (): Promise<number> => Promise.resolve(ports.push(ports.length));
  const opened = withConnection(
    runner,
    target,
    [1212],
    ({ localPort }) => Promise.resolve(localPort(1212)),
    choose,
  );

  if (times === 1) expect(await opened).toBe(2);
  else expect(await rejectionOf(opened)).toMatchObject({ code: "SSH_FAILED", evidence: TAKEN.trim() });
  expect(ports).toEqual([0, 1]);
});

test("a port on this computer is the wanted one, or where that is taken another", async () => {
  const wanted = await freePort();
  expect(await freePort(wanted)).toBe(wanted);

  const holder = createServer().listen(wanted, "127.0.0.1");
  await new Promise((listening) => holder.once("listening", listening));
  try {
    expect(await freePort(wanted)).not.toBe(wanted);
  } finally {
    holder.close();
  }
});
