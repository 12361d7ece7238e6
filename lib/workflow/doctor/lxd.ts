import { z } from "zod";
import { LXD_CONTAINER_INTERFACE, LXD_IMAGES, LXD_POOL } from "../../config/lxd";
import type { LxdSettings } from "../../config/settings";
import { type Finding, ok, problem, warning } from "./finding";
import { ask, type Host } from "./host";
import { groupMembership } from "./libvirt";
import type { SystemFacts } from "./system";

export interface LxdFacts {
  readonly installed: boolean;
  /** Absent when it does not answer this user. */
  readonly server?: LxdServerFacts;
}

export interface LxdServerFacts {
  readonly version: string;
  /** Whether the storage pool that the machine's disk is in is there. */
  readonly pool: boolean;
  /** Names that interfaces of the profile `default` have in a container. */
  readonly interfaces: readonly string[];
  readonly kind: LxdSettings["kind"];
  /** Whether it can run that kind: a virtual machine takes QEMU and KVM. */
  readonly able: boolean;
  readonly image: ImageFacts;
}

/** Whether the image can be had: `served` by LXD's image server, `local` in LXD's own store, or from elsewhere. */
export type ImageFacts = { readonly name: string } & (
  { readonly kind: "served" | "local"; readonly found: boolean } | { readonly kind: "elsewhere" }
);

const DRIVERS = { container: "lxc", "virtual-machine": "qemu" } as const;

const Profile = z.object({
  devices: z.record(z.string(), z.looseObject({ type: z.string(), name: z.string().optional() })),
});

const Server = z.object({ environment: z.object({ driver: z.string() }) });

export async function lxdFacts(host: Host, settings: LxdSettings): Promise<LxdFacts> {
  const answer = await ask(host, "lxc", "version");
  const version = /^Server version: (\d\S*)/m.exec(answer?.stdout ?? "")?.[1];
  return {
    installed: answer !== undefined,
    server: version === undefined ? undefined : await serverFacts(host, settings, version),
  };
}

async function serverFacts(host: Host, settings: LxdSettings, version: string): Promise<LxdServerFacts> {
  const [server, pool, profile, image] = await Promise.all([
    ask(host, "lxc", "query", "/1.0"),
    ask(host, "lxc", "query", `/1.0/storage-pools/${LXD_POOL}`),
    ask(host, "lxc", "query", "/1.0/profiles/default"),
    imageFacts(host, settings.image),
  ]);
  return {
    version,
    pool: pool?.status === 0,
    interfaces: profile?.status === 0 ? interfaceNames(profile.stdout) : [],
    kind: settings.kind,
    able: server?.status === 0 && drivers(server.stdout).includes(DRIVERS[settings.kind]),
    image,
  };
}

/** As in `lxc | qemu`. */
function drivers(json: string): string[] {
  return Server.parse(JSON.parse(json)).environment.driver.split(" | ");
}

function interfaceNames(json: string): string[] {
  const { devices } = Profile.parse(JSON.parse(json));
  return Object.entries(devices).flatMap(([key, { type, name }]) => (type === "nic" ? [name ?? key] : []));
}

async function imageFacts(host: Host, name: string): Promise<ImageFacts> {
  const [, remote = "local"] = /^([^:]*):/.exec(name) ?? [];
  if (remote === LXD_IMAGES.name) {
    return { name, kind: "served", found: await host.answers(`${LXD_IMAGES.address}/streams/v1/index.json`) };
  }
  if (remote !== "local") return { name, kind: "elsewhere" };
  const info = await ask(host, "lxc", "image", "info", name);
  return { name, kind: "local", found: info?.status === 0 };
}

export function lxdFindings({ installed, server }: LxdFacts, system: SystemFacts): Finding[] {
  if (!installed) {
    return [
      problem(
        "lxd",
        "not installed",
        "Install it, and run `lxd init --auto`: `sudo apt-get install lxd` (or the snap).",
      ),
    ];
  }
  const group = groupMembership("lxd", system, server !== undefined);
  if (server === undefined) {
    const found = "its client is installed, its server does not answer";
    return [
      problem("lxd", found, "Start it: `sudo systemctl start lxd`; then `sudo lxd init --auto`."),
      group,
    ];
  }
  return [
    ok("lxd", server.version),
    group,
    ...(server.able ? [] : [kindProblem(server)]),
    poolFinding(server),
    networkFinding(server),
    imageFinding(server.image),
  ];
}

function kindProblem({ kind }: LxdServerFacts): Finding {
  return problem(
    "lxd type",
    `LXD cannot run a ${kind.replace("-", " ")} here: it takes QEMU and a usable /dev/kvm`,
    "Set INFRASTRUCTURE_LXD_TYPE=container, or give this computer hardware acceleration; why not: `lxc warning list`.",
  );
}

function poolFinding({ pool }: LxdServerFacts): Finding {
  const name = "lxd storage pool";
  if (pool) return ok(name, `"${LXD_POOL}" is there`);
  return problem(
    name,
    `there is none called "${LXD_POOL}"`,
    `Run \`lxd init --auto\`, or where LXD is in use already: \`lxc storage create ${LXD_POOL} dir\`.`,
  );
}

function networkFinding({ interfaces, kind }: LxdServerFacts): Finding {
  const name = "lxd network";
  const wanted = kind === "container" ? LXD_CONTAINER_INTERFACE : undefined;
  if (interfaces.length > 0 && (wanted === undefined || interfaces.includes(wanted))) {
    return ok(name, `the profile "default" has ${wanted ?? "an interface"}`);
  }
  return problem(
    name,
    `the profile "default" has no interface${wanted === undefined ? "" : ` called ${wanted}`}: the machine would get no address`,
    `Run \`lxd init --auto\`, or where LXD is in use already: \`lxc network create lxdbr0\` and \`lxc profile device add default eth0 nic network=lxdbr0 name=${LXD_CONTAINER_INTERFACE}\`.`,
  );
}

function imageFinding(image: ImageFacts): Finding {
  const name = "lxd image";
  if (image.kind === "elsewhere") return ok(name, `${image.name}: not looked for`);
  if (image.found) return ok(name, image.name);
  if (image.kind === "served") {
    return warning(
      name,
      `${image.name}: ${LXD_IMAGES.address} cannot be reached; only an image that LXD has kept would serve`,
      "Make an image on this computer (docs/guides/lxd.md), and name it in INFRASTRUCTURE_IMAGE.",
    );
  }
  return problem(
    name,
    `LXD has no image called ${image.name}`,
    "Correct INFRASTRUCTURE_IMAGE (`lxc image list` shows what is there), or make the image: docs/guides/lxd.md.",
  );
}
