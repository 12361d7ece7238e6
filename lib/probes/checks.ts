import type { Secret } from "../config/secret";
import type { Settings } from "../config/settings";
import { type StackMachine, addressesOf } from "../inventory/stack-outputs";
import { listenerAddresses } from "../topology/addresses";
import { type Listener, listenersFor, type Topology } from "../topology/topology";
import { admissionTo } from "./admission";
import { httpCheck, udpCheck } from "./announce-checks";
import { expectReachable, expectTcpClosed, wellKnownPorts } from "./closed-ports";
import { type StartEcho, udpClosedProbe } from "./closed-udp";
import { familiesOf, type Family, onAddress } from "./families";
import { httpsChecks } from "./https";
import { monitoringChecks } from "./monitoring";
import type { Check } from "./probe";
import { probeApiHealth, probeApiToken, probeApiWrongToken } from "./tracker-api";
import type { Trust } from "./trust";

export interface ChecksProps {
  readonly settings: Settings;
  readonly topology: Topology;
  readonly machine: StackMachine;
  /** `http://<host>:<port>` of a tunnel to the tracker's API. */
  readonly apiBaseUrl: string;
  readonly apiToken: Secret;
  /** `http://<host>:<port>` of a tunnel to another loopback port; needed with monitoring. */
  readonly loopbackUrl?: (port: number) => string;
  readonly startEcho: StartEcho;
  readonly trust?: Trust;
  /** TCP ports to find closed; well-known ones and the loopback listeners' by default. */
  readonly tcpPorts?: readonly number[];
}

/** Every check of an environment, in the order of the table: listeners, sites, API, monitoring, closed ports. */
export function checksFor(props: ChecksProps): readonly Check[] {
  const { settings, topology, machine } = props;
  const addresses = addressesOf(machine);
  const everywhere = [addresses, ...addresses.floating].flatMap(familiesOf);
  const announce = {
    admission: admissionTo(settings.tracker.mode, props),
    interval: settings.tracker.announceInterval,
  };
  const on = (listener: Listener) =>
    listenerAddresses(addresses, settings.domain, listener).flatMap(familiesOf);
  return [
    ...listenersFor(topology, "udp-tracker").flatMap((each) =>
      on(each).map((family) => udpCheck(family, each, announce)),
    ),
    ...listenersFor(topology, "http-tracker")
      .filter(({ exposure }) => exposure === "public")
      .flatMap((each) => on(each).map((family) => httpCheck(family, each, announce))),
    ...httpsChecks(props, addresses, announce),
    ...apiChecks(props),
    ...monitoringChecks({ topology, loopbackUrl: props.loopbackUrl ?? noTunnel }),
    ...everywhere.map((family) => closedTcpCheck(family, props)),
    ...familiesOf(addresses).map((family) => closedUdpCheck(family, props)),
  ];
}

function noTunnel(port: number): never {
  throw new Error(`no tunnel leads to port ${port}`);
}

function apiChecks({ topology, apiBaseUrl: baseUrl, apiToken }: ChecksProps): readonly Check[] {
  return listenersFor(topology, "tracker-api").flatMap(({ port }) => {
    const check = (name: string, path: string, run: (signal: AbortSignal) => Promise<string>): Check => ({
      name,
      target: `127.0.0.1:${port}${path} through SSH`,
      run: async (signal) => ({ result: "passed", detail: await run(signal) }),
    });
    return [
      check("api health", "/api/health_check", async (signal) => {
        await probeApiHealth({ baseUrl, signal });
        return "status Ok";
      }),
      check("api right token", "/api/v1/stats", async (signal) => {
        const torrents = await probeApiToken({ baseUrl, signal }, apiToken);
        return `accepted, ${torrents} torrents`;
      }),
      check("api wrong token", "/api/v1/stats", async (signal) => {
        const status = await probeApiWrongToken({ baseUrl, signal });
        return `refused with HTTP ${status}`;
      }),
    ];
  });
}

function closedTcpCheck(family: Family, { topology, tcpPorts }: ChecksProps): Check {
  const reachable = reachableTcpPorts(topology);
  const loopback = topology.listeners.filter(
    ({ exposure, protocol }) => exposure === "loopback" && protocol === "tcp",
  );
  const candidates = tcpPorts ?? [...wellKnownPorts, ...loopback.map(({ port }) => port)];
  const ports = [...new Set(candidates)].filter((port) => !reachable.includes(port)).sort((a, b) => a - b);
  return onAddress(family, "tcp closed", `${ports.length} ports`, async (address, signal) => {
    await expectTcpClosed({ address, ports, controlPorts: reachable, signal });
    return "closed";
  });
}

function closedUdpCheck(family: Family, { topology, startEcho }: ChecksProps): Check {
  const usedPorts = topology.listeners.filter(({ protocol }) => protocol === "udp").map(({ port }) => port);
  return onAddress(family, "udp closed", "a port outside the topology", async (address, signal) => {
    await expectReachable({ address, controlPorts: reachableTcpPorts(topology), signal });
    const port = await udpClosedProbe({ address, usedPorts, startEcho, signal });
    return `echo on ${port}/udp answers on the machine only`;
  });
}

/** Public ones first: a firewall may limit the rate of SSH's connections. */
function reachableTcpPorts({ listeners }: Topology): readonly number[] {
  const portsOf = (exposure: Listener["exposure"]) =>
    listeners.filter((each) => each.protocol === "tcp" && each.exposure === exposure).map(({ port }) => port);
  return [...portsOf("public"), ...portsOf("operator")];
}
