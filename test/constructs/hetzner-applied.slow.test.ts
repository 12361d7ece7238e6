import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planCost } from "../../lib/hetzner/plan-cost";
import { StackOutputs } from "../../lib/inventory/stack-outputs";
import { outputValues } from "../../lib/workflow/tofu";
import { HetznerEmulator, TOKEN } from "../emulators/hetzner";
import { testWithTofu } from "../support/tofu";
import { AppliedStack, FAST_POLLS } from "./applied-stack";

const FULL = readFileSync(join(__dirname, "../golden/environments/production-full/.env"), "utf8").split("\n");

let emulator: HetznerEmulator;
let stack: AppliedStack | undefined;

beforeEach(async () => (emulator = await HetznerEmulator.start({ actionDuration: 0 })));
afterEach(async () => {
  stack?.remove();
  await emulator.stop();
});

function prepared(tofu: string): AppliedStack {
  const env = { HCLOUD_TOKEN: TOKEN, HCLOUD_ENDPOINT: emulator.endpoint };
  stack = new AppliedStack(tofu, "production", env, FAST_POLLS);
  return stack;
}

/** The environment with these lines instead of those of the same keys. */
function withLine(...lines: readonly string[]): string[] {
  const keys = lines.map((line) => line.replace(/=.*/, "="));
  return [...FULL.filter((each) => !keys.some((key) => each.startsWith(key))), ...lines];
}

testWithTofu(
  "everything is made, told, kept as it is, changed in place, and destroyed in two steps",
  ["hcloud", "null"],
  async (tofu) => {
    const production = prepared(tofu);
    await production.synth(FULL);
    await production.run("apply", "-auto-approve");

    expect(emulator.remaining).toEqual({
      firewall: 1,
      floating_ip: 2,
      placement_group: 1,
      primary_ip: 2,
      server: 1,
      ssh_key: 2,
      volume: 1,
      zone: 1,
    });
    const told = StackOutputs.parse(outputValues(await production.run("output", "-json")));
    expect(told).toMatchObject({
      machine: { ipv6_address: expect.stringMatching(/::1$/), ssh_user: "torrust" },
      data_volume: { device: expect.stringMatching(/^\/dev\/disk\/by-id\//), size_gb: 50 },
      floating_addresses: [{ host_name: "udp1.example.org", ipv6_address: expect.stringMatching(/::1$/) }],
      dns_nameservers: expect.arrayContaining([expect.stringContaining("ns.hetzner")]),
    });
    expect(told.dns_records).toContainEqual({
      name: "udp1.example.org",
      type: "TXT",
      value: "BITTORRENT UDP:6969",
    });
    const machine = await production.output("machine");

    expect(await production.changes()).toEqual([]);
    // Another operator: another key, another place of the host keys.
    const another = [
      "-var=ssh_private_key_file=/home/bob/.ssh/id_ed25519",
      "-var=known_hosts_file=/home/bob/known",
    ];
    expect(await production.changes(...another)).toEqual([]);

    // Other first-boot keys are Ansible's affair: the server stays, whoever applies it.
    await production.synth(withLine('SSH_PUBLIC_KEYS="ssh-ed25519 AAAA carol"'));
    expect(await production.changes()).toEqual([
      "create hcloud_ssh_key.tracker_9de8a231",
      "delete hcloud_ssh_key.tracker_8b5f2ca6",
      "delete hcloud_ssh_key.tracker_ab0c1c2e",
    ]);

    await production.synth(withLine("TORRUST_TRACKER_UDP_PORTS=6969,6767"));
    expect(await production.changes()).toEqual([
      "update hcloud_firewall.tracker",
      "update hcloud_zone_rrset.tracker_tracker_example_org_txt",
    ]);
    await production.run("apply", "-auto-approve");
    expect(await production.output("machine")).toEqual(machine);

    // Another size is for the same server, with its disk and addresses.
    await production.synth(withLine("INFRASTRUCTURE_INSTANCE_TYPE=ccx33"));
    expect(await production.changes()).toContain("update hcloud_server.tracker");

    await expect(production.run("destroy", "-auto-approve")).rejects.toThrow("prevent_destroy");
    await production.synth(withLine("INFRASTRUCTURE_PROTECTION=false"));
    await production.run("apply", "-auto-approve");
    await production.run("destroy", "-auto-approve");
    expect(emulator.remaining).toEqual({});
  },
);

testWithTofu(
  "a replaced server comes back at the same addresses, with its volume",
  ["hcloud", "null"],
  async (tofu) => {
    const staging = prepared(tofu);
    await staging.synth(withLine("INFRASTRUCTURE_PROTECTION=false"));
    await staging.run("plan", "-out=plan");
    const plan = await staging.run("show", "-json", "plan");
    const { before, after } = planCost(JSON.parse(plan));
    expect(before).toMatchObject({ lines: [], complete: true });
    expect(after.lines.map(({ resource }) => resource)).toEqual([
      "floating ipv4 production-tracker-udp1-example-org-ipv4",
      "floating ipv6 production-tracker-udp1-example-org-ipv6",
      "primary ipv4 production-tracker-ipv4",
      "primary ipv6 production-tracker-ipv6",
      "server production-tracker (ccx23)",
      "backups of production-tracker",
      "volume production-tracker-data (50 GB)",
    ]);
    await staging.run("apply", "plan");
    // The token is in the process environment alone.
    expect(plan + (await staging.run("show", "-json"))).not.toContain(TOKEN);
    const [machine, floating] = [await staging.output("machine"), await staging.output("floating_addresses")];

    await staging.run("apply", "-auto-approve", "-replace=hcloud_server.tracker");

    const { provider_id: _first, ...addresses } = Object(machine);
    expect(await staging.output("machine")).toMatchObject(addresses);
    expect(await staging.output("machine")).not.toEqual(machine);
    expect(await staging.output("floating_addresses")).toEqual(floating);
    expect(emulator.remaining).toMatchObject({ server: 1, volume: 1 });
    expect(await staging.changes()).toEqual([]);

    await staging.synth(withLine("INFRASTRUCTURE_PROTECTION=false", "INFRASTRUCTURE_DATA_VOLUME_GB=60"));
    await staging.run("plan", "-out=plan");
    expect(planCost(JSON.parse(await staging.run("show", "-json", "plan"))).difference).toEqual({
      added: [{ resource: "volume production-tracker-data (60 GB)", eurMonth: undefined }],
      removed: [{ resource: "volume production-tracker-data (50 GB)", eurMonth: undefined }],
      eurMonth: undefined,
    });
  },
);
