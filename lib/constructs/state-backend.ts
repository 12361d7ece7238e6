import { TerraformBackend, type TerraformRemoteState, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { StateSettings } from "../config/settings";
import { stateFolder } from "./operator-values";

type Attributes = Readonly<Record<string, unknown>>;

/** Where OpenTofu keeps the state; its credentials come from the process environment alone. */
export class StateBackend extends TerraformBackend {
  readonly #attributes: Attributes;

  constructor(scope: Construct, settings: StateSettings, environmentName: string) {
    super(scope, "backend", settings.backend);
    this.#attributes = attributesOf(settings, environmentName);
    // The oldest with everything written here; locks beside the state in a bucket are newer.
    const locks = settings.backend === "s3" && settings.lockfile;
    TerraformStack.of(this).addOverride("terraform.required_version", locks ? ">= 1.10.0" : ">= 1.6.0");
  }

  protected override synthesizeAttributes(): Attributes {
    return this.#attributes;
  }

  protected override synthesizeHclAttributes(): Attributes {
    return this.#attributes;
  }

  override getRemoteStateDataSource(): TerraformRemoteState {
    throw new Error("no stack reads another's state");
  }
}

function attributesOf(settings: StateSettings, name: string): Attributes {
  switch (settings.backend) {
    case "local":
      return { path: `${stateFolder(name)}/terraform.tfstate` };
    case "s3":
      return {
        bucket: settings.bucket,
        key: `${name}/terraform.tfstate`,
        region: settings.region,
        use_lockfile: settings.lockfile,
        ...(settings.endpoint === undefined ? {} : elsewhere(settings.endpoint)),
      };
    case "http": {
      const { address, lock } = settings;
      if (lock === undefined) return { address };
      return {
        address,
        lock_address: lock.address,
        lock_method: lock.method,
        unlock_address: lock.address,
        unlock_method: lock.unlockMethod,
      };
    }
    case "pg":
      return { schema_name: `torrust_${name.replaceAll("-", "_")}` };
  }
}

/** What other object storages than Amazon's do not have. */
function elsewhere(endpoint: string): Attributes {
  return {
    endpoints: { s3: endpoint },
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    skip_requesting_account_id: true,
    skip_s3_checksum: true,
    use_path_style: true,
  };
}
