import type { Settings } from "../../lib/config/settings";
import { failureOf } from "../support/failure";
import { faultOf, prepared } from "./prepared";

/** 32 letters for the key: readable text, which no real key is. */
const KEY =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t alice@example.org";

const HETZNER = [
  "INFRASTRUCTURE_PROVIDER=hetzner",
  "INFRASTRUCTURE_REGION=nbg1",
  "INFRASTRUCTURE_INSTANCE_TYPE=ccx23",
  "SSH_ALLOWED_CIDRS=203.0.113.0/24",
  `SSH_PUBLIC_KEYS="${KEY}"`,
];
const LXD = ["INFRASTRUCTURE_PROVIDER=lxd"];
const EXISTING = ["INFRASTRUCTURE_PROVIDER=existing", "INFRASTRUCTURE_ADDRESS=192.0.2.10"];
const LIBVIRT = ["INFRASTRUCTURE_PROVIDER=libvirt"];

function machineOf(lines: readonly string[]): Settings["machine"] {
  return prepared({ env: lines.join("\n") }).load().settings.machine;
}

/** These lines without the one of a key. */
function without(lines: readonly string[], key: string): string[] {
  return lines.filter((line) => !line.startsWith(`${key}=`));
}

describe("the settings of a machine", () => {
  test("local is another word for libvirt", () => {
    expect(machineOf(["INFRASTRUCTURE_PROVIDER=local"])).toEqual(machineOf(LIBVIRT));
  });

  test("LXD makes a container of its own Debian image unless told otherwise", () => {
    expect(machineOf(LXD)).toEqual({
      provider: "lxd",
      kind: "container",
      cpus: 2,
      memoryMiB: 2048,
      diskGiB: 10,
      image: "images:debian/13/cloud",
    });
    expect(
      machineOf([...LXD, "INFRASTRUCTURE_LXD_TYPE=virtual-machine", "INFRASTRUCTURE_IMAGE=ubuntu:24.04"]),
    ).toMatchObject({ kind: "virtual-machine", image: "ubuntu:24.04" });
  });

  test("Hetzner's are bare and unprotected unless told otherwise", () => {
    expect(machineOf(HETZNER)).toEqual({
      provider: "hetzner",
      location: "nbg1",
      serverType: "ccx23",
      image: "debian-13",
      dataVolumeGb: undefined,
      protection: false,
      backups: false,
      floatingHostNames: [],
      dnsZone: undefined,
      sshKeyNames: [],
    });
  });

  test("a host that is there has addresses and a port of its own, and needs no keys from us", () => {
    const lines = [...EXISTING, "INFRASTRUCTURE_IPV6_ADDRESS=2001:db8::10", "SSH_PORT=2222"];
    const { settings } = prepared({ env: lines.join("\n") }, "shared").load();

    expect(settings.machine).toEqual({
      provider: "existing",
      address: "192.0.2.10",
      ipv6Address: "2001:db8::10",
    });
    expect(settings.access).toMatchObject({ sshPort: 2222, publicKeys: [] });
  });
});

test.each([
  [HETZNER, "INFRASTRUCTURE_REGION"],
  [HETZNER, "INFRASTRUCTURE_INSTANCE_TYPE"],
  [HETZNER, "SSH_ALLOWED_CIDRS"],
  [EXISTING, "INFRASTRUCTURE_ADDRESS"],
])("%# what a provider cannot do without: %s", (lines, key) => {
  const provider = String(lines[0]).split("=")[1];

  expect(faultOf({ env: without(lines, key).join("\n") })).toMatchObject({
    code: "CONFIG_REQUIRED",
    key,
    message: `${key} is required with provider ${provider}`,
  });
});

test("at Hetzner the public keys are required, whatever the environment is called", () => {
  expect(faultOf({ env: without(HETZNER, "SSH_PUBLIC_KEYS").join("\n") }, "local-cloud")).toMatchObject({
    code: "CONFIG_REQUIRED",
    key: "SSH_PUBLIC_KEYS",
  });
});

