import { checkMaster, generateKey, login, openKey, remote, shell, tunnel } from "../../lib/commands/ssh";

const target = { address: "192.0.2.1", port: 22, user: "torrust", knownHostsFile: "state/known_hosts" };
const keyed = { ...target, port: 2222, privateKeyFile: "state/id" };
const mastered = { ...target, controlPath: "/tmp/c" };

/** What every connection has: never a question, only host keys that were accepted, and quotes for ssh itself. */
const STRICT =
  '-o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile="state/known_hosts" -o GlobalKnownHostsFile=/dev/null -o ConnectTimeout=15 -o ServerAliveInterval=15';

test.each([
  [
    "a command line, with the agent's keys",
    remote(target, "uptime -p"),
    `ssh ${STRICT} -T -p 22 -- torrust@192.0.2.1 uptime -p`,
  ],
  [
    "a command line, with one key and no other",
    remote(keyed, "true"),
    `ssh ${STRICT} -o IdentityFile="state/id" -o IdentitiesOnly=yes -T -p 2222 -- torrust@192.0.2.1 true`,
  ],
  ["a shell", shell(target), `ssh ${STRICT} -t -p 22 -- torrust@192.0.2.1`],
  [
    "one command on the person's terminal",
    shell(target, "top"),
    `ssh ${STRICT} -t -p 22 -- torrust@192.0.2.1 top`,
  ],
  [
    "a master connection with a way to a loopback port",
    tunnel(mastered, [{ localPort: 40001, remotePort: 1212 }]),
    `ssh ${STRICT} -o ControlPath="/tmp/c" -o ExitOnForwardFailure=yes -o ControlMaster=yes -L 127.0.0.1:40001:127.0.0.1:1212 -N -T -p 22 -- torrust@192.0.2.1`,
  ],
  [
    "the question whether the master stands",
    checkMaster(mastered),
    `ssh ${STRICT} -o ControlPath="/tmp/c" -O check -p 22 -- torrust@192.0.2.1`,
  ],
  [
    "a new key",
    generateKey("state/id", "torrust-local"),
    "ssh-keygen -q -t ed25519 -N  -C torrust-local -f state/id",
  ],
  ["how a person logs in", login(target), "ssh -o UserKnownHostsFile=state/known_hosts torrust@192.0.2.1"],
  [
    "how a person logs in where port and key must be said",
    login({ ...keyed, knownHostsFile: "my state/known_hosts" }),
    'ssh -o UserKnownHostsFile="my state/known_hosts" -i state/id -p 2222 torrust@192.0.2.1',
  ],
  ["whether a key opens without a passphrase", openKey("state/id"), "ssh-keygen -y -P  -f state/id"],
])("%s", (_what, command, line) => {
  expect([command.program, ...command.args].join(" ")).toBe(line);
});

test("a remote command takes input, and only a shell takes the terminal", () => {
  expect(remote(target, "cat", { stdin: "x", timeout: 5 })).toMatchObject({ stdin: "x", timeout: 5 });
  expect(remote(target, "cat").interactive).toBeUndefined();
  expect(shell(target).interactive).toBe(true);
});
