import type { TerraformResourceLifecycle } from "cdktf";
import type { HetznerSettings } from "../../../config/settings";

/** Hetzner's own flag and OpenTofu's; the latter must stand literally in the HCL. */
export function protection(settings: HetznerSettings): {
  deleteProtection: boolean;
  lifecycle?: TerraformResourceLifecycle;
} {
  return settings.protection
    ? { deleteProtection: true, lifecycle: { preventDestroy: true } }
    : { deleteProtection: false };
}