test.each([
  [LIBVIRT, "INFRASTRUCTURE_REGION=nbg1", "hetzner"],
  [LIBVIRT, "INFRASTRUCTURE_LXD_TYPE=container", "lxd"],
  [LIBVIRT, "INFRASTRUCTURE_ADDRESS=192.0.2.10", "existing"],
  [LXD, "INFRASTRUCTURE_PROTECTION=true", "hetzner"],
  [HETZNER, "INFRASTRUCTURE_DISK_GB=20", "libvirt, lxd"],
  [EXISTING, "INFRASTRUCTURE_IMAGE=debian-13", "libvirt, lxd, hetzner"],
])("%# a key of another provider: %s", (lines, line, providers) => {
  const key = line.replace(/=.*/, "");
  const provider = String(lines[0]).split("=")[1];

  expect(faultOf({ env: [...lines, line].join("\n") })).toMatchObject({
    code: "CONFIG_OTHER_PROVIDER",
    key,
    message: `${key} is for ${providers}; the provider is ${provider}`,
    fix: "Remove the line, or change INFRASTRUCTURE_PROVIDER.",
  });
});

test("while the provider is unknown, nothing is said of what it needs", () => {
  expect(faultOf({ env: "INFRASTRUCTURE_PROVIDER=aws\nINFRASTRUCTURE_REGION=nbg1\n" })).toMatchObject({
    key: "INFRASTRUCTURE_PROVIDER",
    message: "aws is not supported yet; expected one of libvirt, lxd, hetzner, existing, local",
  });
});

test.each([
  ["INFRASTRUCTURE_REGION=nbg2", "HETZNER_UNKNOWN_LOCATION", "nbg1"],
  ["INFRASTRUCTURE_INSTANCE_TYPE=ccx24", "HETZNER_UNKNOWN_SERVER_TYPE", "ccx23"],
  ["INFRASTRUCTURE_IMAGE=debian-12", "HETZNER_UNKNOWN_IMAGE", "debian-13"],
])("%s is answered with the nearest names", (line, code, nearest) => {
  const key = line.replace(/=.*/, "");
  const fault = faultOf({ env: [...without(HETZNER, key), line].join("\n") });

  expect(fault).toMatchObject({ code, key });
  expect(fault.message).toContain(nearest);
});

test("a network that does not begin at its first address, which Hetzner refuses", () => {
  const lines = [...without(HETZNER, "SSH_ALLOWED_CIDRS"), "SSH_ALLOWED_CIDRS=203.0.113.7/24"];

  expect(faultOf({ env: lines.join("\n") })).toMatchObject({
    key: "SSH_ALLOWED_CIDRS",
    fix: "Write 203.0.113.0/24.",
  });
});

describe("Hetzner's token", () => {
  const env = HETZNER.join("\n");

  test("is taken from the secrets file, and printed nowhere", () => {
    const token = "a".repeat(64);
    const environment = prepared({ env, secrets: `HCLOUD_TOKEN=${token}\n` }).load();

    expect(environment.secrets.HCLOUD_TOKEN?.reveal()).toBe(token);
    expect(JSON.stringify(environment)).not.toContain(token);
  });

  test("is refused in .env", () => {
    expect(faultOf({ env: `${env}\nHCLOUD_TOKEN=${"a".repeat(64)}` })).toMatchObject({
      code: "CONFIG_SECRET_IN_ENV",
    });
  });

  test("is refused when it is cut off, without being shown", () => {
    const { load } = prepared({ env, processEnv: { HCLOUD_TOKEN: "tooshort" } });
    const error = failureOf(load);

    expect(error.details).toMatchObject([
      { key: "HCLOUD_TOKEN", message: "expected 64 letters and digits; found 8 characters" },
    ]);
    expect(JSON.stringify(error)).not.toContain("tooshort");
  });

  test("is nobody's business in other environments", () => {
    const { load } = prepared({ env: LIBVIRT.join("\n"), processEnv: { HCLOUD_TOKEN: "tooshort" } });

    expect(load().settings.machine.provider).toBe("libvirt");
  });
});

