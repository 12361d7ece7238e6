import { identityOf } from "../../lib/workflow/identity";
import { planInfrastructure, provision } from "../../lib/workflow/steps";
import { recordedContext } from "../support/context";
import { TOOLCHAIN } from "../support/toolchain";

const MACHINE = {
  provider_id: "1",
  ipv4_address: "192.0.2.1",
  ipv6_address: null,
  ssh_port: 22,
  ssh_user: "torrust",
};

const context = recordedContext(
  "staging",
  {
    ".env": [
      "INFRASTRUCTURE_PROVIDER=hetzner",
      "INFRASTRUCTURE_REGION=nbg1",
      "INFRASTRUCTURE_INSTANCE_TYPE=ccx23",
      "INFRASTRUCTURE_DATA_VOLUME_GB=50",
      "INFRASTRUCTURE_BACKUPS=true",
      "INFRASTRUCTURE_PROTECTION=true",
      'SSH_PUBLIC_KEYS="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKc3 alice@example.org"',
      "SSH_ALLOWED_CIDRS=203.0.113.0/24",
    ].join("\n"),
  },
  ({ args }) => {
    if (args[1] === "show") return { stdout: '{"resource_changes":[]}' };
    if (args[1] === "output") return { stdout: JSON.stringify({ machine: { value: MACHINE } }) };
    return undefined;
  },
);

test.each([
  ["plan", () => planInfrastructure(context, { toolchain: TOOLCHAIN }, identityOf(context))],
  ["provision", () => provision(context, { toolchain: TOOLCHAIN })],
])("%s says what backups do not hold, not validate alone", async (_verb, work) => {
  context.report.lines.length = 0;
  await work();

  expect(context.report.lines[0]).toBe(
    "warning: INFRASTRUCTURE_BACKUPS: Hetzner's backups do not hold the data volume.",
  );
});
