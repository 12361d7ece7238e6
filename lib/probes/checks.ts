import type { Secret } from "../config/secret";
import type { Settings } from "../config/settings";
import { type StackMachine, addressesOf } from "../inventory/stack-outputs";
import { type AddressPair, listenerAddresses } from "../topology/addresses";
import { type Listener, listenersFor, type Topology } from "../topology/topology";
import { type Admission, admissionTo, type Pass } from "./admission";
import { expectReachable, expectTcpClosed, wellKnownPorts } from "./closed-ports";
import { type StartEcho, udpClosedProbe } from "./closed-udp";
import { announceHttp, probeHttpTracker } from "./http-tracker";
import type { Check, CheckOutcome } from "./probe";
import { expectRefusal } from "./refusal";
import { missingRoute } from "./route";
import { probeApiHealth, probeApiToken, probeApiWrongToken } from "./tracker-api";
import { announceUdp, probeUdpTracker, type SwarmReport } from "./udp-tracker";

export interface ChecksProps {
  readonly settings: Settings;
  readonly topology: Topology;
  readonly machine: StackMachine;
  /** `http://<host>:<port>` of a tunnel to the tracker's API. */
  readonly apiBaseUrl: string;
  readonly apiToken: Secret;
  readonly startEcho: StartEcho;
  /** TCP ports to find closed; well-known ones and the loopback listeners' by default. */
  readonly tcpPorts?: readonly number[];
}

/** Every check of an environment, in the order of the table: listeners, API, closed ports. */
export function checksFor(props: ChecksProps): readonly Check[] {
  const { settings, topology, machine } = props;
  const addresses = addressesOf(machine);
  const everywhere = [addresses, ...addresses.floating].flatMap(familiesOf);
  const familiesFor = (listener: Listener) =>
    listenerAddresses(addresses, settings.domain, listener).flatMap(familiesOf);
  const { announceInterval: interval, mode } = settings.tracker;
  const admission = admissionTo(mode, props);
  return [
    ...listenersFor(topology, "udp-tracker").flatMap((each) =>
      familiesFor(each).map((on) => udpCheck(on, each, interval, admission)),
    ),
    ...listenersFor(topology, "http-tracker").flatMap((each) =>
      familiesFor(each).map((on) => httpCheck(on, each, interval, admission)),
    ),
    ...apiChecks(props),
    ...everywhere.map((on) => closedTcpCheck(on, props)),
    ...familiesOf(addresses).map((on) => closedUdpCheck(on, props)),
  ];
}

interface Family {
  readonly name: "IPv4" | "IPv6";
  /** Null when the machine has none of this family. */
  readonly address: string | null;
}

function familiesOf({ ipv4, ipv6 }: AddressPair): readonly Family[] {
  return [
    { name: "IPv4", address: ipv4 },
    { name: "IPv6", address: ipv6 },
  ];
}

function udpCheck(family: Family, { port }: Listener, interval: number, admission: Admission): Check {
  return onAddress(family, "udp announce", port.toString(), (address, signal) => {
    const props = { address, port, signal };
    return swarmCheck(admission, signal, {
      insider: (pass) => probeUdpTracker({ ...props, ...pass, interval }),
      outsider: () => announceUdp(props),
    });
  });
}

function httpCheck(family: Family, { port }: Listener, interval: number, admission: Admission): Check {
  const url = (host: string) => `http://${host}:${port}`;
  const check = onAddress(family, "http announce", port.toString(), (address, signal) => {
    const props = { baseUrl: url(hostOf(address)), signal };
    return swarmCheck(admission, signal, {
      insider: (pass) => probeHttpTracker({ ...props, ...pass, interval }),
      outsider: () => announceHttp(props),
    });
  });
  return family.address === null ? check : { ...check, target: `${url(hostOf(family.address))}/announce` };
}

interface Announces {
  insider(pass: Pass): Promise<SwarmReport>;
  outsider(): Promise<void>;
}

/** Announces as one who may, and, where not everyone may, as one who may not. */
async function swarmCheck(admission: Admission, signal: AbortSignal, announces: Announces): Promise<string> {
  const { outsider } = admission;
  const { seeders, interval } = await admission.admit(signal, (pass) => announces.insider(pass));
  const found = `${seeders} seeder, interval ${interval} s`;
  if (!outsider) return found;
  await expectRefusal(outsider, () => announces.outsider());
  return `${found}; refused an announce ${outsider.who}`;
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

/** A check on one address of the machine; skipped where there is no way to it. */
function onAddress(
  { name: family, address }: Family,
  name: string,
  what: string,
  run: (address: string, signal: AbortSignal) => Promise<string>,
): Check {
  if (address === null) {
    const detail = `no ${family} route: the machine has no ${family} address`;
    return { name, target: `${family} ${what}`, run: () => Promise.resolve({ result: "skipped", detail }) };
  }
  return {
    name,
    target: /^[0-9]+$/.test(what) ? `${hostOf(address)}:${what}` : `${hostOf(address)} ${what}`,
    run: async (signal): Promise<CheckOutcome> => {
      const missing = await missingRoute(address);
      if (missing !== undefined) return { result: "skipped", detail: `no ${family} route: ${missing}` };
      return { result: "passed", detail: await run(address, signal) };
    },
  };
}

/** The address as a URL or `host:port` writes it. */
function hostOf(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}
