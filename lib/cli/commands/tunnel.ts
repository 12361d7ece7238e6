import { ExitCode, UserError } from "../../errors";
import { existingMachine } from "../../workflow/steps";
import { keepTunnel, type TunnelledService } from "../../workflow/tunnel";
import type { Verb } from "../verb";

export const tunnel: Verb = {
  name: "tunnel",
  summary:
    "A way from this computer to what only the machine itself reaches: the tracker's API, Prometheus, Alertmanager, Grafana",
  changes: false,
  run: async (context) => {
    const { machine } = await existingMachine(context, "look");
    const way = { open: false };
    try {
      return await keepTunnel(context, machine, (services) => {
        way.open = true;
        context.print({ result: { services }, text: tunnelText(services) });
        context.report.note("open until Ctrl-C");
      });
    } catch (error) {
      // Ctrl-C is how one closes it.
      if (!way.open || !(error instanceof UserError) || error.exitCode !== ExitCode.interrupted) throw error;
      return { result: null, text: "", exitCode: ExitCode.interrupted };
    }
  },
};

export function tunnelText(services: readonly TunnelledService[]): string {
  const line = ({ service, url, port }: TunnelledService): string => {
    const taken = url.endsWith(`:${port}`) ? "" : `   (port ${port} is taken on this computer)`;
    return `${service.padEnd(13)} ${url}${taken}`;
  };
  return services.map(line).join("\n");
}
