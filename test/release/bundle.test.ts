import { parse } from "yaml";
import { buildRelease } from "../../lib/release/bundle";
import { deriveTopology } from "../../lib/topology/topology";
import { MACHINE, MONITORING, SETTINGS, contentOf, release, settings } from "./fixtures";

test("the same input gives the same bundle, whoever's deployer made it", () => {
  expect(release().files).toEqual(release().files);
  expect(release(SETTINGS, { deployerVersion: "9.9.9" }).id).toBe(release().id);
});

test("the id is short hexadecimal and stands in the manifest", () => {
  const bundle = release();
  expect(bundle.id).toMatch(/^[0-9a-f]{16}$/);
  expect(JSON.parse(contentOf(bundle, "manifest.json"))).toEqual(bundle.manifest);
  expect(bundle.manifest).toMatchObject({
    id: bundle.id,
    deployer: "0.1.0",
    images: ["torrust/tracker:3.0.0"],
    secrets: ["TORRUST_TRACKER_API_TOKEN"],
  });
});

test("the files are sorted, and only the scripts may be run", () => {
  const { files } = release();
  expect([...files.keys()]).toEqual([
    "compose.yaml",
    "config/tracker/tracker.toml",
    "directories",
    "host/etc/apt/apt.conf.d/60torrust",
    "host/etc/docker/daemon.json",
    "host/etc/modules-load.d/torrust.conf",
    "host/etc/sysctl.d/60-torrust.conf",
    "host/etc/systemd/journald.conf.d/torrust.conf",
    "host/etc/systemd/system/torrust-firewall.service",
    "host/etc/systemd/system/torrust-tuning.service",
    "host/etc/torrust/firewall.nft",
    ...["files", "images", "secrets", "services", "sockets"].map(
      (name) => `host/opt/torrust/bin/release/${name}.sh`,
    ),
    "host/opt/torrust/bin/torrust-host",
    "host/opt/torrust/bin/torrust-release",
    "host/opt/torrust/bin/torrust-tuning",
    "manifest.json",
    "sockets",
  ]);
  const executable = [...files].filter(([, { mode }]) => mode === 0o755).map(([path]) => path);
  expect(executable.map((path) => path.replace("host/opt/torrust/bin/", ""))).toEqual([
    "torrust-host",
    "torrust-release",
    "torrust-tuning",
  ]);
});

test("a changed announce interval changes the tracker's directory and nothing on the host", () => {
  const before = release();
  const after = release(settings({ tracker: { announceInterval: 600 } }));
  expect(after.id).not.toBe(before.id);
  expect(after.manifest.services.tracker).not.toBe(before.manifest.services.tracker);
  expect(after.manifest.configure).toBe(before.manifest.configure);
});

test("changed networks for SSH change the host and leave the tracker as it was", () => {
  const before = release();
  const after = release(settings({ access: { allowedCidrs: ["203.0.113.0/24"] } }));
  expect(after.manifest.configure).not.toBe(before.manifest.configure);
  expect(after.manifest.services).toEqual(before.manifest.services);
  expect(contentOf(after, "compose.yaml")).toBe(contentOf(before, "compose.yaml"));
});

test("documentation addresses stand in for a machine that is not there", () => {
  expect(contentOf(release(), "config/tracker/tracker.toml")).toContain("[2001:db8::1]:6969");
  const toml = contentOf(release(SETTINGS, { machine: MACHINE }), "config/tracker/tracker.toml");
  expect(toml).toContain('external_ip = "203.0.113.10"');
  expect(toml).not.toContain("2001:db8");
});

test("a port below 1024 is opened to the tracker, which is no root user", () => {
  const sysctl = (httpPorts: number[]) =>
    contentOf(release(settings({ tracker: { httpPorts } })), "host/etc/sysctl.d/60-torrust.conf");
  expect(sysctl([7070])).not.toContain("ip_unprivileged_port_start");
  expect(sysctl([7070, 80])).toMatch(/^net\.ipv4\.ip_unprivileged_port_start = 80$/m);
});

test("compose runs the tracker unprivileged, in the host's network, and asks the body for its health", () => {
  const compose: unknown = parse(contentOf(release(), "compose.yaml"));
  const tracker = {
    image: "torrust/tracker:3.0.0",
    entrypoint: ["/usr/bin/torrust-tracker"],
    user: "1000:1000",
    network_mode: "host",
    stop_signal: "SIGINT",
    stop_grace_period: "100s",
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    read_only: true,
    mem_limit: "1024m",
    logging: { driver: "local" },
    restart: "unless-stopped",
    env_file: ["/opt/torrust/shared/secrets/tracker.env"],
    volumes: [
      `/opt/torrust/config/tracker/${String(release().manifest.services.tracker)}:/etc/torrust/tracker:ro`,
      "/opt/torrust/shared/data/tracker:/var/lib/torrust/tracker",
    ],
    healthcheck: {
      test: [
        "CMD",
        "/busybox/sh",
        "-c",
        `/busybox/wget -qO- http://127.0.0.1:1313/health_check | /busybox/grep -q '"status":"Ok"'`,
      ],
    },
  };
  expect(compose).toMatchObject({ name: "torrust", services: { tracker } });
  expect(compose).not.toHaveProperty("services.tracker.ports");
});

test("on a host that was there, containers have limits of memory where the environment says what it has", () => {
  const limits = (memoryMiB?: number) =>
    contentOf(
      release({ ...SETTINGS, machine: { provider: "existing", address: "192.0.2.10", memoryMiB } }),
      "compose.yaml",
    ).match(/^ +mem_limit: .*$/gm);
  expect(limits()).toBeNull();
  expect(limits(4096)).toEqual(["    mem_limit: 2048m"]);
});

test("a dollar in an image's name is not interpolated by Compose", () => {
  const bundle = release(settings({ tracker: { image: "registry.example.org/${X}:1" } }));
  expect(contentOf(bundle, "compose.yaml")).toContain('image: "registry.example.org/$${X}:1"');
});

test("an environment's override is part of the release, its images among the release's", () => {
  const bundle = buildRelease({
    settings: SETTINGS,
    topology: deriveTopology(SETTINGS),
    deployerVersion: "0.1.0",
    composeOverride: { file: "compose.override.yaml", text: "services: { echo: { image: 'echo:1' } }" },
  });
  expect(bundle.id).not.toBe(release().id);
  expect(bundle.manifest.images).toEqual(["echo:1", "torrust/tracker:3.0.0"]);
});

test("a service that is switched on leaves the tracker's container as it was", () => {
  const before = release().manifest.containers;
  const after = release(settings({ monitoring: MONITORING })).manifest.containers;
  expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
  expect(after).toMatchObject(before);
});
