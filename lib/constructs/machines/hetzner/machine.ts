import { PlacementGroup } from "@cdktf/provider-hcloud/lib/placement-group";
import { HcloudProvider } from "@cdktf/provider-hcloud/lib/provider";
import { Server } from "@cdktf/provider-hcloud/lib/server";
import { TerraformStack, Token } from "cdktf";
import { Construct } from "constructs";
import type { HetznerSettings } from "../../../config/settings";
import { literal } from "../../../hcl";
import { publicNames } from "../../../topology/names";
import type { Machine, NewMachineProps } from "../../machine";
import { assignFloating, floatingAddresses, primaryAddresses } from "./addresses";
import { dataVolume } from "./data-volume";
import { dnsRecords } from "./dns";
import { firewall } from "./firewall";
import { sshKeys } from "./ssh-keys";

export type HetznerProps = NewMachineProps<HetznerSettings>;

/** A server at Hetzner Cloud with all that belongs to it. The token comes from HCLOUD_TOKEN and stands nowhere. */
export class HetznerMachine extends Construct implements Machine {
  readonly ipv4Address: string;
  readonly ipv6Address: string;
  readonly sshPort: number;
  readonly providerId: string;

  constructor(scope: Construct, id: string, props: HetznerProps) {
    super(scope, id);
    const { name, settings } = props;
    const labels = labelsOf(props);
    new HcloudProvider(this, "provider");
    // The oldest that the tests run; earlier ones wanted to be told more of an address than later ones take.
    TerraformStack.of(this).addOverride("terraform.required_providers.hcloud.version", ">= 1.68.0, < 2.0.0");

    const primary = primaryAddresses(this, props, labels);
    const floating = floatingAddresses(this, props, labels);
    const group = new PlacementGroup(this, "placement_group", { name, type: "spread", labels });
    const server = new Server(this, "server", {
      name,
      location: settings.location,
      serverType: settings.serverType,
      image: literal(settings.image),
      sshKeys: sshKeys(this, props, labels),
      userData: props.userData,
      firewallIds: [Token.asNumber(firewall(this, props, labels).id)],
      placementGroupId: Token.asNumber(group.id),
      publicNet: [
        {
          ipv4Enabled: true,
          ipv4: Token.asNumber(primary.ipv4.id),
          ipv6Enabled: true,
          ipv6: Token.asNumber(primary.ipv6.id),
        },
      ],
      backups: settings.backups,
      deleteProtection: settings.protection,
      rebuildProtection: settings.protection,
      labels,
      lifecycle: {
        // The first three would replace the server; `configure` brings keys up to date, unattended upgrades the system.
        // Of an imported server the provider takes the fourth for new, and deletes its addresses.
        ignoreChanges: ["user_data", "ssh_keys", "image", "public_net"],
        ...(settings.protection ? { preventDestroy: true } : {}),
      },
    });
    assignFloating(this, floating, server);
    dataVolume(this, props, labels, server);
    dnsRecords(this, props, labels, publicNames(props.domain, props.topology), primary, floating);

    // Not read from the server: a replaced one has these addresses from the start.
    this.ipv4Address = primary.ipv4Address;
    this.ipv6Address = primary.ipv6Address;
    this.sshPort = props.access.sshPort;
    this.providerId = server.id;
  }
}

export type Labels = Readonly<Record<string, string>>;

function labelsOf({ environmentName }: HetznerProps): Labels {
  return { environment: environmentName, "managed-by": "torrust-tracker-deployer", role: "tracker" };
}
