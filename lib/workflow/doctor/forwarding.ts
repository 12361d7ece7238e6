import { z } from "zod";
import { type Finding, ok, warning, problem } from "./finding";
import { ask, askAsRoot, type Host } from "./host";

export interface ForwardingFacts {
  /** What `iptables -S` prints: undefined when it is not installed, null when this user may not ask. */
  readonly rules: string | null | undefined;
  /** Names of all bridges on this computer. */
  readonly bridges: readonly string[];
}

const Links = z.array(z.object({ ifname: z.string().optional() }));

export async function forwardingFacts(host: Host): Promise<ForwardingFacts> {
  const [rules, links] = await Promise.all([
    askAsRoot(host, "iptables", "-S"),
    ask(host, "ip", "-json", "link", "show", "type", "bridge"),
  ]);
  return {
    rules: rules && (rules.status === 0 ? rules.stdout : null),
    bridges: links?.status === 0 ? bridgeNames(links.stdout) : [],
  };
}

function bridgeNames(json: string): string[] {
  const links = Links.parse(JSON.parse(json.trim() || "[]"));
  return links.flatMap(({ ifname }) => ifname ?? []);
}

/**
 * Docker sets the policy of FORWARD to DROP; the bridges of libvirt and LXD then lose the outside, unless some rule
 * accepts them by name.
 */
export function forwardingFinding({ rules, bridges }: ForwardingFacts): Finding {
  const name = "forwarding";
  const machines = bridges.filter((bridge) => !isDockers(bridge));
  if (rules === undefined) return ok(name, "no iptables here");
  if (rules === null) {
    const docker = machines.length < bridges.length;
    if (!docker) return ok(name, "not looked at: it takes root, and there is no Docker");
    return warning(
      name,
      "not looked at: it takes root, and Docker may keep machines from the outside",
      "Look for `-P FORWARD DROP` in `sudo iptables -S FORWARD`, or run doctor as root.",
    );
  }
  if (!/^-P FORWARD DROP$/m.test(rules)) return ok(name, "not dropped by policy");
  const closed = machines.filter((bridge) => !isAccepted(bridge, rules));
  if (closed.length === 0) {
    return ok(
      name,
      `dropped by policy, ${machines.length === 0 ? "no machine's bridge yet" : "machines' bridges accepted"}`,
    );
  }
  return problem(
    name,
    `dropped by policy (Docker does that), and no rule accepts ${closed.join(", ")}: machines there have no way out`,
    closed.map(acceptCommands).join(" && "),
  );
}

function isDockers(bridge: string): boolean {
  return /^(docker\d+|docker_gwbridge|br-[0-9a-f]{12})$/.test(bridge);
}

function isAccepted(bridge: string, rules: string): boolean {
  return rules.split("\n").some((rule) => {
    const words = rule.split(" ");
    const value = (flag: string): string | undefined => words[words.indexOf(flag) + 1];
    const forwards = /^(FORWARD|DOCKER-USER|LIBVIRT_FWO)$/.test(value("-A") ?? "");
    // A rule between two machines of one bridge leads nowhere else.
    const inside = words.includes("-o") && value("-o") === bridge;
    return forwards && value("-j") === "ACCEPT" && value("-i") === bridge && !inside;
  });
}

function acceptCommands(bridge: string): string {
  const answers = "-m conntrack --ctstate RELATED,ESTABLISHED";
  return `sudo iptables -I DOCKER-USER -i ${bridge} -j ACCEPT && sudo iptables -I DOCKER-USER -o ${bridge} ${answers} -j ACCEPT`;
}
