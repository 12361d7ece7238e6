import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkMaster, type Forward, openKey, remote, type SshTarget, tunnel } from "../commands/ssh";
import { UserError } from "../errors";
import type { Background, Command, CommandRunner, Result, RunOptions } from "../shell/runner";
import { sshFailure } from "./ssh-failure";

/** One SSH connection that many commands share, with a way to the machine's loopback services. */
export interface Connection {
  /** Runs a command line on the machine. */
  run(commandLine: string, extra?: Partial<Command>): Promise<Result>;
  /** Starts a command line on the machine that goes on. */
  start(commandLine: string, options?: RunOptions): Background;
  /** The port on this computer's loopback that leads to a port of the machine's. */
  localPort(remotePort: number): number;
  /** Settles when the connection has ended, which it does not by itself. */
  readonly ended: Promise<Result>;
}

type MasteredTarget = SshTarget & { readonly controlPath: string };

/** Milliseconds until a connection must stand; an emulated machine answers within a few seconds. */
const CONNECT_LIMIT = 60_000;

/**
 * Opens a connection, hands it to `use`, closes it.
 * @param choosePort gives the port on this computer for one of the machine's; any that is free by default
 * @throws UserError with one of the codes of `sshFailure`
 */
export async function withConnection<T>(
  runner: CommandRunner,
  target: SshTarget,
  remotePorts: readonly number[],
  use: (connection: Connection) => Promise<T>,
  choosePort: (remotePort: number) => Promise<number> = () => freePort(),
): Promise<T> {
  // A socket path must stay below 108 bytes (unix(7)), which a project folder may not.
  const directory = mkdtempSync(join(tmpdir(), "ttd-"));
  const mastered = { ...target, controlPath: join(directory, "c") };
  const choose = (): Promise<Forward[]> =>
    Promise.all(
      remotePorts.map(async (remotePort) => ({ remotePort, localPort: await choosePort(remotePort) })),
    );
  try {
    const { master, forwards } = await open(runner, mastered, choose);
    try {
      return await use({
        run: (commandLine, extra) => runner.run(remote(mastered, commandLine, extra)),
        start: (commandLine, options) => runner.start(remote(mastered, commandLine), options),
        localPort: (remotePort) => {
          const forward = forwards.find((candidate) => candidate.remotePort === remotePort);
          if (!forward) throw new Error(`port ${remotePort} was not forwarded`);
          return forward.localPort;
        },
        ended: master.exited,
      });
    } finally {
      await master.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A chosen port is free until ssh takes it, unless another program was faster: then, once, with others. */
async function open(
  runner: CommandRunner,
  target: MasteredTarget,
  choose: () => Promise<Forward[]>,
  again = true,
): Promise<{ master: Background; forwards: readonly Forward[] }> {
  const forwards = await choose();
  const master = runner.start(tunnel(target, forwards));
  try {
    await untilOpen(runner, target, master.exited);
    return { master, forwards };
  } catch (error) {
    await master.stop();
    const taken = error instanceof UserError && error.evidence?.includes("Address already in use");
    if (again && taken) return open(runner, target, choose, false);
    throw error;
  }
}

async function untilOpen(
  runner: CommandRunner,
  target: MasteredTarget,
  exited: Promise<Result>,
): Promise<void> {
  let ended: Result | undefined;
  void exited.then((result) => (ended = result)).catch(() => undefined);
  const deadline = Date.now() + CONNECT_LIMIT;
  for (;;) {
    if ((await runner.run(checkMaster(target))).status === 0) return;
    if (ended) throw sshFailure(target, `${await keyFault(runner, target)}${ended.stderr}`);
    if (Date.now() > deadline) {
      throw new UserError(
        "SSH_TIMEOUT",
        `SSH to ${target.address} did not open within ${CONNECT_LIMIT / 1000} s.`,
        {
          fix: "Look at the machine's console; is it running, and may this computer reach its SSH port?",
        },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** In batch mode ssh passes over a key that is gone or has a passphrase without a word; ssh-keygen tells. */
async function keyFault(runner: CommandRunner, { privateKeyFile }: SshTarget): Promise<string> {
  if (privateKeyFile === undefined) return "";
  const { status, stderr } = await runner.run(openKey(privateKeyFile));
  if (status !== 0 && stderr.includes("No such file"))
    return `Identity file ${privateKeyFile} not accessible\n`;
  return status !== 0 && stderr.includes("passphrase") ? stderr : "";
}

/** A port of this computer's loopback that is free: the wanted one, or where that is taken another. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("the kernel gave no port"));
      });
    });
  });
}
