import { planDestruction } from "../../lib/workflow/destroy";
import { refuseDestruction } from "../../lib/workflow/plan-guard";
import { recordedContext } from "../support/context";
import { failureOf, rejectionOf } from "../support/failure";

interface Reasons {
  readonly action_reason?: string;
  readonly replace_paths?: readonly (readonly (string | number)[])[];
}

/** One entry of `resource_changes`, as OpenTofu 1.12.6 writes it. */
function change(address: string, actions: readonly string[], { action_reason, replace_paths }: Reasons = {}) {
  return { address, type: address.split(".")[0], action_reason, change: { actions, replace_paths } };
}

const planOf = (...resource_changes: readonly object[]) => ({ resource_changes });

const LARGER_DISK = planOf(
  change("libvirt_volume.tracker", ["delete", "create"], {
    action_reason: "replace_because_cannot_update",
    replace_paths: [["size"]],
  }),
  change("libvirt_domain.tracker", ["delete", "create"], { action_reason: "replace_by_triggers" }),
  change("null_resource.readiness_gate", ["delete", "create"]),
);

test("a disk of another size would be a new disk: refused, each address with its reason", () => {
  expect(failureOf(() => refuseDestruction(LARGER_DISK, [], "local"))).toMatchObject({
    code: "PLAN_DESTROYS",
    exitCode: 1,
    message: "The plan would destroy what holds data, or an address that clients know; nothing was changed.",
    details: [
      {
        code: "PLAN_DESTROYS",
        key: "INFRASTRUCTURE_DISK_GB",
        message: "libvirt_volume.tracker would be replaced: size changes (replace_because_cannot_update)",
      },
      { code: "PLAN_DESTROYS", message: "libvirt_domain.tracker would be replaced: (replace_by_triggers)" },
    ],
    fix:
      "Change back what causes it. If the loss is meant, save the data first; then allow it by name: " +
      '`make infra-apply ENVIRONMENT=local ARGS="--allow-replace libvirt_volume.tracker --allow-replace libvirt_domain.tracker"`.',
  });
});

test("what was allowed by name goes through; the rest is still refused, with all names to say", () => {
  const one = failureOf(() => refuseDestruction(LARGER_DISK, ["libvirt_domain.tracker"], "local"));
  expect(one.details.map(({ message }) => message)).toEqual([
    "libvirt_volume.tracker would be replaced: size changes (replace_because_cannot_update)",
  ]);
  expect(one.fix).toContain("--allow-replace libvirt_domain.tracker --allow-replace libvirt_volume.tracker");
  const both = ["libvirt_domain.tracker", "libvirt_volume.tracker"];
  expect(() => refuseDestruction(LARGER_DISK, both, "local")).not.toThrow();
});

test.each([
  "hcloud_server.tracker",
  "hcloud_volume.tracker_data",
  "hcloud_volume_attachment.tracker_data",
  "hcloud_primary_ip.tracker_ipv4",
  "hcloud_floating_ip.tracker_udp1_example_org_ipv4",
  "hcloud_zone.tracker",
  "libvirt_domain.tracker",
  "lxd_instance.tracker",
])("%s is not deleted unasked", (address) => {
  const deletion = planOf(
    change(address, ["delete"], { action_reason: "delete_because_no_resource_config" }),
  );
  expect(failureOf(() => refuseDestruction(deletion, [], "staging")).details).toEqual([
    {
      code: "PLAN_DESTROYS",
      message: `${address} would be deleted: (delete_because_no_resource_config)`,
    },
  ]);
});

test.each([
  ["what is made or changed in place", change("hcloud_server.tracker", ["update"])],
  ["what holds nothing", change("hcloud_firewall.tracker", ["delete", "create"])],
  [
    "a machine whose making failed half-way",
    change("libvirt_domain.tracker", ["delete", "create"], { action_reason: "replace_because_tainted" }),
  ],
])("%s is not guarded", (_what, planned) => {
  expect(() => refuseDestruction(planOf(planned), [], "local")).not.toThrow();
});

const production = recordedContext("production", {
  ".env": [
    "INFRASTRUCTURE_PROVIDER=hetzner",
    "INFRASTRUCTURE_REGION=nbg1",
    "INFRASTRUCTURE_INSTANCE_TYPE=ccx23",
    "INFRASTRUCTURE_PROTECTION=true",
    'SSH_PUBLIC_KEYS="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKc3 alice@example.org"',
    "SSH_ALLOWED_CIDRS=203.0.113.0/24",
    "DOMAIN_NAME=tracker.example.org",
  ].join("\n"),
});

test("a protected environment is not destroyed, and nothing was run to find that out", async () => {
  expect(await rejectionOf(planDestruction(production))).toMatchObject({
    code: "ENVIRONMENT_PROTECTED",
    exitCode: 1,
    message: 'The environment "production" is protected from being destroyed.',
    fix: "Two steps lift it: set INFRASTRUCTURE_PROTECTION=false and run `make infra-apply ENVIRONMENT=production`; then run `make infra-destroy ENVIRONMENT=production` again.",
  });
  expect(production.runner.commands).toEqual([]);
});
