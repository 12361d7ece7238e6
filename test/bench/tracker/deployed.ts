import { type Container, copyContainer } from "../../e2e/lxd/container";
import type { TestHost } from "../../e2e/lxd/host";
import { settings } from "../../release/fixtures";
import type { Tracker } from "./observed";

const TOKEN = "bench-token";
const SERVICE = "torrust-tracker-1";

/** A host that the deployer has configured and released to, as an operator's would be. */
export async function deployedHost(host: TestHost, name: string): Promise<Tracker> {
  await host.start(name);
  const bundle = host.bundle(settings({}));
  const { status, output } = await host.deliver(bundle, TOKEN, ["configure", "release"], true);
  if (status !== 0) throw new Error(`the delivery failed:\n${output}`);
  return { container: host.container, service: SERVICE, token: TOKEN };
}

/** The firewall's table with or without the rules that keep tracker UDP out of the connection tracking. */
export async function setTracked(container: Container, tracked: boolean): Promise<void> {
  const rules = "/etc/torrust/firewall.nft";
  await container.sh(tracked ? `grep -v ' notrack' ${rules} | nft -f -` : `nft -f ${rules}`);
}

/** Where the tracker listens in Docker's own network. */
const INSIDE = { ipv4: "172.30.0.2", ipv6: "fd01:db8:1::2" } as const;

const PUBLISHED = `
services:
  tracker:
    network_mode: !reset null
    ports: ["6969:6969/udp", "7070:7070"]
    networks: { published: { ipv4_address: "${INSIDE.ipv4}", ipv6_address: "${INSIDE.ipv6}" } }
networks:
  published:
    enable_ipv6: true
    ipam: { config: [{ subnet: 172.30.0.0/24 }, { subnet: "fd01:db8:1::/64" }] }
`;

/** This Docker translates IPv6 in the kernel, as it does IPv4, only when asked to. */
const DAEMON = '{"experimental": true, "ip6tables": true, "log-driver": "local"}';

/**
 * A copy of a deployed host with the same release, image and tuning, but with Docker's own network and its
 * published ports, and without our firewall, whose `notrack` would keep Docker from translating addresses.
 */
export async function publishedCopy(deployed: Tracker, name: string): Promise<Tracker> {
  const container = await copyContainer(deployed.container, name);
  const { ipv4_address, ipv6_address } = deployed.container.machine;
  const compose = "docker compose --project-name torrust --file compose.yaml";
  await container.sh(
    `cd /opt/torrust/current
    systemctl disable --quiet --now torrust-firewall
    nft destroy table inet torrust
    ${compose} down --timeout 1 2>/dev/null
    echo '${DAEMON}' > /etc/docker/daemon.json
    systemctl restart docker
    sed -i -e 's/${ipv4_address}/${INSIDE.ipv4}/' -e 's/${ipv6_address}/${INSIDE.ipv6}/' /opt/torrust/config/tracker/*/tracker.toml
    cat > published.yaml
    ${compose} --file published.yaml up --detach --wait tracker 2>&1`,
    PUBLISHED,
  );
  return { ...deployed, container };
}
