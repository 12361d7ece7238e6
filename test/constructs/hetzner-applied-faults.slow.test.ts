import { HetznerEmulator, MemoryBackend, TOKEN } from "../emulators/hetzner";
import { testWithTofu } from "../support/tofu";
import { AppliedStack, FAST_POLLS } from "./applied-stack";

/*
 * What goes wrong at Hetzner while our stack is applied: a person is told what it was, and the same command again
 * makes the whole.
 */

const LINES = [
  "INFRASTRUCTURE_PROVIDER=hetzner",
  "INFRASTRUCTURE_REGION=nbg1",
  "INFRASTRUCTURE_INSTANCE_TYPE=ccx13",
  "INFRASTRUCTURE_DATA_VOLUME_GB=10",
  'SSH_PUBLIC_KEYS="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHB1dCB5b3VyIG93biBwdWJsaWMga2V5IGhlcmU6IC0t alice@example.org"',
  "SSH_ALLOWED_CIDRS=203.0.113.0/24",
  "DOMAIN_NAME=tracker.example.org",
];

let backend: MemoryBackend;
let emulator: HetznerEmulator;
let stack: AppliedStack | undefined;

beforeEach(async () => {
  backend = new MemoryBackend();
  emulator = await HetznerEmulator.start({ backend, actionDuration: 0 });
});

afterEach(async () => {
  stack?.remove();
  await emulator.stop();
});

async function prepared(tofu: string): Promise<AppliedStack> {
  const env = { HCLOUD_TOKEN: TOKEN, HCLOUD_ENDPOINT: emulator.endpoint };
  stack = new AppliedStack(tofu, "staging", env, FAST_POLLS);
  await stack.synth(LINES);
  return stack;
}

/** The same command again gives the whole, and nothing besides. */
async function recovers(staging: AppliedStack): Promise<void> {
  await staging.run("apply", "-auto-approve");
  expect(await staging.changes()).toEqual([]);
  expect(backend.machines.size).toBe(1);
  expect(emulator.remaining).toEqual({
    firewall: 1,
    placement_group: 1,
    primary_ip: 2,
    server: 1,
    ssh_key: 1,
    volume: 1,
  });
}

testWithTofu("bursts of 429 and 502 are outlasted within one apply", ["hcloud", "null"], async (tofu) => {
  const staging = await prepared(tofu);
  emulator.fail({ code: "rate_limit_exceeded", times: 2 });
  emulator.fail({ method: "POST", path: "/servers", code: "bad_gateway" });
  await recovers(staging);
  expect(emulator.requests.map(({ status }) => status)).toEqual(expect.arrayContaining([429, 502]));
});

interface Fault {
  readonly what: string;
  readonly begin: () => void;
  readonly end?: () => void;
  readonly code: string;
  readonly fix: string;
}

const FAULTS: readonly Fault[] = [
  {
    what: "an answer 500",
    begin: () => emulator.fail({ method: "POST", path: "/servers", code: "server_error" }),
    code: "HETZNER_FAILED",
    fix: "same command again",
  },
  {
    what: "a server whose creation ends in error",
    begin: () => emulator.actionFails("create_server"),
    code: "HETZNER_ACTION_FAILED",
    fix: "same command again",
  },
  {
    what: "a volume whose attachment ends in error",
    begin: () => emulator.actionFails("attach_volume"),
    code: "HETZNER_ACTION_FAILED",
    fix: "same command again",
  },
  {
    what: "a location without room",
    begin: () => emulator.setAvailable("nbg1", false),
    end: () => emulator.setAvailable("nbg1", true),
    code: "HETZNER_UNAVAILABLE",
    fix: "INFRASTRUCTURE_REGION",
  },
];

for (const { what, begin, end, code, fix } of FAULTS) {
  testWithTofu(`${what}: ${code}, and the next apply goes on`, ["hcloud", "null"], async (tofu) => {
    const staging = await prepared(tofu);
    begin();
    expect(await staging.failure("apply", "-auto-approve")).toMatchObject({
      code,
      fix: expect.stringContaining(fix),
    });
    end?.();
    await recovers(staging);
  });
}

testWithTofu("a location without room: another one serves", ["hcloud", "null"], async (tofu) => {
  const staging = await prepared(tofu);
  emulator.setAvailable("nbg1", false);
  expect(await staging.failure("apply", "-auto-approve")).toMatchObject({ code: "HETZNER_UNAVAILABLE" });
  await staging.synth([...LINES.filter((line) => !line.includes("REGION")), "INFRASTRUCTURE_REGION=fsn1"]);
  await recovers(staging);
});

testWithTofu(
  "a server that vanishes between plan and apply is made again, at the same address",
  ["hcloud", "null"],
  async (tofu) => {
    const staging = await prepared(tofu);
    await staging.run("apply", "-auto-approve");
    const { provider_id: _first, ...addresses } = Object(await staging.output("machine"));
    await staging.synth([...LINES, "INFRASTRUCTURE_BACKUPS=true"]);
    await staging.run("plan", "-out=plan");
    await emulator.vanishServer("staging-tracker");
    expect(await staging.failure("apply", "plan")).toMatchObject({ code: "HETZNER_GONE" });
    expect(await staging.changes()).toContain("create hcloud_server.tracker");
    await recovers(staging);
    expect(await staging.output("machine")).toMatchObject(addresses);
  },
);
