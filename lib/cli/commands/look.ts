import { keys, secretKeys } from "../../config/schema";
import { ExitCode } from "../../errors";
import { refusedByHost, refusedLines } from "../../workflow/refused";
import { existingMachine, probeAll } from "../../workflow/steps";
import { sshTarget } from "../../workflow/target";
import { loginLine, outputsLines } from "../outputs-view";
import { isTerminal } from "../terminal";
import type { Verb } from "../verb";
import { announceUrls, probeText } from "../views";

export const test: Verb = {
  name: "test",
  summary: "Prove with real protocols, from this computer, that it serves",
  changes: false,
  run: async (context) => {
    const { machine } = await existingMachine(context, "look");
    const results = await probeAll(context, machine);
    const failed = results.some(({ result }) => result === "failed");
    return {
      result: { probes: results },
      text: probeText(results, context.options.color && isTerminal(process.stdout)),
      exitCode: failed ? ExitCode.probe : ExitCode.ok,
    };
  },
};

export const show: Verb = {
  name: "show",
  summary:
    "Addresses, how to log in, announce URLs, DNS records, what the host refused, what came from the process environment",
  changes: false,
  run: async (context) => {
    const { machine, outputs } = await existingMachine(context, "look");
    const { environment, topology } = context;
    const infrastructure = environment.settings.machine;
    const zoned = infrastructure.provider === "hetzner" && infrastructure.dnsZone !== undefined;
    const announce = announceUrls(topology, environment.settings, machine);
    const refused = await refusedByHost(context, machine);
    const fromProcess = environment.fromProcess.filter((key) => keys.includes(key));
    const login = loginLine(sshTarget(context, machine));
    const lines = [
      `environment   ${environment.name}`,
      `machine       ${machine.ssh_user}@${machine.ipv4_address}${machine.ipv6_address === null ? "" : `, ${machine.ipv6_address}`}`,
      `log in        make ssh ENVIRONMENT=${environment.name}`,
      `              ${login}`,
      ...announce.map((url) => `announce      ${url}`),
      ...topology.listeners
        .filter(({ exposure }) => exposure === "loopback")
        .map(({ purpose, port }) => `loopback      127.0.0.1:${port}   ${purpose}`),
      ...outputsLines(outputs, zoned),
      ...refusedLines(refused),
      ...fromProcess.map((key) => `from process  ${key}${secretKeys.includes(key) ? " (secret)" : ""}`),
    ];
    return {
      result: { ...outputs, login, announce, listeners: topology.listeners, refused, fromProcess },
      text: lines.join("\n"),
    };
  },
};
