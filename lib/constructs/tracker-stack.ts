import { TerraformElement, TerraformOutput, TerraformStack, Token } from "cdktf";
import type { Construct, Node } from "constructs";
import type { Environment } from "../config/settings";
import { HclSynthesizer, literal } from "../hcl";
import type { MachineOutputs } from "../inventory/machine-outputs";
import type { Topology } from "../topology/topology";
import { logicalName } from "./logical-names";
import { createMachine } from "./machines";
import { ReadinessGate } from "./readiness-gate";
import { StackFile } from "./stack-file";
import { StateBackend } from "./state-backend";

export interface TrackerStackProps {
  readonly environment: Environment;
  readonly topology: Topology;
}

/** One environment as one OpenTofu root module: a machine, its first boot, and the gate that proves it is ready. */
export class TrackerStack extends TerraformStack {
  /** @param id name of the environment; also of the stack folder */
  constructor(scope: Construct, id: string, { environment, topology }: TrackerStackProps) {
    super(scope, id);
    const { machine: settings, access, domain } = environment.settings;

    new StateBackend(this, environment.state, id);

    const machine = createMachine(this, "tracker", {
      name: `${id}-tracker`,
      environmentName: id,
      settings,
      access,
      topology,
      domain,
    });
    new ReadinessGate(this, "readiness_gate", {
      environmentName: id,
      machine,
      access,
      adopted: settings.provider === "existing",
    });

    const value: Record<keyof MachineOutputs, unknown> = {
      ipv4_address: machine.ipv4Address,
      ipv6_address: machine.ipv6Address ?? Token.nullValue(),
      ssh_port: machine.sshPort,
      ssh_user: literal(access.user),
      provider_id: machine.providerId,
    };
    new TerraformOutput(this, "machine", { description: "What Ansible and the probes need to know.", value });

    const files = this.node.findAll().filter((construct) => construct instanceof StackFile);
    this.synthesizer = new HclSynthesizer(this, {
      header: [
        `Torrust tracker, environment "${id}", machine provider "${settings.provider}".`,
        `Written by \`make synth ENVIRONMENT=${id}\` from environments/${id}/.env; do not edit.`,
      ],
      extraFiles: new Map(files.map((file) => [file.path, file])),
    });
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return TerraformElement.isTerraformElement(element)
      ? logicalName(element)
      : super.allocateLogicalId(element);
  }
}
