import { isInZone } from "../topology/names";
import type { RuleFault } from "./rules";
import type { Values } from "./schema";
import { udpPorts } from "./tracker";

/** What is wrong with the host names as a whole. All faults at once. */
export function domainFaults(values: Values): RuleFault[] {
  return [...listenerFaults(values), ...floatingFaults(values), ...zoneFaults(values)];
}

function listenerFaults(values: Values): RuleFault[] {
  const key = "TORRUST_TRACKER_HOST_NAMES";
  const seen = new Set<string>();
  return (values[key] ?? []).flatMap(({ purpose, port }): RuleFault[] => {
    const listener = `${purpose === "udp-tracker" ? "udp" : "http"}:${port}`;
    const ports = purpose === "udp-tracker" ? udpPorts(values) : values.TORRUST_TRACKER_HTTP_PORTS;
    const twice = seen.has(listener);
    seen.add(listener);
    if (!ports.includes(port)) {
      const message = `there is no listener ${listener}`;
      return [{ code: "CONFIG_INVALID", key, message, fix: "Name a port that the tracker listens on." }];
    }
    const message = `the listener ${listener} has two names`;
    return twice ? [{ code: "CONFIG_INVALID", key, message, fix: "Keep one of them." }] : [];
  });
}

function floatingFaults(values: Values): RuleFault[] {
  const known = hostNames(values);
  return (values.INFRASTRUCTURE_FLOATING_ADDRESSES ?? [])
    .filter((name, index, all) => !known.includes(name) || all.indexOf(name) !== index)
    .map((name) => ({
      code: "CONFIG_INVALID",
      key: "INFRASTRUCTURE_FLOATING_ADDRESSES",
      message: known.includes(name) ? `${name} stands twice in the list` : `no listener is called ${name}`,
      fix: "Name listeners by TORRUST_TRACKER_HOST_NAMES or DOMAIN_NAME, and list each name once here.",
    }));
}

function zoneFaults(values: Values): RuleFault[] {
  const zone = values.INFRASTRUCTURE_DNS_ZONE;
  if (zone === undefined) {
    if (values.INFRASTRUCTURE_DNS_ZONE_CREATE !== true) return [];
    const message = "there is no zone to create";
    return [
      { code: "CONFIG_REQUIRED", key: "INFRASTRUCTURE_DNS_ZONE", message, fix: "Set it to the zone's name." },
    ];
  }
  const outside = hostNames(values).filter((name) => !isInZone(name, zone));
  return outside.map((name) => ({
    code: "CONFIG_INVALID",
    key: "INFRASTRUCTURE_DNS_ZONE",
    message: `${name} is not in the zone ${zone}`,
    fix: "Give names of one zone, or leave the zone out and set the records by hand.",
  }));
}

function hostNames(values: Values): string[] {
  const names = (values.TORRUST_TRACKER_HOST_NAMES ?? []).map(({ hostName }) => hostName);
  return [...new Set([...(values.DOMAIN_NAME === undefined ? [] : [values.DOMAIN_NAME]), ...names])];
}
