import type { MachineOutputs } from "../inventory/machine-outputs";
import { tunnelled } from "../topology/tunnelled";
import { type Connection, freePort, withConnection } from "./connection";
import type { WorkflowContext } from "./context";
import { sshFailure } from "./ssh-failure";
import { sshTarget } from "./target";

/** A service that only the machine itself reaches, and where it is on this computer while the tunnel is open. */
export interface TunnelledService {
  readonly service: string;
  readonly url: string;
  /** Its port on the machine. */
  readonly port: number;
}

/**
 * Opens a way to each of the services and keeps it open. A service has its own port here, or where that is taken
 * another.
 * @param onOpen called once, when every way is open
 * @throws UserError INTERRUPTED when the person ends it, or why SSH did not open or broke
 */
export async function keepTunnel(
  context: WorkflowContext,
  machine: MachineOutputs,
  onOpen: (services: readonly TunnelledService[]) => void,
): Promise<never> {
  const target = sshTarget(context, machine);
  const listeners = tunnelled(context.topology);
  const ports = listeners.map(({ port }) => port);
  const use = async (connection: Connection): Promise<never> => {
    onOpen(
      listeners.map(({ purpose, port }) => ({
        service: purpose,
        url: `http://127.0.0.1:${connection.localPort(port)}`,
        port,
      })),
    );
    const { stderr } = await connection.ended;
    throw sshFailure(target, ofConnection(stderr));
  };
  return withConnection(context.runner, target, ports, use, freePort);
}

/** Without what ssh says of a service that did not answer: "Connection refused" there tells nothing of SSH. */
function ofConnection(stderr: string): string {
  return stderr.replace(/^channel \d+: .*\n/gm, "");
}
