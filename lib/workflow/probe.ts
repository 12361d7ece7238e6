import type { Secret } from "../config/secret";
import { ExitCode, interrupted, UserError } from "../errors";
import type { StackMachine } from "../inventory/stack-outputs";
import { checksFor } from "../probes/checks";
import type { RemoteEcho } from "../probes/closed-udp";
import { parseEchoLine } from "../probes/echo-script";
import { type CheckResult, runChecks } from "../probes/probe";
import { listenersFor } from "../topology/topology";
import { tunnelled } from "../topology/tunnelled";
import { type Connection, withConnection } from "./connection";
import type { WorkflowContext } from "./context";
import { sshTarget } from "./target";
import { trustOf } from "./trust";

/** Milliseconds for one check; an emulated machine needs seconds where another needs milliseconds. */
const CHECK_LIMIT = 60_000;

/**
 * Speaks every protocol the environment offers, from this computer.
 * @throws UserError SECRETS_MISSING without the API's token, INTERRUPTED, or why SSH did not open
 */
export async function probe(
  context: WorkflowContext,
  machine: StackMachine,
): Promise<readonly CheckResult[]> {
  const apiToken = requireToken(context);
  const { signal } = context.runner;
  const target = sshTarget(context, machine);
  const [api] = listenersFor(context.topology, "tracker-api");
  if (!api) throw new Error("the topology has no API listener");
  return withConnection(
    context.runner,
    target,
    tunnelled(context.topology).map(({ port }) => port),
    async (connection) => {
      const loopbackUrl = (port: number) => `http://127.0.0.1:${connection.localPort(port)}`;
      const checks = checksFor({
        settings: context.environment.settings,
        topology: context.topology,
        machine,
        apiBaseUrl: loopbackUrl(api.port),
        loopbackUrl,
        apiToken,
        trust: await trustOf(context.environment, connection),
        startEcho: (script) => startEcho(connection, script),
      });
      const results = await runChecks(checks, { limit: CHECK_LIMIT, signal });
      if (signal.aborted) throw interrupted();
      return results;
    },
  );
}

/** Runs the script as an argument, so that its standard input is free for the word that ends it. */
async function startEcho(connection: Connection, script: string): Promise<RemoteEcho> {
  let onFirst: (line: string) => void = () => undefined;
  const first = new Promise<string>((resolve) => (onFirst = resolve));
  const service = connection.start(`python3 -c '${script}'`, { onLine: (line) => onFirst(line) });
  const ended = service.exited.then(({ stderr }) => stderr);
  const { port, answersLocally } = parseEchoLine(await Promise.race([first, ended]));
  return {
    port,
    answersLocally,
    stop: async () => {
      service.write("stop\n");
      await service.exited;
    },
  };
}

function requireToken({ environment }: WorkflowContext): Secret {
  const token = environment.secrets.TORRUST_TRACKER_API_TOKEN;
  if (token) return token;
  throw new UserError(
    "SECRETS_MISSING",
    "The token of the tracker's API is not set, so its API cannot be probed.",
    {
      exitCode: ExitCode.configuration,
      fix: `Restore environments/${environment.name}/.env.secrets, or set TORRUST_TRACKER_API_TOKEN.`,
    },
  );
}
