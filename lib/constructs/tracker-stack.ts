import { LocalBackend, TerraformElement, TerraformOutput, TerraformStack, Token } from "cdktf";
import type { Construct, Node } from "constructs";
import type { Environment } from "../config/settings";
import type { MachineOutputs } from "../inventory/machine-outputs";
import type { Topology } from "../topology/topology";
import { CloudInit } from "./cloud-init";
import { literal } from "../hcl/literal";
import { logicalAddress, logicalName } from "./logical-names";
import { machineKinds } from "./machines";
import { stateFolder } from "./operator-values";
import { ReadinessGate } from "./readiness-gate";

export interface TrackerStackProps {
  readonly environment: Environment;
  readonly topology: Topology;
}

/** One environment as one OpenTofu root module: a machine, its first boot, and the gate that proves it is ready. */
export class TrackerStack extends TerraformStack {
  readonly #named = new Map<string, string>();

  /** @param id name of the environment; also of the stack folder */
  constructor(scope: Construct, id: string, { environment, topology }: TrackerStackProps) {
    super(scope, id);
    const { machine: settings, access } = environment.settings;
    const kind = machineKinds[settings.provider];
    const name = `${id}-tracker`;

    new LocalBackend(this, { path: `${stateFolder(id)}/terraform.tfstate` });
    this.addOverride("terraform.required_version", ">= 1.8.0");
    const { construct: MachineConstruct, requirement } = kind;
    this.require(requirement.name, requirement.source, requirement.version);
    // 2.1.2 is the newest that can be built from Go modules where no provider registry is reached.
    this.require("null", "hashicorp/null", ">= 2.1.2, < 4.0.0");

    const cloudInit = new CloudInit(this, "cloud_init", { environmentName: id, hostname: name, access });
    const machine = new MachineConstruct(this, "tracker", {
      name,
      environmentName: id,
      settings,
      userData: cloudInit.userData,
      sshPort: access.sshPort,
      listeners: topology.listeners,
    });
    new ReadinessGate(this, "readiness_gate", { environmentName: id, machine, access });

    const outputs: Record<keyof MachineOutputs, unknown> = {
      ipv4_address: machine.ipv4Address,
      ipv6_address: machine.ipv6Address ?? Token.nullValue(),
      ssh_port: machine.sshPort,
      ssh_user: literal(access.user),
      provider_id: machine.providerId,
    };
    new TerraformOutput(this, "machine", {
      description: "What Ansible and the probes need to know.",
      value: outputs,
    });
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    if (!TerraformElement.isTerraformElement(element)) return super.allocateLogicalId(element);
    const address = logicalAddress(element);
    const holder = this.#named.get(address) ?? element.node.path;
    if (holder !== element.node.path) {
      throw new Error(
        `${holder} and ${element.node.path} would both be ${address}: give one another construct id`,
      );
    }
    this.#named.set(address, holder);
    return logicalName(element);
  }

  private require(name: string, source: string, version: string): void {
    this.addOverride(`terraform.required_providers.${name}`, { source, version });
  }
}
