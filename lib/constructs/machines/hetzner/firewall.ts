import { Firewall, type FirewallRule } from "@cdktf/provider-hcloud/lib/firewall";
import type { Construct } from "constructs";
import type { Listener } from "../../../topology/topology";
import type { HetznerProps, Labels } from "./machine";

const ANYWHERE = ["0.0.0.0/0", "::/0"];

/** Lets in what the topology exposes, and ICMP, without which IPv6 and path MTU discovery do not work. */
export function firewall(scope: Construct, props: HetznerProps, labels: Labels): Firewall {
  const { allowedCidrs } = props.access;
  const open = props.topology.listeners.filter(({ exposure }) => exposure !== "loopback");
  return new Firewall(scope, "firewall", {
    name: props.name,
    labels,
    rule: [
      ...open.map((listener): FirewallRule => ({
        description: describe(listener),
        direction: "in",
        protocol: listener.protocol,
        port: String(listener.port),
        sourceIps: listener.exposure === "operator" ? [...allowedCidrs] : ANYWHERE,
      })),
      { description: "ICMP", direction: "in", protocol: "icmp", sourceIps: ANYWHERE },
    ],
  });
}

/** `udp-tracker` as `UDP tracker`. */
function describe({ purpose }: Listener): string {
  return purpose.replaceAll("-", " ").replace(/\b(api|https?|ssh|udp)\b/g, (word) => word.toUpperCase());
}