describe("a host that is there already", () => {
  const existing = (...lines: string[]) => ({ env: [...EXISTING, ...lines].join("\n") });

  test("may say how much memory it has, as local machines are given it", () => {
    expect(prepared(existing("INFRASTRUCTURE_INSTANCE_TYPE=c2-m4")).load().settings.machine).toMatchObject({
      memoryMiB: 4096,
    });
    expect(faultOf(existing("INFRASTRUCTURE_INSTANCE_TYPE=cx23"))).toMatchObject({
      code: "CONFIG_INVALID",
      key: "INFRASTRUCTURE_INSTANCE_TYPE",
      message: 'expected a size such as c2-m4 (2 CPUs, 4 GiB of memory); found "cx23"',
    });
  });

  test("may have no user but root, unlike a machine of ours", () => {
    expect(prepared(existing("SSH_USER=root")).load().settings.access.user).toBe("root");
    expect(faultOf({ env: [...LXD, "SSH_USER=root"].join("\n") })).toEqual({
      code: "CONFIG_INVALID",
      key: "SSH_USER",
      message: "root cannot log in on the machines we make",
      fix: "Take another name, such as torrust: the user is made with the machine, and may use sudo.",
      line: 2,
    });
  });
});

describe("host names", () => {
  const named = [...HETZNER, "DOMAIN_NAME=tracker.example.org"];

  test("are given to listeners one by one", () => {
    const env = [
      ...named,
      'TORRUST_TRACKER_HOST_NAMES="udp:6969=udp1.example.org, http:7070=http1.example.org"',
    ];

    expect(prepared({ env: env.join("\n") }).load().settings.domain).toEqual({
      name: "tracker.example.org",
      listenerNames: [
        { purpose: "udp-tracker", port: 6969, hostName: "udp1.example.org" },
        { purpose: "http-tracker", port: 7070, hostName: "http1.example.org" },
      ],
    });
  });

  test.each([
    [
      "DOMAIN_NAME=Tracker.example.org",
      "DOMAIN_NAME",
      "expected a name such as tracker.example.org, in lower case",
    ],
    ["TORRUST_TRACKER_HOST_NAMES=udp:6969", "TORRUST_TRACKER_HOST_NAMES", "expected protocol, port and name"],
    [
      "TORRUST_TRACKER_HOST_NAMES=udp:6868=udp1.example.org",
      "TORRUST_TRACKER_HOST_NAMES",
      "there is no listener udp:6868",
    ],
    [
      "TORRUST_TRACKER_HOST_NAMES=udp:6969=a.example.org,udp:6969=b.example.org",
      "TORRUST_TRACKER_HOST_NAMES",
      "the listener udp:6969 has two names",
    ],
    [
      "INFRASTRUCTURE_FLOATING_ADDRESSES=udp1.example.org",
      "INFRASTRUCTURE_FLOATING_ADDRESSES",
      "no listener is called udp1.example.org",
    ],
    [
      "INFRASTRUCTURE_FLOATING_ADDRESSES=tracker.example.org,tracker.example.org",
      "INFRASTRUCTURE_FLOATING_ADDRESSES",
      "tracker.example.org stands twice in the list",
    ],
    [
      "INFRASTRUCTURE_DNS_ZONE=example.net",
      "INFRASTRUCTURE_DNS_ZONE",
      "tracker.example.org is not in the zone example.net",
    ],
    ["INFRASTRUCTURE_DNS_ZONE_CREATE=true", "INFRASTRUCTURE_DNS_ZONE", "there is no zone to create"],
  ])("a fault: %s", (line, key, message) => {
    const fault = faultOf({ env: [...without(named, line.replace(/=.*/, "")), line].join("\n") });

    expect(fault.key).toBe(key);
    expect(fault.message).toContain(message);
  });
});

test("more keys than Hetzner's user-data takes are refused before anything is asked of Hetzner", () => {
  const many = Array.from({ length: 400 }, () => KEY).join(",");
  const env = [...without(HETZNER, "SSH_PUBLIC_KEYS"), `SSH_PUBLIC_KEYS="${many}"`].join("\n");
  expect(faultOf({ env })).toMatchObject({
    code: "CONFIG_INVALID",
    key: "SSH_PUBLIC_KEYS",
    message: expect.stringContaining("expected at most 30720 bytes of keys") as string,
  });
});
