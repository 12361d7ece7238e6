import { App, Testing } from "cdktf";
import { parse } from "yaml";
import { z } from "zod";
import { StackFile } from "../../lib/constructs/stack-file";
import { TrackerStack } from "../../lib/constructs/tracker-stack";
import { deriveTopology } from "../../lib/topology/topology";
import { environmentNamed } from "./fixtures";

const Synthesized = z.object({
  terraform: z.object({
    backend: z.object({ local: z.object({ path: z.string() }) }),
  }),
  resource: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
  variable: z.record(z.string(), z.looseObject({ default: z.string().optional() })),
  output: z.object({ machine: z.object({ value: z.looseObject({}) }) }),
});

const KEYS = ["ssh-ed25519 AAAA first ${one}: %{two}", "ssh-ed25519 BBBB second"];

function stackOf(environment = environmentNamed("local")): TrackerStack {
  const topology = deriveTopology(environment.settings);
  return new TrackerStack(new App({ stackTraces: false }), environment.name, { environment, topology });
}

function synthesized(stack: TrackerStack) {
  return Synthesized.parse(JSON.parse(Testing.synth(stack, true)));
}

function fileOf(stack: TrackerStack, path: string): string {
  const files = stack.node.findAll().filter((construct) => construct instanceof StackFile);
  return files.find((file) => file.path === path)?.content ?? "";
}

test("resources have the names that reviewers read; another name would replace them", () => {
  const { resource } = synthesized(stackOf());

  const addresses = Object.entries(resource).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  expect(addresses.sort()).toEqual([
    "libvirt_cloudinit_disk.tracker",
    "libvirt_domain.tracker",
    "libvirt_network.tracker",
    "libvirt_volume.tracker",
    "libvirt_volume.tracker_base",
    "null_resource.readiness_gate",
  ]);
});

test("state is kept outside the disposable folder, at a relative path", () => {
  expect(synthesized(stackOf()).terraform.backend.local.path).toBe("../../../.state/local/terraform.tfstate");
});

test("the output has what the inventory reads", () => {
  expect(synthesized(stackOf(environmentNamed("local", { sshPort: 2222 }))).output.machine.value).toEqual({
    ipv4_address: "10.205.191.10",
    ipv6_address: null,
    ssh_port: 2222,
    ssh_user: "torrust",
    provider_id: "${libvirt_domain.tracker.id}",
  });
});

describe("a local environment", () => {
  test("takes its generated keys as variables, since every operator has others", () => {
    const { variable } = synthesized(stackOf());

    expect(Object.keys(variable).sort()).toEqual([
      "base_image",
      "domain_type",
      "known_hosts_file",
      "ssh_private_key_file",
      "ssh_public_key",
    ]);
    expect(variable["ssh_private_key_file"]?.default).toBe("../../../.state/local/ssh/id_ed25519");
    expect(variable["known_hosts_file"]?.default).toBe("../../../.state/local/known_hosts");
  });
});

describe("a shared environment", () => {
  const environment = environmentNamed("staging", { publicKeys: KEYS });

  test("has its public keys in the user-data, letter by letter, and no variable for them", () => {
    const stack = stackOf(environment);
    const { variable, resource } = synthesized(stack);

    expect(variable).not.toHaveProperty("ssh_public_key");
    expect(resource["libvirt_cloudinit_disk"]?.["tracker"]?.["user_data"]).toBe(
      '${file("${path.module}/cloud-init/tracker.yaml")}',
    );
    expect(parse(fileOf(stack, "cloud-init/tracker.yaml"))).toMatchObject({
      hostname: "staging-tracker",
      users: [{ name: "torrust", lock_passwd: true, ssh_authorized_keys: KEYS }],
    });
  });

  test("leaves the private key to ssh unless the operator names one", () => {
    expect(synthesized(stackOf(environment)).variable["ssh_private_key_file"]?.default).toBe("");
  });
});
